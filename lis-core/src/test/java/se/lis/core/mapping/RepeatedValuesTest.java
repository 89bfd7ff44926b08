package se.lis.core.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.lis.core.artefact.Artefact;
import se.lis.core.csv.CsvFormatException;

/** What stands on many rows is worked out once, which nothing shows: a row says what it says in a file of its own. */
class RepeatedValuesTest {

    private static final String HEADER = "Nr;Känt;Risk;Antal;Processer;Anmäld\n";

    private static final CsvImport LOG = CsvImport.by(CsvMapping.builder()
            .table("incidents")
            .zone(ZoneId.of("Europe/Stockholm"))
            .addColumns(
                    column("Nr", "id").build(),
                    column("Känt", "awareAt").build(),
                    column("Risk", "personalDataBreach.risk")
                            .putValues("Hög", "high-risk")
                            .putValues("Oklart", "")
                            .build(),
                    column("Antal", "personalDataBreach.approximateDataSubjects")
                            .build(),
                    column("Processer", "processes").between(",").build(),
                    column("Anmäld", "personalDataBreach.notifiedAt").build())
            .build());

    private static MappedColumn.Builder column(String heading, String to) {
        return MappedColumn.builder().heading(heading).to(to);
    }

    /** What a file is read as. */
    private record Outcome(List<Artefact> artefacts, List<String> problems) {

        static Outcome of(List<String> rows) {
            try {
                return new Outcome(read(LOG, HEADER + String.join("\n", rows)), List.of());
            } catch (CsvFormatException wrong) {
                return new Outcome(
                        List.of(),
                        wrong.problems().stream()
                                .map(problem -> problem.column() + ": " + problem.problem())
                                .toList());
            }
        }
    }

    private static List<Artefact> read(CsvImport importer, String file) {
        return importer.read(new ByteArrayInputStream(file.getBytes(UTF_8)), "log.csv");
    }

    private static String twoThousandTimes(String cells) {
        return HEADER
                + IntStream.range(0, 2_000)
                        .mapToObj(row -> "inc-" + row + cells)
                        .collect(Collectors.joining("\n"));
    }

    @Provide
    Arbitrary<List<String>> rows() {
        return Combinators.combine(
                        Arbitraries.of("2026-02-03 09:15", "2026-02-03", "2026-03-29 02:30", "i går", ""),
                        Arbitraries.of("Hög", "hög", "Oklart", "Låg", ""),
                        Arbitraries.of("12", "1 240", "1,240", "tolv", "-3", ""),
                        Arbitraries.of("p1, p2", "p1", "p|1", "=p", ""),
                        Arbitraries.of("2026-02-03 10:15", "2026-02-04", "45000", ""))
                .as((known, risk, count, processes, notified) ->
                        String.join(";", known, risk, count, processes, notified))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(rows -> IntStream.range(0, rows.size())
                        .mapToObj(row -> "inc-" + row + ";" + rows.get(row))
                        .toList());
    }

    @Property(tries = 300)
    void aRowIsReadAmongOthersAsAlone(@ForAll("rows") List<String> rows) {
        Map<String, Outcome> alone = new LinkedHashMap<>();
        rows.forEach(row -> alone.put(row, Outcome.of(List.of(row))));
        assertThat(Outcome.of(rows).problems())
                .isEqualTo(alone.values().stream()
                        .flatMap(each -> each.problems().stream())
                        .toList());
        List<String> right =
                rows.stream().filter(row -> alone.get(row).problems().isEmpty()).toList();
        assertThat(Outcome.of(right).artefacts())
                .isEqualTo(alone.values().stream()
                        .flatMap(each -> each.artefacts().stream())
                        .toList());
    }

    @Test
    void aNoteIsMadeForEachRow() {
        List<String> notes = new ArrayList<>();
        assertThat(read(LOG.telling(notes::add), twoThousandTimes(";2026-02-03;;;p1;")))
                .hasSize(2_000);
        assertThat(notes).singleElement().asString().endsWith("(rows 2, 3, 4 and 1,997 more)");
    }

    @Test
    void aProblemIsReportedForEachRow() {
        String file = twoThousandTimes(";i går;Låg;1,240;;");
        assertThat(catchThrowableOfType(CsvFormatException.class, () -> read(LOG, file))
                        .summary())
                .hasSize(3)
                .allMatch(line -> line.endsWith("(rows 2, 3, 4 and 1,997 more)"));
    }
}
