package se.lis.harness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
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

    @ParameterizedTest
    @CsvSource({"article30-docx,word/document.xml", "article30-xlsx,xl/sharedStrings.xml"})
    void theRegisterOfProcessingIsWrittenToPublishOrInFull(String format, String part) throws IOException {
        Path published = folder.resolve("published");
        Path again = folder.resolve("again");
        Path full = folder.resolve("full");
        article30(format, published);
        article30(format, again);
        article30(format, full, "--profile", "full");

        assertThat(published).hasSameBinaryContentAs(again);
        assertThat(part(published, part))
                .contains("Utreda och besluta om insatser enligt LSS", "Visas inte", "dso@example.org")
                .doesNotContain(
                        "registrator@exempelviken.example", "loggning, utbildning och avtal", "Kameror i trapphus");
        assertThat(part(full, part))
                .contains("registrator@exempelviken.example", "loggning, utbildning och avtal")
                .doesNotContain("Visas inte");
    }

    private void article30(String format, Path out, String... more) {
        String[] common = {
            "export",
            "--format",
            format,
            "--sample",
            "--as-of",
            DAY,
            "--locale",
            "sv",
            "--contact",
            "dso@example.org",
            "--out",
            out.toString()
        };
        assertThat(lis(Stream.concat(Stream.of(common), Stream.of(more)).toArray(String[]::new)))
                .as(err.toString())
                .isZero();
    }

    private static String part(Path archive, String name) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
        }
    }

    @Test
    void optionsOfDocumentsGoWithDocuments() {
        Path target = folder.resolve("x");
        assertThat(lis(
                        "export",
                        "--format",
                        "article30-docx",
                        "--sample",
                        "--profile",
                        "secret",
                        "--out",
                        target.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("profilen är ”secret”, men det finns full och public");
        assertThat(lis("export", "--format", "article30-xlsx", "--sample")).isEqualTo(2);
        assertThat(err.toString()).contains("--format article30-xlsx behöver --out");
        for (String[] option : new String[][] {
            {"--template", "mall.docx"}, {"--dnr", "7"}, {"--contact", "Samordnaren"}, {"--profile", "full"}
        }) {
            assertThat(lis(
                            "export",
                            "--format",
                            "csv-findings",
                            "--sample",
                            option[0],
                            option[1],
                            "--out",
                            target.toString()))
                    .isEqualTo(2);
            assertThat(err.toString()).contains(option[0] + " hör bara till --format article30-docx");
        }
        assertThat(target).doesNotExist();
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

    @Test
    void sarifSaysWhereInTheFileEachArtefactStandsAndLeavesOutTheLesser() throws IOException {
        Path register = folder.resolve("my register.json");
        Files.writeString(register, """
                {"schemaVersion":"1.0","takenAt":"2026-11-01T12:00:00Z",
                 "organisation":{"id":"x","zone":"Europe/Stockholm"},
                 "systems":[
                  {"id":"s1","inUseFrom":"2026-01-01"},
                  {"id":"s2","inUseFrom":"2026-01-01"}]}
                """);
        Path log = folder.resolve("log.sarif");
        assertThat(lis("export", "--format", "sarif", register.toString(), "--as-of", DAY, "--out", log.toString()))
                .isZero();
        JsonNode results = results(log);
        assertThat(results).isNotEmpty().allSatisfy(result -> {
            JsonNode location = result.at("/locations/0");
            String name = location.at("/logicalLocations/0/name").asText();
            assertThat(location.at("/physicalLocation/artifactLocation/uri").asText())
                    .isEqualTo(register.toUri().toString());
            assertThat(location.at("/physicalLocation/region/startLine").asInt())
                    .isEqualTo(name.equals("s1") ? 4 : name.equals("s2") ? 5 : 2);
        });
        assertThat(results).anyMatch(result -> result.path("level").asText().equals("note"));
        assertThat(lis(
                        "export",
                        "--format",
                        "sarif",
                        register.toString(),
                        "--as-of",
                        DAY,
                        "--min-severity",
                        "medium",
                        "--force",
                        "--out",
                        log.toString()))
                .isZero();
        assertThat(results(log))
                .isNotEmpty()
                .noneMatch(result -> result.at("/properties/severity").asText().equals("low"));
        assertThat(err.toString()).contains(" utelämnas, eftersom de är mindre allvarliga än medium");
        assertThat(lis("export", "--format", "oscal-ar", "--sample", "--min-severity", "low"))
                .isEqualTo(2);
    }

    private static JsonNode results(Path log) throws IOException {
        return new JsonMapper().readTree(log.toFile()).at("/runs/0/results");
    }

    @Test
    void aDocumentThatIsPrintedIsTheOneThatIsWritten() throws IOException {
        StringWriter printed = new StringWriter();
        Path written = folder.resolve("log.sarif");
        assertThat(Lis.run(
                        new String[] {"export", "--format", "sarif", "--sample", "--as-of", DAY},
                        new PrintWriter(printed),
                        new PrintWriter(err)))
                .isZero();
        assertThat(lis("export", "--format", "sarif", "--sample", "--as-of", DAY, "--out", written.toString()))
                .isZero();
        assertThat(written).hasContent(printed.toString());
    }
}
