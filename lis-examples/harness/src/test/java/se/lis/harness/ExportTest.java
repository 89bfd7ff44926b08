package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportTest {

    private static final String DAY = "2026-11-01";

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    private int lis(String... arguments) {
        return Lis.run(arguments, new PrintWriter(new StringWriter()), new PrintWriter(err));
    }

    @ParameterizedTest
    @CsvSource({
        "oscal-ar,assessment-results",
        "oscal-poam,plan-of-action-and-milestones",
        "oscal-catalog,catalog",
        "sarif,2.1.0",
        "csv-findings,subjectType",
        "csv-outcomes,examined"
    })
    void eachFormatIsWrittenWholeAndTwiceTheSame(String format, String told) throws IOException {
        Path first = folder.resolve("new/first");
        Path second = folder.resolve("second");
        assertThat(lis("export", "--format", format, "--sample", "--as-of", DAY, "--out", first.toString()))
                .isZero();
        assertThat(lis("export", "--format", format, "--sample", "--as-of", DAY, "--out", second.toString()))
                .isZero();
        assertThat(Files.readString(first).lines().limit(5)).anyMatch(line -> line.contains(told));
        assertThat(first).hasSameBinaryContentAs(second);
        try (Stream<Path> files = Files.list(first.getParent())) {
            assertThat(files).containsExactly(first);
        }
    }

    @Test
    void sarifIsHeldAgainstAnEarlierAssessment() throws IOException {
        Path earlier = folder.resolve("earlier.json");
        Path log = folder.resolve("log.sarif");
        lis("assess", "--sample", "--as-of", "2025-06-30", "--out", earlier.toString());
        assertThat(lis(
                        "export",
                        "--format",
                        "sarif",
                        "--sample",
                        "--as-of",
                        DAY,
                        "--baseline",
                        earlier.toString(),
                        "--out",
                        log.toString()))
                .isZero();
        assertThat(Files.readString(log)).contains("\"baselineState\" : \"absent\"");
    }

    @Test
    void badUsageLeavesNoFile() {
        Path target = folder.resolve("x");
        assertThat(lis("export", "--format", "pdf", "--sample", "--out", target.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("”pdf”", "oscal-ar", "csv-outcomes");
        assertThat(lis("export", "--format", "csv-findings", "--sample", "--baseline", "y", "--out", target.toString()))
                .isEqualTo(2);
        assertThat(lis("export", "--format", "sarif", "--sample", "--as-of", "soon", "--out", target.toString()))
                .isEqualTo(2);
        assertThat(lis(
                        "export",
                        "--format",
                        "sarif",
                        folder.resolve("none.json").toString(),
                        "--out",
                        target.toString()))
                .isEqualTo(3);
        assertThat(target).doesNotExist();
    }
}
