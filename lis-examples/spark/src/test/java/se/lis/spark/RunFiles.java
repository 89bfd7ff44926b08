package se.lis.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.lis.core.file.Sha256;

/** Looks at the files of runs on this machine. */
final class RunFiles {

    private RunFiles() {}

    /** Returns the folder of all runs that answer the question of a run. */
    static Path question(AssessmentJob.Run run) {
        return path(run.tables().getParent());
    }

    /** Returns the names of what is in the folder of a question, in order. */
    static List<String> names(Path question) throws IOException {
        try (Stream<Path> files = Files.list(question)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Returns digests of all files by table, partition and part; Spark puts a random text into each name. */
    static Map<String, String> digests(AssessmentJob.Run run) throws IOException {
        Path tables = path(run.tables());
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(tables)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".parquet")).toList()) {
                String name = tables.relativize(file).toString().replaceFirst("-[0-9a-f]{8}-.*", "");
                assertThat(digests.put(name, Sha256.of(Files.readAllBytes(file))))
                        .as(name)
                        .isNull();
            }
        }
        return digests;
    }

    private static Path path(org.apache.hadoop.fs.Path path) {
        return Path.of(path.toUri().getPath());
    }
}
