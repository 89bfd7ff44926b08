package se.lis.core.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import se.lis.core.artefact.Artefact;
import se.lis.core.csv.CsvFormatException;
import se.lis.core.incident.Incident;
import se.lis.core.organisation.BusinessProcess;

/** Reads the files of a city, for the tests of how that is done. */
final class CityFiles {

    static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private CityFiles() {}

    static MappedColumn.Builder column(String heading, String to) {
        return MappedColumn.builder().heading(heading).to(to);
    }

    static CsvMapping.Builder mapping(String table, MappedColumn... columns) {
        return CsvMapping.builder()
                .table(table)
                .addColumns(column("id", "id").build())
                .addColumns(columns);
    }

    static List<Artefact> read(CsvMapping mapping, String text) {
        return read(mapping, text.getBytes(UTF_8));
    }

    static List<Artefact> read(CsvMapping mapping, byte[] file) {
        return CsvImport.by(mapping).read(new ByteArrayInputStream(file), "f.csv");
    }

    static List<String> problems(CsvMapping mapping, String text) {
        return problems(mapping, text.getBytes(UTF_8));
    }

    static List<String> problems(CsvMapping mapping, byte[] file) {
        return catchThrowableOfType(CsvFormatException.class, () -> read(mapping, file))
                .summary();
    }

    static List<String> wrong(CsvMapping.Builder mapping) {
        return catchThrowableOfType(CsvMappingException.class, mapping::build).problems().stream()
                .map(CsvMappingProblem::toString)
                .toList();
    }

    static BusinessProcess process(Artefact artefact) {
        return (BusinessProcess) artefact;
    }

    static Instant aware(MappedColumn.Builder column, CsvMapping.Builder mapping, String cell) {
        List<Artefact> read = read(mapping.addColumns(column.build()).build(), "id\taware\ni\t" + cell + "\n");
        return ((Incident) read.get(0)).awareAt().orElseThrow();
    }

    static CsvMapping.Builder log() {
        return mapping("incidents").zone(STOCKHOLM);
    }
}
