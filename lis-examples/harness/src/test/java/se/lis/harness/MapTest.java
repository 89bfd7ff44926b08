package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lis.core.mapping.CsvMapping;
import se.lis.core.mapping.CsvMappingFile;
import se.lis.core.mapping.MappedColumn;

class MapTest {

    private static final Path SAMPLES = Path.of("samples");

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    private int lis(String... arguments) {
        return Lis.run(arguments, new PrintWriter(new StringWriter()), new PrintWriter(err));
    }

    private CsvMapping proposed(Path file) {
        Path out = folder.resolve("map.yaml");
        assertThat(lis("map", file.toString(), "--out", out.toString()))
                .as(err.toString())
                .isZero();
        return CsvMappingFile.read(out).get(0);
    }

    private static String to(CsvMapping mapping, String heading) {
        return mapping.columns().stream()
                .filter(column -> column.heading().equals(heading))
                .map(MappedColumn::to)
                .findFirst()
                .orElse("");
    }

    @Test
    void aLogIsProposedAsIncidents() {
        CsvMapping mapping = proposed(SAMPLES.resolve("breach-log.csv"));
        assertThat(mapping.table()).isEqualTo("incidents");
        assertThat(mapping.encoding().charset()).isEqualTo(Charset.forName("windows-1252"));
        assertThat(to(mapping, "Diarienummer")).isEqualTo("id");
        assertThat(to(mapping, "Rubrik")).isEqualTo("name");
        assertThat(to(mapping, "Inträffade")).isEqualTo("occurredAt");
        assertThat(to(mapping, "Orsak")).isEqualTo("cause");
        assertThat(to(mapping, "Riskbedömning")).isEqualTo("personalDataBreach.risk");
        assertThat(mapping.ignored()).contains("Handläggare");
    }

    @Test
    void aListOfSystemsIsProposedWithItsHeaderAndItsPatterns() {
        CsvMapping mapping = proposed(SAMPLES.resolve("system-list.csv"));
        assertThat(mapping.table()).isEqualTo("systems");
        assertThat(mapping.header()).isEqualTo(3);
        assertThat(to(mapping, "MFA")).isEqualTo("strongAuthentication");
        assertThat(mapping.columns())
                .filteredOn(column -> column.heading().equals("I drift sedan"))
                .singleElement()
                .satisfies(column -> assertThat(column.to()).isEqualTo("inUseFrom"));
    }

    @Test
    void freeTextOfPeopleIsNotCopiedIntoTheProposal() throws IOException {
        Path out = folder.resolve("map.yaml");
        Path file = SAMPLES.resolve("register-of-processing.csv");
        assertThat(lis("map", file.toString(), "--out", out.toString())).isZero();
        assertThat(out).content().doesNotContain("@").contains("otherwise: given");
        assertThat(err.toString()).contains("3 skulle komma in som det är");
    }

    @Test
    void whatIsNeededAndNotFoundIsToldAndAFileWithoutHeadingsIsRefused() throws IOException {
        Path file = folder.resolve("f.csv");
        Files.writeString(file, "Kurs;Enhet;Utbildade\nk;a;1\n");
        assertThat(lis("map", file.toString(), "--table", "trainingResults")).isZero();
        assertThat(err.toString()).contains("3 av 3 kolumner").contains("behövs: id");
        Files.writeString(file, "1;2\n3;4\n");
        assertThat(lis("map", file.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("ingen rad med rubriker hittades");
    }

    private String proposed(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        Path out = folder.resolve("map.yaml");
        assertThat(lis("map", file.toString(), "--out", out.toString(), "--force"))
                .as(err.toString())
                .isZero();
        return Files.readString(out);
    }

    @Test
    void aTableOfRelationsIsProposedWithMergedRows() throws IOException {
        assertThat(proposed("relation.csv", "process;system\np1;s1\np1;s2\np2;s2\n"))
                .contains(
                        "table: processes\n", "rows: merged", "\"process\": id", "\"system\": {to: supportingSystems");
        assertThat(err.toString()).contains("2 skulle komma in som det är");
    }

    /** What a text stands for is not guessed, nor that it says nothing. */
    @Test
    void aTextThatIsNoChoiceIsLeftToPeople() throws IOException {
        assertThat(proposed("r.csv", "id;kind;received\nq1;access;2026-03-02\nq2;question;2026-03-03\n"))
                .contains(
                        "\"kind\": {to: kind, values: {\"access\": access}}  # add to values what these stand for: \"question\"");
        assertThat(err.toString()).contains("inget skulle komma in innan");
    }

    @Test
    void aHeadingMayNameTheKindOfItsId() throws IOException {
        assertThat(proposed("r.csv", "risk_id;likelihood;impact\nr1;5;4\n"))
                .contains("table: risks\n", "\"risk_id\": id\n");
    }

    @Test
    void aFileThatMayBeOfSeveralListsIsToldSoAndItsNameHelps() throws IOException {
        assertThat(proposed("f.csv", "id;x\n1;2026-02-04 10:00\n"))
                .contains("  # or one of ", "; the file does not show");
        assertThat(err.toString()).contains("ange listan med --table");
        assertThat(proposed("personuppgiftsincident.csv", "id;x\n1;2\n")).contains("table: incidents\n");
    }

    @Test
    void whatSaysNothingAndYearsOfTwoFiguresAreLeftToPeople() throws IOException {
        assertThat(proposed("processes.csv", "id;start;unit\np1;31/12/99;NULL\np2;01/01/69;u1\n"))
                .contains("blank: [\"NULL\"]  # what says nothing", "years of two figures")
                .doesNotContain("format:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 mars 2024, 09:15; 13 okt. 2025, 10:00    | sv | d MMMM yyyy, HH:mm",
                "1 mars 2024; 13 oktober 2025               | sv | d MMMM yyyy",
                "1. mars 2024; 13. okt. 2025                | sv | d. MMMM yyyy",
                "01-MAY-2024; 13-OCT-2025                   | en | d-MMM-yyyy",
                "May 1, 2024; October 13, 2025              | en | MMMM d, yyyy",
                "1 jan 2024; 13 april 2025                  | sv | d MMMM yyyy",
                "1 maj 2024 kl. 9.15; 13 oktober 2025 kl. 10.00 | sv | d MMMM yyyy 'kl.' H.mm",
                "May 1, 2024 9:15 PM; June 2, 2024 10:00 am | en | MMMM d, yyyy h:mm a",
                "1709248500; 1709248501                     |    | epoch-seconds",
                "1709248500000; 1709248501123               |    | epoch-milliseconds"
            })
    void namesOfMonthsAndMomentsThatAreCountedAreRecognised(String cells, String language, String pattern)
            throws IOException {
        String[] two = cells.split("; ");
        Path log = Files.writeString(
                folder.resolve("incidentlogg.csv"),
                "Diarienummer\tRubrik\tInträffade\nA1\tx\t" + two[0] + "\nA2\ty\t" + two[1] + "\n");
        CsvMapping mapping = proposed(log);
        assertThat(to(mapping, "Inträffade")).isEqualTo("occurredAt");
        assertThat(mapping.language()).isEqualTo(Optional.ofNullable(language));
        assertThat(mapping.columns())
                .filteredOn(column -> column.heading().equals("Inträffade"))
                .flatExtracting(MappedColumn::formats)
                .containsExactly(pattern);
    }
}
