package se.lis.core.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.csv.table.Cells;
import se.lis.core.csv.table.Shape;
import se.lis.core.generator.LisArbitraries;
import se.lis.core.id.UnitId;
import se.lis.core.organisation.OrganisationalUnit;

class LisCsvRoundTripTest {

    private static final String RISKY = "=+-@\t\r";

    /** Artefacts of one type. */
    record Sample(Class<? extends Artefact> type, List<Artefact> artefacts) {}

    @Provide
    Arbitrary<LisSnapshot> registers() {
        return LisArbitraries.snapshots();
    }

    @Provide
    Arbitrary<LisCsv> forms() {
        return Combinators.combine(Arbitraries.of(CsvSeparator.class), Arbitraries.of(true, false))
                .as((separator, marked) ->
                        LisCsv.standard().withSeparator(separator).withByteOrderMark(marked));
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Arbitraries.of(ArtefactType.class)
                .flatMap(type -> LisArbitraries.artefacts(type)
                        .list()
                        .ofMaxSize(4)
                        .map(artefacts -> new Sample(classOf(type), List.copyOf(artefacts))));
    }

    @Property(tries = 1_500)
    void artefactsOfEveryTypeReadBackEqual(@ForAll("samples") Sample sample, @ForAll("forms") LisCsv form) {
        byte[] file = write(form, sample);
        assertThat(read(file, sample.type())).isEqualTo(sample.artefacts());
        assertThat(write(form, sample)).isEqualTo(file);
    }

    @Property(tries = 500)
    void orderOfColumnsQuotesAndLineEndsDoNotMatter(
            @ForAll("samples") Sample sample, @ForAll Random random, @ForAll boolean windows) {
        String file = new String(
                write(LisCsv.standard().withByteOrderMark(false).withSeparator(CsvSeparator.COMMA), sample), UTF_8);
        List<List<String>> rows = PlainCsv.parse(file, ',');
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, rows.get(0).size()).boxed().toList());
        Collections.shuffle(order, random);
        List<List<String>> shuffled =
                rows.stream().map(row -> order.stream().map(row::get).toList()).toList();
        String other = PlainCsv.format(shuffled, ';', windows ? "\r\n" : "\n");
        assertThat(read(other.getBytes(UTF_8), sample.type())).isEqualTo(sample.artefacts());
    }

    @Property(tries = 500)
    void noCellStartsLikeAFormula(@ForAll("samples") Sample sample) {
        String file = new String(write(LisCsv.standard().withByteOrderMark(false), sample), UTF_8);
        assertThat(PlainCsv.parse(file, ';'))
                .hasSize(sample.artefacts().size() + 1)
                .allSatisfy(row ->
                        assertThat(row).noneMatch(cell -> !cell.isEmpty() && RISKY.indexOf(cell.charAt(0)) >= 0));
    }

    @Property(tries = 60)
    void aFolderReadsBackEqual(@ForAll("registers") LisSnapshot register, @ForAll("forms") LisCsv form)
            throws IOException {
        Path folder = Files.createTempDirectory("lis-csv");
        try {
            // An older register in the same folder leaves nothing behind.
            form.writeSnapshot(LisArbitraries.snapshots().sample(), folder);
            form.writeSnapshot(register, folder);
            assertThat(LisCsv.standard().readSnapshot(folder)).isEqualTo(register);
        } finally {
            delete(folder);
        }
    }

    @Property
    void anyTextIsGuardedAndUnguarded(@ForAll("texts") String text) {
        assertThat(Cells.unguarded(Cells.guarded(text))).isEqualTo(text);
        assertThat(Cells.guarded(text)).doesNotMatch("(?s)[=+\\-@\t\r].*");
    }

    @Property
    void anyTextIsKeptAndReadBack(@ForAll("texts") String text) {
        assertThat(Cells.unguarded(Cells.unkept(Cells.kept(Cells.guarded(text)))))
                .isEqualTo(text);
    }

    /** What LibreOffice Calc 7.4 was seen to make of a cell when it opens a file and saves it, with English or Swedish settings. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "007",
                "1E5",
                "1e5",
                "12:30",
                "5%",
                "true",
                "TRUE",
                "SANT",
                "falskt",
                "jan-26",
                "1/2",
                "3-4",
                "1-2-3",
                "5kr",
                "5 kr",
                "kr 5",
                "$5",
                "(5)",
                "5 pm",
                "3 mars",
                "3 mars 2024",
                "mar 3",
                "mars 2026",
                "1 234",
                " 007",
                "1 000,50",
                "1,234",
                "1.234",
                "1 januari 2024",
                "1,5",
                "1.0",
                "0.10",
                "123456789012",
                "Dec1",
                "1E+5",
                "2024-03",
                "2024-03-29",
                "2024-03-29T13:20:00Z"
            })
    void whatASpreadsheetMakesAnotherValueOfHasAMark(String text) {
        assertThat(Cells.kept(text)).isEqualTo("'" + text);
        assertThat(Cells.kept("'" + text)).isEqualTo("''" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p-01",
                "s1",
                "i1",
                "a 1",
                "110",
                "0",
                "12345678901",
                "e1",
                "t2",
                "Marsvinet 3",
                "Q1 2024",
                "§ 5",
                "e",
                "am",
                "Kr",
                "mars",
                "sann",
                "truth",
                "2024-01-u-aldre",
                "beh-102",
                "1 av 3",
                "",
                "-",
                "x 1/2",
                "=1",
                "'=1"
            })
    void whatStaysHasNone(String text) {
        assertThat(Cells.kept(text)).isEqualTo(text);
    }

    /** Opens a file and saves it as a spreadsheet does: what looks like another value becomes that. */
    private static String openedAndSaved(String cell) {
        return cell.matches("(?i)true|false|sant|falskt")
                ? cell.toUpperCase(Locale.ROOT)
                : cell.matches("[\\d.,:/ -]+|\\d[\\d.,]*[eE][+-]?\\d+")
                                && cell.matches(".*\\d.*")
                                && !cell.matches("0|[1-9]\\d{0,10}")
                        ? "4,5E+03"
                        : cell;
    }

    @Property(tries = 300)
    void idsAndTextsSurviveASpreadsheet(@ForAll("mistakable") String id, @ForAll("mistakable") String name) {
        List<Artefact> units = List.of(
                OrganisationalUnit.builder().id(UnitId.of(id)).name(name).build());
        byte[] file = write(LisCsv.standard().withByteOrderMark(false), units, OrganisationalUnit.class);
        List<List<String>> saved = PlainCsv.parse(new String(file, UTF_8), ';').stream()
                .map(row ->
                        row.stream().map(LisCsvRoundTripTest::openedAndSaved).toList())
                .toList();
        byte[] again = PlainCsv.format(saved, ';', "\r\n").getBytes(UTF_8);
        assertThat(read(again, OrganisationalUnit.class)).isEqualTo(units);
    }

    @Provide
    Arbitrary<String> mistakable() {
        return Arbitraries.oneOf(
                        Arbitraries.strings()
                                .withChars("0123456789'.,:/ eE-a")
                                .ofMinLength(1)
                                .ofMaxLength(7),
                        Arbitraries.of("true", "SANT", "Falskt", "'true", "1E5", "007", "3-4"))
                .filter(text -> text.equals(text.strip()) && !text.isEmpty());
    }

    @Property
    void anyTextsAreJoinedAndSplit(@ForAll("lists") List<String> texts) {
        assertThat(Cells.split(Cells.joined(texts))).isEqualTo(texts);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("'=+-@\t\r\n|\\a07E.").ofMaxLength(5);
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return texts().list().ofMinSize(1).ofMaxSize(4);
    }

    private static byte[] write(LisCsv form, Sample sample) {
        return write(form, sample.artefacts(), sample.type());
    }

    private static <A extends Artefact> byte[] write(LisCsv form, List<Artefact> artefacts, Class<A> type) {
        return form.write(artefacts.stream().map(type::cast).toList(), type);
    }

    private static List<? extends Artefact> read(byte[] file, Class<? extends Artefact> type) {
        return LisCsv.standard().read(new ByteArrayInputStream(file), type, "test.csv");
    }

    private static Class<? extends Artefact> classOf(ArtefactType type) {
        return Shape.of(LisSnapshot.class)
                .find(type.listName())
                .orElseThrow()
                .type()
                .asSubclass(Artefact.class);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
