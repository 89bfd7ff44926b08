package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    private static final String REGISTER = "src/main/resources/se/lis/harness/sample-register.json";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Lis.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    @Test
    void aReportIsSixFilesWithAPageForEachAreaAndNothingElse() throws IOException {
        Path made = folder.resolve("deep/report");

        assertThat(run("report", "--sample", "--as-of", "2026-11-01", "--out", made.toString()))
                .isZero();

        String index = Files.readString(made.resolve("index.html"));
        assertThat(index).startsWith("<!doctype html>");
        Set<String> expected = new TreeSet<>(
                Set.of("index.html", "review.html", "review.docx", "review.md", "review.json", "tables.xlsx"));
        Pattern.compile("href=\"(findings-[a-z-]+\\.html)\"")
                .matcher(index)
                .results()
                .forEach(link -> expected.add(link.group(1)));
        assertThat(expected).contains("findings-incident-management.html").hasSizeGreaterThan(10);
        try (Stream<Path> files = Files.list(made)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(out.toString().lines())
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .map(name -> made.resolve(name).toString())
                        .toList());
        assertThat(Files.readString(made.resolve("findings-incident-management.html")))
                .as("the proof of each finding in sentences")
                .contains("<h3>Varför</h3>");
    }

    /** A description that stands where the name should would fill every finding. */
    @Test
    void aLongNameIsCutWhereverFindingsAreReadAndKeptInTheRegister() throws IOException {
        String description = "en hel beskrivning i stället för ett namn ";
        String filler = description.repeat(400);
        String sample = Files.readString(Path.of(REGISTER));
        Path register = Files.writeString(
                folder.resolve("r.json"),
                sample.replaceAll("\"name\"\\s*:\\s*\"([^\"]{1,60})\"", "\"name\" : \"$1 " + filler + "\""));
        Path made = folder.resolve("report");
        assertThat(run("assess", register.toString(), "--as-of", "2026-11-01", "--all"))
                .isZero();
        assertThat(run("explain", "INC-012", "inc-30", register.toString(), "--as-of", "2026-11-01"))
                .isZero();
        assertThat(run("export", register.toString(), "--as-of", "2026-11-01", "--format", "csv-findings"))
                .isZero();
        assertThat(run("report", register.toString(), "--as-of", "2026-11-01", "--out", made.toString()))
                .isZero();
        assertThat(out.toString().replaceAll("\\s+", " ")).contains("…").doesNotContain(description.repeat(3));
        try (Stream<Path> files = Files.list(made)) {
            assertThat(files.filter(file -> file.toString().matches(".*(md|html|json)")))
                    .allSatisfy(file -> assertThat(Files.readString(file).replaceAll("\\s+", " "))
                            .as(file.toString())
                            .doesNotContain(description.repeat(3)));
        }
        assertThat(Files.size(made.resolve("review.md"))).isLessThan(300_000);
        assertThat(Files.readString(register)).contains(filler);
    }

    @Test
    void aPageThatIsThereIsReplacedByForceAloneAndNothingIsWrittenBefore() throws IOException {
        Files.writeString(folder.resolve("findings-training.html"), "mine");

        assertThat(run("report", "--sample", "--as-of", "2026-11-01", "--out", folder.toString()))
                .isEqualTo(ExitCodes.USAGE);

        assertThat(err.toString()).contains("findings-training.html finns redan; --force ersätter den");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("findings-training.html"));
        }
        assertThat(folder.resolve("findings-training.html")).hasContent("mine");
    }

    @Test
    void aReviewIsPrintedAsMarkdownInTheLanguageAskedFor() {
        assertThat(run("review", "--sample", "--as-of", "2026-11-01", "--locale", "en"))
                .isZero();

        assertThat(out.toString()).startsWith("# Management review 2026 with a plan for 2027–2029");
    }

    @Test
    void aReportThatIsThereIsReplacedByForceAlone() throws IOException {
        Files.writeString(folder.resolve("review.md"), "mine");
        assertThat(run("report", "--sample", "--as-of", "2026-11-01", "--out", folder.toString()))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("review.md finns redan; --force ersätter den");
        assertThat(folder.resolve("review.md")).hasContent("mine");
        assertThat(folder.resolve("index.html")).doesNotExist();
        assertThat(run("report", "--sample", "--as-of", "2026-11-01", "--out", folder.toString(), "--force"))
                .isZero();
    }

    @Test
    void aWordDocumentNeedsAFile() {
        assertThat(run("review", "--sample", "--format", "docx")).isEqualTo(2);

        assertThat(err.toString()).contains("--out saknas");
    }

    @Test
    void changeIsToldOnlyAgainstAnAssessmentThatWasKept() {
        Path kept = folder.resolve("kept.json");
        run("assess", REGISTER, "--as-of", "2025-11-01", "--format", "json", "--out", kept.toString());

        run("review", REGISTER, "--as-of", "2026-11-01", "--locale", "sv");
        assertThat(out.toString()).doesNotContain("förra gången", "Sedan förra genomgången");

        run("review", REGISTER, "--as-of", "2026-11-01", "--locale", "sv", "--before", kept.toString());
        assertThat(out.toString()).contains("förra gången", "Sedan förra genomgången", "1 november 2025");
    }

    @Test
    void developmentIsToldOfWhatAHistoryKeeps() {
        Path assessment = folder.resolve("kept.json");
        Path history = folder.resolve("history");
        run("assess", REGISTER, "--as-of", "2025-11-01", "--format", "json", "--out", assessment.toString());
        run("history", "add", history.toString(), assessment.toString());

        run("review", REGISTER, "--as-of", "2026-11-01", "--locale", "sv");
        assertThat(out.toString()).doesNotContain("Utvecklingen");

        run("review", REGISTER, "--as-of", "2026-11-01", "--locale", "sv", "--history", history.toString());
        assertThat(out.toString()).contains("Utvecklingen", "| 1 november 2025 |", "| 1 november 2026 |");
    }

    @Test
    void securityProtectedActivityIsToldToWhoeverMakesTheReviewAndNotInIt() {
        run("review", REGISTER, "--as-of", "2026-11-01", "--locale", "sv");

        assertThat(err.toString()).contains("Säkerhetskänslig verksamhet står i registret.");
        assertThat(out.toString()).doesNotContain("GOV-011", "äkerhetskänslig verksamhet");
    }

    @Test
    void whatStandsOnTheFrontIsGiven() {
        run(
                "review",
                REGISTER,
                "--as-of",
                "2026-11-01",
                "--locale",
                "sv",
                "--dnr",
                "SDN 2026/7",
                "--contact",
                "Samordnaren");

        assertThat(out.toString()).contains("Diarienummer: SDN 2026/7", "Kontakt: Samordnaren");
    }

    @Test
    void aTemplateIsAWordDocumentForAWordDocument() throws IOException {
        Path text = Files.writeString(folder.resolve("mall.docx"), "no document");

        assertThat(run("review", REGISTER, "--template", text.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--template hör till --format docx");
        Path made = folder.resolve("review.docx");
        assertThat(run("review", REGISTER, "--template", text.toString(), "--format", "docx", "--out", made.toString()))
                .isEqualTo(ExitCodes.FILE);
        assertThat(err.toString()).contains("mall.docx: mallen är inget Word-dokument (.docx)");
        assertThat(made).doesNotExist();
    }

    @Test
    void anUnreadableRegisterLeavesNoReport() {
        assertThat(run("report", folder.resolve("none.json").toString(), "--out", folder.toString()))
                .isEqualTo(ExitCodes.FILE);

        assertThat(folder).isEmptyDirectory();
    }
}
