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

class ReportCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Lis.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    @Test
    void aReportIsSixFilesAndNothingElse() throws IOException {
        Path made = folder.resolve("deep/report");

        assertThat(run("report", "--sample", "--as-of", "2026-11-01", "--out", made.toString()))
                .isZero();

        try (Stream<Path> files = Files.list(made)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "index.html", "review.html", "review.docx", "review.md", "review.json", "tables.xlsx");
        }
        assertThat(Files.readString(made.resolve("index.html"))).startsWith("<!doctype html>");
    }

    @Test
    void aReviewIsPrintedAsMarkdownInTheLanguageAskedFor() {
        assertThat(run("review", "--sample", "--as-of", "2026-11-01", "--locale", "en"))
                .isZero();

        assertThat(out.toString()).startsWith("# Material for the management review");
    }

    @Test
    void aReportThatIsThereIsReplacedByForceAlone() throws IOException {
        Files.writeString(folder.resolve("review.md"), "mine");
        assertThat(run("report", "--sample", "--as-of", "2026-11-01", "--out", folder.toString()))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("review.md is there already; --force replaces it");
        assertThat(folder.resolve("review.md")).hasContent("mine");
        assertThat(folder.resolve("index.html")).doesNotExist();
        assertThat(run("report", "--sample", "--as-of", "2026-11-01", "--out", folder.toString(), "--force"))
                .isZero();
    }

    @Test
    void aWordDocumentNeedsAFile() {
        assertThat(run("review", "--sample", "--format", "docx")).isEqualTo(2);

        assertThat(err.toString()).contains("--out is missing");
    }

    @Test
    void anUnreadableRegisterLeavesNoReport() {
        assertThat(run("report", folder.resolve("none.json").toString(), "--out", folder.toString()))
                .isEqualTo(ExitCodes.FILE);

        assertThat(folder).isEmptyDirectory();
    }
}
