package se.lis.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes onto a host's class path with lis-rules, of a host that has no rules of its own. */
class ClassPathTest {

    private static final long MOST_BYTES = 13_000_000;

    /** What this program has of its own, and the library itself. */
    private static final List<String> NOT_THE_LIBRARYS =
            List.of("micrometer", "HdrHistogram", "LatencyUtils", "lis-core", "lis-rules");

    @Test
    void itIsSmall() throws IOException {
        long bytes = 0;
        for (Path jar : libraries()) {
            bytes += Files.size(jar);
        }
        assertThat(bytes).as("%s", libraries()).isBetween(1L, MOST_BYTES);
    }

    @Test
    void itHoldsNoCompilerOrReaderThatOurRulesDoWithout() throws IOException {
        assertThat(libraries())
                .extracting(jar -> jar.getFileName().toString())
                .anyMatch(jar -> jar.startsWith("drools-core"))
                .noneMatch(jar -> jar.contains("xstream") || jar.contains("mvel") || jar.contains("ecj"));
    }

    private static List<Path> libraries() throws IOException {
        String classPath = Files.readString(Path.of("target", "host-class-path.txt"));
        return Arrays.stream(classPath.strip().split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .filter(jar -> NOT_THE_LIBRARYS.stream()
                        .noneMatch(own -> jar.getFileName().toString().startsWith(own)))
                .toList();
    }
}
