package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
}
