package se.lis.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LisSparkTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private SparkSession spark;
    private Path input;

    /** The command finds the session that there is, as on a cluster, and ends it. */
    @BeforeEach
    void begin() {
        spark = LocalSpark.begin(folder, 2);
        input = folder.resolve("input.jsonl");
    }

    @AfterEach
    void end() {
        spark.stop();
    }

    @Test
    void theRunIsReportedAndFoundAgain() {
        Input.write(input, List.of(Input.line(Input.register(0, 40)), Input.line(Input.register(1, 40))));
        assertThat(command("2026-11-01")).as(err.toString()).isZero();
        assertThat(out.toString())
                .startsWith("made ")
                .containsPattern("2 documents: 2 assessed with \\d+ findings, 0 quarantined, 0 repeated");
        begin();
        assertThat(command("2026-11-01", "--sweep")).isZero();
        assertThat(out.toString().lines().filter(line -> line.startsWith("found ")))
                .containsExactly(
                        out.toString().lines().findFirst().orElseThrow().replace("made ", "found "));
    }

    @Test
    void whatIsQuarantinedIsReported() {
        Input.write(input, Input.BAD);
        assertThat(command("2026-11-01")).isEqualTo(1);
        assertThat(out.toString())
                .contains("6 documents: 0 assessed with 0 findings, 6 quarantined, 0 repeated")
                .doesNotContain("hemligt");
    }

    @Test
    void inputWithoutARegisterIsNoRun() throws IOException {
        Input.write(input, List.of("", "  "));
        assertThat(command("2026-11-01")).isEqualTo(3);
        assertThat(err.toString()).contains("input.jsonl holds no document; at least one register is needed");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).noneMatch(file -> file.endsWith("runs"));
        }
    }

    @Test
    void aDayWithoutLawIsRefused() {
        Input.write(input, List.of(Input.line(Input.register(0, 40))));
        assertThat(command("1999-01-01")).isEqualTo(3);
        assertThat(err.toString()).contains("lis-spark: ").contains("1999-01-01");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Input.write(input, List.of(Input.line(Input.register(0, 40))));
        assertThat(command("2026-11-01", "--policy", folder.resolve("none.yaml").toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("none.yaml can't be read");
    }

    @Test
    void badUsageIsReported() {
        assertThat(command("2026-11-01", "--buckets", "many")).isEqualTo(2);
        assertThat(err.toString()).contains("--buckets");
    }

    private int command(String asOf, String... more) {
        String[] arguments = Stream.concat(
                        Stream.of(
                                "--input", input.toString(),
                                "--output", folder.resolve("runs").toString(),
                                "--as-of", asOf),
                        Stream.of(more))
                .toArray(String[]::new);
        return LisSpark.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }
}
