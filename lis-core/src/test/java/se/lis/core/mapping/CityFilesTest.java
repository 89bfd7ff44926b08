package se.lis.core.mapping;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.csv.CsvEncoding;
import se.lis.core.csv.CsvFormatException;
import se.lis.core.csv.CsvTable;
import se.lis.core.id.SystemId;
import se.lis.core.incident.Incident;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.OrganisationalUnit;
import se.lis.core.planning.PlannedActivity;
import se.lis.core.privacy.LawfulBasis;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.training.TrainingResult;

/** Files as cities and their tools write them. */
class CityFilesTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private static MappedColumn.Builder column(String heading, String to) {
        return MappedColumn.builder().heading(heading).to(to);
    }

    private static CsvMapping.Builder mapping(String table, MappedColumn... columns) {
        return CsvMapping.builder()
                .table(table)
                .addColumns(column("id", "id").build())
                .addColumns(columns);
    }

    private static List<Artefact> read(CsvMapping mapping, String text) {
        return read(mapping, text.getBytes(UTF_8));
    }

    private static List<Artefact> read(CsvMapping mapping, byte[] file) {
        return CsvImport.by(mapping).read(new ByteArrayInputStream(file), "f.csv");
    }

    private static List<String> problems(CsvMapping mapping, String text) {
        return problems(mapping, text.getBytes(UTF_8));
    }

    private static List<String> problems(CsvMapping mapping, byte[] file) {
        return catchThrowableOfType(CsvFormatException.class, () -> read(mapping, file))
                .summary();
    }

    private static List<String> wrong(CsvMapping.Builder mapping) {
        return catchThrowableOfType(CsvMappingException.class, mapping::build).problems().stream()
                .map(CsvMappingProblem::toString)
                .toList();
    }

    private static BusinessProcess process(Artefact artefact) {
        return (BusinessProcess) artefact;
    }

    private static Instant aware(MappedColumn.Builder column, CsvMapping.Builder mapping, String cell) {
        List<Artefact> read = read(mapping.addColumns(column.build()).build(), "id\taware\ni\t" + cell + "\n");
        return ((Incident) read.get(0)).awareAt().orElseThrow();
    }

    private static CsvMapping.Builder log() {
        return mapping("incidents").zone(STOCKHOLM);
    }

    // ---------------------------------------------------------------- whatever it comes in

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\n", "sep=;\r\n"})
    void theSeparatorMayBeToldInALineOfItsOwn(String line) {
        assertThat(read(mapping("processes", column("n", "name").build()).build(), line + "id;n\np;a, b\n"))
                .extracting(each -> each.name().orElseThrow())
                .containsExactly("a, b");
    }

    /** A title and texts may have other separators than the columns, also more of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Logg, Exempelstad, uttag 2026\n\nid;n\np;a, b\n",
                "Logg, Exempelstad\n\nid;n\np;\"a, b\nc, d, e\nf, g\"\n",
                "Logg, ett, två\n\nid\tn\np\ta, b\n"
            })
    void theSeparatorIsThatOfMostLines(String file) {
        assertThat(read(
                        mapping("processes", column("n", "name").build())
                                .header(3)
                                .build(),
                        file))
                .allSatisfy(each -> assertThat(each.name()).isPresent());
    }

    @Test
    void unicodeTextIsReadWhenItIsTold() {
        byte[] marked = "\uFEFFid\tn\np\tÅäö\n".getBytes(UTF_16LE);
        byte[] unmarked = "id\tn\np\tÅäö\n".getBytes(UTF_16LE);
        CsvMapping.Builder mapping = mapping("processes", column("n", "name").build());
        for (byte[] file : List.of(marked, unmarked)) {
            assertThat(read(mapping.encoding(CsvEncoding.UTF_16).build(), file))
                    .extracting(each -> each.name().orElseThrow())
                    .containsExactly("Åäö");
        }
        assertThat(problems(mapping.encoding(CsvEncoding.UTF_8).build(), marked))
                .containsExactly("f.csv: the file is UTF-16, which spreadsheets call Unicode text; it was to be read as"
                        + " UTF-8");
    }

    @Test
    void whatIsNoTextIsCalledWhatItIs() {
        CsvMapping mapping = mapping("processes").build();
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        assertThat(problems(mapping, old)).singleElement().asString().contains("old workbook (.xls)");
        assertThat(problems(mapping, joined(old, "EncryptedPackage".getBytes(UTF_16LE))))
                .singleElement()
                .asString()
                .contains("protected by a password");
        byte[] zip = {'P', 'K', 3, 4};
        byte[] name = new byte[26];
        byte[] openDocument = "mimetypeapplication/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8);
        assertThat(problems(mapping, joined(joined(zip, name), openDocument)))
                .singleElement()
                .asString()
                .contains("OpenDocument");
        assertThat(problems(mapping, joined(zip, name)))
                .singleElement()
                .asString()
                .contains("save the sheet as CSV");
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void theHeaderStandsWhereTheMappingSays() {
        String file = "Register uttaget 2026-11-01\n\nid;n\np;a\n";
        CsvMapping.Builder mapping = mapping("processes", column("n", "name").build());
        assertThat(read(mapping.header(3).build(), file)).hasSize(1);
        assertThat(problems(mapping.header(1).build(), file))
                .containsExactly(
                        "f.csv, row 1: the headings do not stand in this row; they seem to stand in row 3: say so,"
                                + " as 'header: 3'");
    }

    @Test
    void shortRowsAreReadAndToldAndARowThatBrokeInTwoIsRefused() {
        CsvMapping mapping = mapping(
                        "processes",
                        column("n", "name").build(),
                        column("s", "startedOn").build())
                .build();
        List<String> notes = new ArrayList<>();
        List<Artefact> read = CsvImport.by(mapping)
                .telling(notes::add)
                .read(new ByteArrayInputStream("id;n;s;;\np;a\nq;b;2024-01-01;;\n".getBytes(UTF_8)), "f.csv");
        assertThat(read).hasSize(2);
        assertThat(notes)
                .containsExactly("f.csv, row 2: it is shorter than the header: what it lacks was taken as blank");
        assertThat(problems(mapping, "id;n;s\np;a\nb;2024-01-01\n"))
                .singleElement()
                .asString()
                .startsWith(
                        "f.csv, row 2: it has 2 cells, but the header has 3, and the next row has as many as it lacks");
        assertThat(problems(mapping, "id;n;s\np;a;;x\n"))
                .containsExactly(
                        "f.csv, row 2: it has 4 cells, but the header has 3; a column without a heading is called by its place, as 'column 4', and a text with separators in it stands in quotes");
    }

    @Test
    void lettersInTwoPartsAreTheLettersThatPeopleSee() {
        String composed = "Namn på";
        String inParts = "Namn pa\u030A";
        CsvMapping mapping =
                mapping("processes", column(composed, "name").build()).build();
        assertThat(read(mapping, "id;" + inParts + "\nhemtja\u0308nst;Fo\u0308rskola\n"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.id().value()).isEqualTo("hemtjänst");
                    assertThat(each.name()).contains("Förskola");
                });
        assertThat(problems(mapping, "id;" + composed + "\nhemtja\u0308nst;a\nhemtjänst;b\n"))
                .containsExactly("f.csv, row 3, column 'id': the id 'hemtjänst' is that of row 2 already; where"
                        + " several rows are about one, say 'rows: merged'");
    }

    // ---------------------------------------------------------------- whatever stands in it

    @Test
    void yearsOfTwoFiguresLieInANamedCentury() {
        CsvMapping.Builder mapping =
                mapping("processes", column("s", "startedOn").build()).addDays("dd/MM/yy");
        assertThat(wrong(mapping))
                .contains(
                        "'days': 'dd/MM/yy' has years of two figures; name the first of the hundred years that they lie in"
                                + " as 'century', such as 1950 for 1950 to 2049");
        assertThat(read(mapping.century(1950).build(), "id;s\na;31/12/99\nb;01/01/49\nc;01/01/50\n"))
                .extracting(each -> process(each).startedOn().orElseThrow())
                .containsExactly(LocalDate.of(1999, 12, 31), LocalDate.of(2049, 1, 1), LocalDate.of(1950, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, yyyy-MM-dd HH:mm:ss",
        "2024-02-29 08:15:00, yyyy-MM-dd HH:mm:ss",
        "2024-02-29T08:15, yyyy-MM-dd",
        "29/2/2024, d/M/yyyy",
        "2024-02-28T23:30:00Z, yyyy-MM-dd'T'HH:mm:ssX"
    })
    void aDayIsTheLocalDayOfADateTime(String cell, String pattern) {
        CsvMapping mapping = mapping(
                        "processes",
                        column("s", "startedOn").addFormats(pattern).build())
                .zone(STOCKHOLM)
                .build();
        assertThat(read(mapping, "id;s\np;" + cell + "\n"))
                .extracting(each -> process(each).startedOn().orElseThrow())
                .containsExactly(LocalDate.of(2024, 2, 29));
    }

    @Test
    void theFirstPatternThatFitsCounts() {
        CsvMapping mapping = mapping("processes", column("s", "startedOn").build())
                .addDays("d/M/yyyy", "yyyyMMdd")
                .build();
        assertThat(read(mapping, "id;s\na;1/2/2024\nb;20240201\nc;2024-02-01\n"))
                .allSatisfy(each -> assertThat(process(each).startedOn()).contains(LocalDate.of(2024, 2, 1)));
        assertThat(problems(mapping, "id;s\na;1.2.2024\n"))
                .containsExactly("f.csv, row 2, column 's': '1.2.2024' is not a day written as d/M/yyyy or yyyyMMdd");
    }

    @ParameterizedTest
    @CsvSource({
        "02/04/2026 12:00:00 AM, 2026-02-03T23:00:00Z",
        "02/04/2026 09:30:00 am, 2026-02-04T08:30:00Z",
        "02/05/2026 01:15:00 PM, 2026-02-05T12:15:00Z",
        "02/05/2026 12:15:00 PM, 2026-02-05T11:15:00Z"
    })
    void hoursOfTwelveHaveAHalf(String cell, String moment) {
        assertThat(aware(column("aware", "awareAt").addFormats("MM/dd/yyyy hh:mm:ss a"), log(), cell))
                .isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MM/dd/yyyy hh:mm          | has 'h', an hour of twelve, and no 'a' for AM or PM; the hours of a day are 'H'",
                "MM/dd/yyyy HH:mm a        | has 'a' for AM or PM and no 'h', an hour of twelve",
                "MM/dd/yyyy HH:mm 'AM'     | has AM or PM in quotes beside 'H', which would be read and not heeded; write hh and a",
                "E dd/MM/yyyy HH:mm        | has the letter 'E', which stands for nothing here; put words in quotes",
                "dd MMM yyyy HH:mm         | has 'MMM', the name of a month; months are written in figures, as M or MM"
            })
    void aPatternIsToldByTheLetterThatIsWrong(String pattern, String words) {
        assertThat(wrong(log().addColumns(
                                column("aware", "awareAt").addFormats(pattern).build())))
                .contains("'aware': '" + pattern + "' " + words);
    }

    @Test
    void aTimeFillsInWhereACellHasNone() {
        CsvMapping mapping = log().addMoments("yyyy-MM-dd HH:mm")
                .addColumns(column("dag", "awareAt")
                        .addAnd("tid")
                        .time(LocalTime.NOON)
                        .build())
                .build();
        assertThat(read(mapping, "id;dag;tid\na;2026-10-24;09:05\nb;2026-10-24;\n"))
                .extracting(each -> ((Incident) each).awareAt().orElseThrow())
                .containsExactly(Instant.parse("2026-10-24T07:05:00Z"), Instant.parse("2026-10-24T10:00:00Z"));
    }

    @Test
    void yesNoAndChoicesAreUnderstoodAsPeopleSayThem() {
        CsvMapping mapping = mapping(
                        "processes",
                        column("v", "largeVolume").build(),
                        column("p", "personalData").build())
                .build();
        List<Artefact> read = read(
                mapping,
                "id;v;p\na;SANT;Känsliga personuppgifter\nb;FALSKT;inga\nc;x;special-categories\nd;Nej;Special Categories\n");
        assertThat(read)
                .extracting(each -> process(each).largeVolume().orElseThrow())
                .containsExactly(true, false, true, false);
        assertThat(read)
                .extracting(each -> String.valueOf(process(each).personalData().orElseThrow()))
                .containsExactly("SPECIAL_CATEGORIES", "NONE", "SPECIAL_CATEGORIES", "SPECIAL_CATEGORIES");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1240|1240",
                "1 240|1240",
                "1 240,00|1240",
                "1.240.000|1240000",
                "1,240,000.0|1240000",
                "1.24E3|1240",
                "12,0|12"
            })
    void numbersAreReadAsSpreadsheetsWriteThem(String cell, int number) {
        CsvMapping mapping = mapping(
                        "processes", column("n", "approximateDataSubjects").build())
                .build();
        assertThat(read(mapping, "id;n\na;" + cell + "\n"))
                .extracting(each -> process(each).approximateDataSubjects().orElseThrow())
                .containsExactly(number);
    }

    @Test
    void aNumberThatCanBeTwoIsAskedAbout() {
        CsvMapping.Builder mapping =
                mapping("processes", column("n", "approximateDataSubjects").build());
        assertThat(problems(mapping.build(), "id;n\na;1,240\n"))
                .containsExactly(
                        "f.csv, row 2, column 'n': '1,240' can be 1240 or 1.240; say what stands before decimals, as"
                                + " 'decimal: comma' or 'decimal: point'");
        assertThat(read(mapping.decimal(DecimalMark.POINT).build(), "id;n\na;1,240\n"))
                .extracting(each -> process(each).approximateDataSubjects().orElseThrow())
                .containsExactly(1240);
        assertThat(problems(mapping.decimal(DecimalMark.COMMA).build(), "id;n\na;1,240\n"))
                .containsExactly("f.csv, row 2, column 'n': '1,240' is no whole number");
    }

    @Test
    void factorsPrefixesSuffixesAndWhatIsTakenAway() {
        CsvMapping mapping = CsvMapping.builder()
                .table("processes")
                .addColumns(
                        column("id", "id")
                                .prefix("p-")
                                .suffix("-x")
                                .addWithout("Nr")
                                .build(),
                        column("n", "approximateDataSubjects")
                                .factor(new BigDecimal("1000"))
                                .addWithout("tkr", "ca")
                                .build())
                .build();
        assertThat(read(mapping, "id;n\nNr 7;ca 1,5 tkr\n")).singleElement().satisfies(each -> {
            assertThat(each.id().value()).isEqualTo("p-7-x");
            assertThat(process(each).approximateDataSubjects()).contains(1500);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "90|minutes|PT1H30M",
                "1,5|hours|PT1H30M",
                "2|dygn|PT48H",
                "4 timmar|minutes|PT4H",
                "PT4H|minutes|PT4H",
                "4 timmar||PT4H",
                "1 h 30 min||PT1H30M",
                "PT4H||PT4H"
            })
    void lengthsOfTimeHaveAUnit(String cell, String unit, String length) {
        MappedColumn.Builder column = column("r", "recoveryTimeObjective");
        if (unit != null) {
            column.unit(unit);
        }
        assertThat(read(mapping("systems", column.build()).build(), "id;r\ns;\"" + cell + "\"\n"))
                .extracting(each ->
                        ((InformationSystem) each).recoveryTimeObjective().orElseThrow())
                .containsExactly(Duration.parse(length));
    }

    @Test
    void aValueIsMadeOfTwoColumns() {
        CsvMapping mapping = mapping(
                        "activities",
                        column("beslut", "dueBy").plus("dagar").unit("days").build())
                .build();
        assertThat(read(mapping, "id;beslut;dagar\na;2026-01-30;30\nb;2026-01-30;\n"))
                .extracting(each -> ((PlannedActivity) each).dueBy())
                .containsExactly(Optional.of(LocalDate.of(2026, 3, 1)), Optional.empty());
        assertThat(wrong(mapping("activities", column("b", "dueBy").plus("d").build())))
                .contains("'b': 'plus' adds to one day or moment so many of a 'unit', such as days");
    }

    @Test
    void rowsWithoutAnIdGetOneThatStays() {
        CsvMapping mapping = CsvMapping.builder()
                .table("incidents")
                .addColumns(column("Dag", "id")
                        .addAnd("Enhet")
                        .joinedBy("-")
                        .prefix("pui-")
                        .numbered(true)
                        .build())
                .build();
        assertThat(read(mapping, "Dag;Enhet\n2026-01-02;A\n2026-01-02;B\n2026-01-02;A\n"))
                .extracting(each -> each.id().value())
                .containsExactly("pui-2026-01-02-A", "pui-2026-01-02-B", "pui-2026-01-02-A-2");
    }

    // ---------------------------------------------------------------- whatever shape

    @Test
    void rowsAreChosenByWhatTheySayAndTheRestIsTold() {
        CsvMapping mapping = mapping("processes")
                .putOnly("Status", List.of("öppen", "Stängd"))
                .putSkip("Raderad", List.of("Ja"))
                .addIgnored("x")
                .build();
        List<String> notes = new ArrayList<>();
        List<Artefact> read = CsvImport.by(mapping)
                .telling(notes::add)
                .read(
                        new ByteArrayInputStream(
                                "id;Status;Raderad;x\na;Öppen;;\nb;Ny;;\nc;stängd;ja;\nd;Ny;;\ne;Stängd;Nej;\n"
                                        .getBytes(UTF_8)),
                        "f.csv");
        assertThat(read).extracting(each -> each.id().value()).containsExactly("a", "e");
        assertThat(notes)
                .containsExactly(
                        "f.csv, column 'Status': 'Ny': the row was left out of processes (rows 3, 5)",
                        "f.csv, row 4, column 'Raderad': 'ja': the row was left out of processes");
    }

    @Test
    void aTableOfRelationsBecomesLists() {
        CsvMapping mapping = mapping(
                        "processes", column("system", "supportingSystems").build())
                .merged(true)
                .build();
        assertThat(read(mapping, "id;system\np1;s1\np1;s2\np2;s2\np1;s1\n"))
                .extracting(each -> List.copyOf(process(each).supportingSystems()))
                .containsExactly(List.of(SystemId.of("s1"), SystemId.of("s2")), List.of(SystemId.of("s2")));
        CsvMapping named =
                mapping("processes", column("n", "name").build()).merged(true).build();
        assertThat(problems(named, "id;n\np;a\np;b\n"))
                .containsExactly(
                        "f.csv, row 3, column 'n': 'b' is said of what row 2 says 'a' of; rows of one id agree but"
                                + " for lists");
    }

    @Test
    void rowsAPersonAreCountedAndNotKept() {
        CsvMapping mapping = CsvMapping.builder()
                .table("trainingResults")
                .merged(true)
                .addColumns(
                        column("Enhet", "id").addAnd("Kurs").joinedBy("-").build(),
                        column("Enhet", "unit").build(),
                        column("Kurs", "course").build(),
                        column("Status", "toBeTrained").addCounted("*").build(),
                        column("Status", "trained")
                                .addCounted("Klar", "Godkänd")
                                .distinct("Anställd")
                                .build())
                .build();
        String file = """
                Anställd;Enhet;Kurs;Status
                1;A;k;Klar
                2;A;k;Pågår
                3;B;k;godkänd
                4;A;k;KLAR
                """;
        assertThat(read(mapping, file))
                .extracting(each -> ((TrainingResult) each).toBeTrained().orElseThrow() + "/"
                        + ((TrainingResult) each).trained().orElseThrow())
                .containsExactly("3/2", "1/1");
    }

    @Test
    void oneFileBecomesSeveralKinds() {
        CsvMapping units = CsvMapping.builder()
                .table("units")
                .merged(true)
                .addColumns(column("Enhet", "id").build())
                .putSkip("Enhet", List.of(""))
                .build();
        CsvMapping.Builder builder = CsvMapping.builder()
                .table("processes")
                .addColumns(
                        column("Process", "id").build(), column("Enhet", "unit").build());
        CsvMapping processes = builder.build();
        List<Artefact> read = CsvImport.by(List.of(units, processes))
                .read(new ByteArrayInputStream("Process;Enhet\np1;A\np2;A\np3;\n".getBytes(UTF_8)), "f.csv");
        assertThat(read).extracting(each -> each.id().value()).containsExactly("A", "p1", "p2", "p3");
        assertThat(read.get(0)).isInstanceOf(OrganisationalUnit.class);
        assertThatThrownBy(() -> CsvImport.by(List.of(units, builder.header(2).build())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wideAndLongFilesAreARowAnArtefact() {
        CsvMapping wide = CsvMapping.builder()
                .table("trainingResults")
                .wide(new WideFile(List.of("jan", "feb"), "Månad", "Antal"))
                .addColumns(
                        column("Enhet", "id").addAnd("Månad").joinedBy("-").build(),
                        column("Månad", "course").build(),
                        column("Enhet", "unit").build(),
                        column("Antal", "trained").build())
                .build();
        assertThat(read(wide, "Enhet;jan;feb\nA;3;4\nB;;5\n"))
                .extracting(each -> each.id().value() + "="
                        + ((TrainingResult) each).trained().orElseThrow())
                .containsExactly("A-jan=3", "A-feb=4", "B-feb=5");
        CsvMapping tall = mapping(
                        "processes",
                        column("Namn", "name").build(),
                        column("Start", "startedOn").build())
                .tall(new LongFile(List.of("id"), "Fråga", "Svar"))
                .build();
        assertThat(read(tall, "id;Fråga;Svar\np;Namn;a\np;Start;2024-01-01\nq;Namn;b\n"))
                .extracting(each -> each.name().orElseThrow() + process(each).startedOn())
                .containsExactly("aOptional[2024-01-01]", "bOptional.empty");
        assertThat(problems(tall, "id;Fråga;Svar\np;Namn;a\np;Namn;b\np;Start;\n"))
                .containsExactly("f.csv, row 3, column 'Svar': row 2 and this one answer 'Namn' differently");
    }

    /** As docs/decisions/several-lawful-bases.md has it. */
    @Test
    void aRowOfTwoLawfulBasesIsTwoEntries() {
        String mapping = """
                tables:
                  - table: processingActivities
                    columns: {Nr: id, Grund: {to: legalBasis, values: {"avtal, lag": contract, avtal: contract}}}
                  - table: processingActivities
                    only: {Grund: ["avtal, lag"]}
                    columns: {Nr: {to: id, suffix: -lag}}
                    fixed: {legalBasis: legal-obligation}
                """;
        assertThat(CsvImport.by(CsvMappingFile.read(mapping.getBytes(UTF_8), "m.yaml"))
                        .read(new ByteArrayInputStream("Nr;Grund\n1;avtal, lag\n2;avtal\n".getBytes(UTF_8)), "f.csv"))
                .map(ProcessingActivity.class::cast)
                .extracting(each -> each.id().value(), each -> each.legalBasis().orElseThrow())
                .containsExactly(
                        tuple("1", LawfulBasis.CONTRACT),
                        tuple("2", LawfulBasis.CONTRACT),
                        tuple("1-lag", LawfulBasis.LEGAL_OBLIGATION));
    }

    @Test
    void whatComesBeforeABreakIsToldOfToo() {
        assertThat(problems(
                        mapping("processes", column("s", "startedOn").build()).build(), "id;s\np;x\nq;\"2024\"a\n"))
                .containsExactly(
                        "f.csv, row 2, column 's': startedOn: 'x' is not a day such as 2024-03-29",
                        "f.csv, row 3: not CSV: a cell that starts with a quote ends with one, and a separator or a new line"
                                + " follows; the rows after it were not read");
    }

    // ---------------------------------------------------------------- what databases and tools for governance write

    @ParameterizedTest
    @CsvSource({
        "2026-02-04 09:15:00+01, 2026-02-04T08:15:00Z",
        "2026-02-04 09:15:00.123456+01, 2026-02-04T08:15:00.123456Z",
        "2026-02-04 09:15:00+0100, 2026-02-04T08:15:00Z",
        "2026-02-04 09:15:00.1234567 +01:00, 2026-02-04T08:15:00.123456700Z",
        "2026-02-04 09:15:00 UTC, 2026-02-04T09:15:00Z",
        "2026-02-04T09:15Z, 2026-02-04T09:15:00Z"
    })
    void momentsWithAnOffsetAreReadAsDatabasesWriteThem(String cell, Instant moment) {
        assertThat(aware(column("aware", "awareAt"), mapping("incidents"), cell))
                .isEqualTo(moment);
    }

    @Test
    void whatSaysNothingIsToldAndNotGuessed() {
        CsvMapping.Builder mapping = mapping(
                "systems",
                column("n", "name").build(),
                column("mfa", "strongAuthentication").build());
        String file = "id;n;mfa\ns;NULL;t\nr;\\N;f\n";
        List<String> notes = new ArrayList<>();
        List<Artefact> taken = CsvImport.by(mapping.build())
                .telling(notes::add)
                .read(new ByteArrayInputStream(file.getBytes(UTF_8)), "f.csv");
        assertThat(taken).extracting(each -> each.name().orElse("")).containsExactly("NULL", "\\N");
        assertThat(notes)
                .contains(
                        "f.csv, row 2, column 'n': 'NULL' was taken as it stands; where it says nothing, list it under"
                                + " 'blank'");
        List<Artefact> blank = read(mapping.addBlank("NULL", "\\N").build(), file);
        assertThat(blank).extracting(Artefact::name).containsOnly(Optional.empty());
        assertThat(blank)
                .extracting(each ->
                        ((InformationSystem) each).strongAuthentication().orElseThrow())
                .containsExactly(true, false);
    }

    @Test
    void ofAValueAPartMayBeMeant() {
        MappedColumn process = column("p", "processes").between(";").before(":").build();
        MappedColumn system =
                column("s", "systems").between(",").addWithout("[", "]", "\"").build();
        List<Artefact> read = read(
                CsvMapping.builder()
                        .table("incidents")
                        .addColumns(column("id", "id").after("/").build(), process, system)
                        .build(),
                "id|p|s\nx/y/i1|p1: A; p2: B|[\"\"s1\"\", \"\"s2\"\"]\n"
                        .replace("\"\"", "\"")
                        .replace('|', '\t'));
        assertThat(read).singleElement().satisfies(each -> {
            Incident incident = (Incident) each;
            assertThat(incident.id().value()).isEqualTo("i1");
            assertThat(incident.processes()).extracting(ArtefactId::value).containsExactly("p1", "p2");
            assertThat(incident.systems()).extracting(ArtefactId::value).containsExactly("s1", "s2");
        });
    }

    @Test
    void columnsBeyondTheLastHeadingAreCalledByTheirPlace() {
        String file = ";id;n;\n1;p;A;\n2;q;B;note\n";
        CsvMapping.Builder mapping =
                mapping("processes", column("n", "name").build()).addIgnored("column 1");
        assertThat(problems(mapping.build(), file))
                .containsExactly(
                        "f.csv, row 3: it has 4 cells, but the header has 3; a column without a heading is called"
                                + " by its place, as 'column 4', and a text with separators in it stands in quotes");
        assertThat(read(mapping.addIgnored("column 4").build(), file)).hasSize(2);
    }

    @Test
    void aRowThatNobodyMeansIsToldHowToLeaveOut() {
        String how = "; rows that are not meant are left out by 'only' or 'skip'";
        assertThat(problems(mapping("units", column("n", "headcount").build()).build(), "id;n\nu;1\n;7\n"))
                .containsExactly("f.csv, row 3, column 'id': id: it must not be blank" + how);
        CsvMapping.Builder requests = mapping("dataSubjectRequests");
        assertThat(problems(
                        requests.addColumns(column("k", "kind")
                                        .putValues("access", "access")
                                        .build())
                                .build(),
                        "id;k\nq;access\nr;question\n"))
                .containsExactly("f.csv, row 3, column 'k': 'question' is not translated; what is: 'access'" + how);
        assertThat(problems(
                        mapping("dataSubjectRequests", column("k", "kind").build())
                                .build(),
                        "id;k\nr;question\n"))
                .singleElement()
                .asString()
                .contains("'question' is not one of access")
                .endsWith(how);
    }

    /** A row of a sheet ends with its last cell that says something; a line of a file has as many separators as its writer meant. */
    @Test
    void rowsOfASheetAreAsLongAsTheyAre() {
        CsvMapping mapping = mapping(
                        "processes",
                        column("n", "name").build(),
                        column("u", "unit").build())
                .build();
        List<CsvTable.Line> sheet = List.of(
                new CsvTable.Line(1, List.of("id", "n", "u")),
                new CsvTable.Line(2, List.of("p", "A")),
                new CsvTable.Line(3, List.of("q", "B")));
        List<String> notes = new ArrayList<>();
        assertThat(CsvImport.by(mapping).telling(notes::add).read(sheet, "f.xlsx"))
                .hasSize(2);
        assertThat(notes).isEmpty();
        assertThat(problems(mapping, "id;n;u\np;A\nq;B\n"))
                .singleElement()
                .asString()
                .contains("stands in quotes");
    }

    @Test
    void partsAreTakenFromEachOfSeveralCells() {
        List<Artefact> read = read(
                CsvMapping.builder()
                        .table("units")
                        .addColumns(column("a", "id")
                                .addAnd("b")
                                .joinedBy("-")
                                .after("(")
                                .addWithout(")")
                                .build())
                        .build(),
                "a;b\nX (x1);Y (y1)\n");
        assertThat(read).singleElement().extracting(each -> each.id().value()).isEqualTo("x1-y1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-04 00:30:00.000+01", "2026-02-03T23:30:00Z", "2026-02-04 00:30:00.000"})
    void ofAMomentTheLocalDayIsTaken(String cell) {
        CsvMapping mapping = mapping("processes", column("s", "startedOn").build())
                .zone(STOCKHOLM)
                .addDays("yyyy-MM-dd HH:mm:ss.SSS")
                .build();
        assertThat(process(read(mapping, "id;s\np;" + cell + "\n").get(0)).startedOn())
                .contains(LocalDate.of(2026, 2, 4));
    }
}
