package se.lis.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import se.lis.core.LisSnapshot;
import se.lis.core.csv.CsvTable;
import se.lis.core.generator.LisArbitraries;
import se.lis.core.id.OrganisationId;
import se.lis.core.id.ProcessId;
import se.lis.core.incident.BreachRisk;
import se.lis.core.incident.CauseCategory;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.OrganisationKind;

class RegisterWorkbookTest {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    @Provide
    Arbitrary<LisSnapshot> registers() {
        return LisArbitraries.snapshots();
    }

    @Property(tries = 10)
    void aRegisterReadsBackEqualAndIsWrittenTheSame(@ForAll("registers") LisSnapshot register) {
        byte[] workbook = RegisterWorkbook.write(register, SWEDISH);
        LisSnapshot read = RegisterWorkbook.read(workbook, "test.xlsx");
        assertThat(read).isEqualTo(register);
        assertThat(RegisterWorkbook.write(read, SWEDISH)).isEqualTo(workbook);
        assertThat(RegisterWorkbook.read(RegisterWorkbook.write(register, Locale.ENGLISH), "test.xlsx"))
                .isEqualTo(register);
    }

    /** What people add to an exported register has its column, in a list that was empty too. */
    @Example
    void aRegisterIsWrittenWithEachColumnOfTheTemplate() {
        LisSnapshot empty = LisSnapshot.builder()
                .takenAt(Instant.parse("2026-11-01T10:00:00Z"))
                .organisation(Organisation.builder()
                        .id(OrganisationId.of("o"))
                        .zone(ZoneId.of("Europe/Stockholm"))
                        .build())
                .build();
        byte[] template = RegisterWorkbook.template(SWEDISH);
        byte[] written = RegisterWorkbook.write(empty, SWEDISH);
        assertThat(Spreadsheet.sheets(written, "written.xlsx"))
                .zipSatisfy(Spreadsheet.sheets(template, "template.xlsx"), (own, other) -> {
                    assertThat(own.name()).isEqualTo(other.name());
                    if (!SheetNames.isForPeople(own.name())) {
                        assertThat(own.lines().get(1).cells())
                                .as(own.name())
                                .containsExactlyInAnyOrderElementsOf(
                                        other.lines().get(1).cells());
                    }
                });
    }

    /** What the parts of a file hold. */
    private static List<String> parts(byte[] file) {
        List<String> parts = new ArrayList<>();
        rewritten(file, (name, content) -> {
            parts.add(name + content);
            return content;
        });
        return parts;
    }

    @Example
    void theTemplateHasHeadingsNotesAndLists() {
        String swedish = String.join("\n", parts(RegisterWorkbook.template(SWEDISH)));
        String english = String.join("\n", parts(RegisterWorkbook.template(Locale.ENGLISH)));
        assertThat(swedish)
                .containsPattern("personuppgiftsincident (–|&#\\w+;) ")
                .contains("dataValidation ", "autoFilter", "state=\"frozen\"", "Incidenter")
                .containsPattern("B(ö|&#\\w+;)rja h(ä|&#\\w+;)r")
                .containsPattern("obeh(ö|&#\\w+;)rig (å|&#\\w+;)tkomst")
                .containsPattern("m(ä|&#\\w+;)rkte den. Tomt: ok(ä|&#\\w+;)nt.")
                .containsPattern("Regler som l(ä|&#\\w+;)ser kolumnen: ACC-001")
                .containsPattern("Ingen regel l(ä|&#\\w+;)ser kolumnen.")
                .doesNotContain("empty when");
        assertThat(english)
                .contains("first noticed it, or empty when not known.", "Rules that read this column: ACC-001")
                .containsPattern("personal data breach (–|&#\\w+;) ")
                .doesNotContain("personuppgiftsincident", "Tomt:");
        assertThatThrownBy(() -> RegisterWorkbook.template(Locale.FRENCH)).hasMessageContaining("'fr'");
    }

    /** What one types first: when the register was taken, and which organisation it is of. */
    @Example
    void aTemplateWithTheLeastThatIsNeededHasNoErrors() {
        for (Locale language : List.of(SWEDISH, Locale.ENGLISH)) {
            byte[] filled = filled(
                    filled(RegisterWorkbook.template(language), 2, "takenAt", "2026-11-01 09:30"),
                    3,
                    "id",
                    "norr",
                    "zone",
                    "Europe/Stockholm");
            assertThat(RegisterWorkbook.read(filled, "test.xlsx").takenAt()).isEqualTo("2026-11-01T08:30:00Z");
        }
    }

    /** Types texts into row 3 of a sheet of a template, as a spreadsheet keeps them. */
    private static byte[] filled(byte[] template, int sheet, String... columnsAndTexts) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(template))) {
            List<String> columns = new ArrayList<>();
            try (Stream<Row> rows = workbook.getSheet(sheet - 1).orElseThrow().openStream()) {
                rows.skip(1).findFirst().orElseThrow().forEach(cell -> columns.add(cell.getText()));
            }
            return rewritten(template, (name, content) -> {
                String changed = content;
                for (int at = 0;
                        name.equals("xl/worksheets/sheet" + sheet + ".xml") && at < columnsAndTexts.length;
                        at += 2) {
                    String place = (char) ('A' + columns.indexOf(columnsAndTexts[at])) + "3";
                    changed = changed.replaceFirst(
                            "<c r=\"" + place + "\"[^>]*></c>",
                            "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + columnsAndTexts[at + 1]
                                    + "</t></is></c>");
                }
                return changed;
            });
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    /** What a person wrote who had read nothing but the headings. */
    @Example
    void aPersonFillsItInAsPeopleSpeak() {
        List<String> notes = new ArrayList<>();
        LisSnapshot register = RegisterWorkbook.read(
                workbook(workbook -> {
                    Worksheet snapshot = sheet(workbook, "Registret", "takenAt");
                    snapshot.value(2, 0, "2026-11-01");
                    row(
                            sheet(workbook, "Organisation", "id", "name", "kind", "publicAuthority", "zone"),
                            2,
                            "norr",
                            "Norra stadsdelsförvaltningen",
                            "Stadsdelsförvaltning",
                            "ja",
                            "Europe/Stockholm");
                    Worksheet units = sheet(workbook, "Enheter", "id", "name", "headcount");
                    row(units, 2, "Hemtjänst", "Hemtjänsten", "45");
                    row(units, 3, "", "Förskola", "");
                    row(
                            sheet(
                                    workbook,
                                    "System",
                                    "id",
                                    "inUseFrom",
                                    "strongAuthentication",
                                    "recoveryTimeObjective"),
                            2,
                            "Procapita",
                            "1/3 2019",
                            "Ja",
                            "4 timmar");
                    row(sheet(workbook, "Verksamhetsprocesser", "id", "personalData"), 2, "p1", "känsliga");
                    Worksheet incidents = sheet(
                            workbook,
                            "Incidenter",
                            "id",
                            "awareAt",
                            "cause",
                            "processes",
                            "personalDataBreach",
                            "personalDataBreach.risk",
                            "personalDataBreach.notifiedAt");
                    row(incidents, 2, "2026-01", "2026-10-01 09:30", "Felskickat brev", "p1, p2", "", "", "");
                    row(incidents, 3, "2026-02", "2026-10-05", "", "", "x", "risk", "2026-10-06 12:00");
                    sheet(workbook, "Läs först", "annat");
                }),
                "test.xlsx",
                notes::add);
        assertThat(register.takenAt()).isEqualTo("2026-11-01T22:59:59Z");
        assertThat(register.organisation().kind()).contains(OrganisationKind.CITY_DISTRICT_ADMINISTRATION);
        assertThat(register.organisation().publicAuthority()).contains(true);
        assertThat(register.units()).extracting(unit -> unit.id().value()).containsExactly("Förskola", "Hemtjänst");
        assertThat(register.systems()).singleElement().satisfies(system -> {
            assertThat(system.inUseFrom()).contains(LocalDate.of(2019, 3, 1));
            assertThat(system.strongAuthentication()).contains(true);
            assertThat(system.recoveryTimeObjective()).contains(Duration.ofHours(4));
        });
        assertThat(register.incidents().get(0)).satisfies(incident -> {
            assertThat(incident.awareAt()).contains(Instant.parse("2026-10-01T07:30:00Z"));
            assertThat(incident.cause()).contains(CauseCategory.MISDIRECTED_MESSAGE);
            assertThat(incident.processes()).extracting(ProcessId::value).containsExactly("p1", "p2");
        });
        assertThat(register.incidents().get(1)).satisfies(incident -> {
            assertThat(incident.awareAt()).contains(Instant.parse("2026-10-04T22:00:00Z"));
            assertThat(incident.personalDataBreach().orElseThrow().risk()).isEqualTo(BreachRisk.RISK);
            assertThat(incident.personalDataBreach().orElseThrow().notifiedAt())
                    .contains(Instant.parse("2026-10-06T10:00:00Z"));
        });
        assertThat(notes)
                .containsExactlyInAnyOrder(
                        "Registret, row 3, column 'takenAt (A)': '2026-11-01' states no time of day: the end of the day was taken,"
                                + " since it may end what is counted",
                        "Enheter, row 4, column 'id (A)': it is blank: the name was taken as id",
                        "Incidenter, row 4, column 'awareAt (B)': '2026-10-05' states no time of day: the start of the day was"
                                + " taken, since it may start what is counted");
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int at = 0; at < cells.length; at++) {
            sheet.value(row, at, cells[at]);
        }
    }

    @Example
    void mergedCellsAreRefusedAndWhatIsHiddenIsTold() {
        byte[] merged = workbook(workbook -> {
            base(workbook);
            Worksheet processes = sheet(workbook, "processes", "id", "unit");
            row(processes, 2, "p1", "u1");
            row(processes, 3, "p2", "");
            processes.range(2, 1, 3, 1).merge();
        });
        assertThatThrownBy(() -> RegisterWorkbook.read(merged, "test.xlsx"))
                .hasMessage(
                        "test.xlsx: processes!B4 (unit): the cell is merged with B3 (B3:B4); take the cells apart and"
                                + " fill in each");
        byte[] hidden = workbook(workbook -> {
            base(workbook);
            Worksheet units = sheet(workbook, "units", "id");
            units.value(2, 0, "u1");
            units.setVisibilityState(VisibilityState.HIDDEN);
            Worksheet systems = sheet(workbook, "systems", "id");
            systems.value(2, 0, "s1");
            systems.hideRow(2);
            Worksheet processes = sheet(workbook, "processes", "id", "name", "unit");
            row(processes, 2, "p1", "a", "u1");
            processes.hideColumn(1);
            processes.hideColumn(2);
            processes.hideColumn(9);
        });
        List<String> notes = new ArrayList<>();
        assertThat(RegisterWorkbook.read(hidden, "test.xlsx", notes::add).units())
                .hasSize(1);
        assertThat(notes)
                .containsExactlyInAnyOrder(
                        "units: the sheet is hidden; it was read",
                        "systems: row 3 is hidden; it was read",
                        "processes: columns B, C are hidden; they were read");
    }

    @Example
    void aDayOfADateTimeIsTakenAndASerialNumberIsCalledSo() {
        byte[] file = workbook(workbook -> {
            base(workbook);
            Worksheet processes = sheet(workbook, "processes", "id", "startedOn");
            processes.value(2, 0, "p1");
            processes.value(2, 1, LocalDateTime.of(2024, 2, 29, 13, 45));
            processes.style(2, 1).format("yyyy-mm-dd hh:mm").set();
        });
        List<String> notes = new ArrayList<>();
        assertThat(RegisterWorkbook.read(file, "test.xlsx", notes::add).processes())
                .extracting(process -> process.startedOn().orElseThrow())
                .containsExactly(LocalDate.of(2024, 2, 29));
        assertThat(notes)
                .containsExactly(
                        "processes, row 3, column 'startedOn (B)': '2024-02-29T13:45' states more than a day: the day was"
                                + " taken");
        byte[] serial = workbook(workbook -> {
            base(workbook);
            Worksheet processes = sheet(workbook, "processes", "id", "startedOn");
            processes.value(2, 0, "p1");
            processes.value(2, 1, 45_351);
        });
        assertThatThrownBy(() -> RegisterWorkbook.read(serial, "test.xlsx"))
                .hasMessage(
                        "test.xlsx: processes!B3 (startedOn): '45351' is what a spreadsheet keeps for 2024-02-29; give"
                                + " the cell the format of a date");
    }

    @Example
    void rowsOfBlankCellsAndSpaceAroundAreNothing() {
        byte[] file = workbook(workbook -> {
            base(workbook);
            Worksheet processes = sheet(workbook, "processes", "id ", " largeVolume");
            row(processes, 2, "p1 ", " ja ");
            for (int row = 3; row < 100; row++) {
                processes.value(row, 1, " ");
            }
        });
        assertThat(RegisterWorkbook.read(file, "test.xlsx").processes())
                .extracting(process -> process.id().value() + process.largeVolume())
                .containsExactly("p1Optional[true]");
    }

    @Example
    void aNumberThatNoFigureIsAndACellFarOutsideAreRefused() {
        byte[] good = workbook(workbook -> {
            base(workbook);
            Worksheet processes = sheet(workbook, "processes", "id", "approximateDataSubjects");
            processes.value(2, 0, "p1");
            processes.value(2, 1, 7);
        });
        byte[] huge = rewritten(good, (name, content) -> content.replace("<v>7</v>", "<v>1E999999999</v>"));
        assertThat(huge).isNotEqualTo(good);
        assertThatThrownBy(() -> RegisterWorkbook.read(huge, "test.xlsx"))
                .isInstanceOf(WorkbookFormatException.class)
                .hasMessageContaining("processes!B3");
        byte[] far = rewritten(good, (name, content) -> content.replace("r=\"B3\"", "r=\"ZZZ3\""));
        assertThat(far).isNotEqualTo(good);
        assertThatThrownBy(() -> RegisterWorkbook.read(far, "test.xlsx"))
                .hasMessage("test.xlsx: it has a cell 'ZZZ3', but the last can be XFD1048576");
    }

    @Example
    void aSheetIsFoundByItsNameOrByBeingTheOnlyOne() {
        byte[] one = workbook(workbook -> row(workbook.newWorksheet("Logg"), 0, "Nr", "Ärende"));
        assertThat(Spreadsheet.lines(one, Optional.empty(), "log.xlsx", note -> {}))
                .containsExactly(new CsvTable.Line(1, List.of("Nr", "Ärende")));
        byte[] two = workbook(workbook -> {
            row(workbook.newWorksheet("Logg"), 0, "Nr");
            row(workbook.newWorksheet("Annat"), 0, "x");
        });
        assertThat(Spreadsheet.lines(two, Optional.of("logg "), "log.xlsx", note -> {}))
                .containsExactly(new CsvTable.Line(1, List.of("Nr")));
        assertThatThrownBy(() -> Spreadsheet.lines(two, Optional.empty(), "log.xlsx", note -> {}))
                .hasMessage("log.xlsx: it has the sheets Logg, Annat; say which is meant, under 'sheet'");
        assertThatThrownBy(() -> Spreadsheet.lines(two, Optional.of("Lagg"), "log.xlsx", note -> {}))
                .hasMessage("log.xlsx: there is no sheet 'Lagg'; there are Logg, Annat");
    }

    @Example
    void everyColumnHasAHeadingAndANote() {
        Headings headings = Headings.in(SWEDISH);
        for (String table : CsvTable.names()) {
            assertThat(CsvTable.describe(table))
                    .allSatisfy(column -> assertThat(headings.note(column))
                            .as(column.holder().getSimpleName() + "." + column.attribute())
                            .isPresent());
        }
    }

    private static byte[] workbook(Consumer<Workbook> fill) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            fill.accept(workbook);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static Worksheet sheet(Workbook workbook, String name, String... columns) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int i = 0; i < columns.length; i++) {
            sheet.value(1, i, columns[i]);
        }
        return sheet;
    }

    private static void base(Workbook workbook) {
        sheet(workbook, "snapshot", "takenAt").value(2, 0, "2026-11-01T12:00:00Z");
        Worksheet organisation = sheet(workbook, "organisation", "id", "zone");
        organisation.value(2, 0, "stad");
        organisation.value(2, 1, "Europe/Stockholm");
    }

    @Example
    void numbersDaysAndYesOrNoAreReadAsSpreadsheetsKeepThem() {
        LisSnapshot register = RegisterWorkbook.read(
                workbook(workbook -> {
                    base(workbook);
                    Worksheet processes =
                            sheet(workbook, "processes", "startedOn", "largeVolume", "approximateDataSubjects", "id");
                    processes.value(4, 0, LocalDate.of(2024, 2, 29));
                    processes.style(4, 0).format("yyyy-mm-dd").set();
                    processes.value(4, 1, true);
                    processes.value(4, 2, 120);
                    processes.value(4, 3, 7);
                }),
                "test.xlsx");
        assertThat(register.processes()).singleElement().satisfies(process -> {
            assertThat(process.id().value()).isEqualTo("7");
            assertThat(process.startedOn()).contains(LocalDate.of(2024, 2, 29));
            assertThat(process.approximateDataSubjects()).contains(120);
        });
    }

    /** A number is read as its format shows it where that is another value: a time of day, a length of time, zeros before it. */
    @Example
    void aNumberIsReadAsPeopleSeeIt() {
        byte[] file = workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("log");
            String[] formats = {"hh:mm", "[h]:mm", "0000", "yyyy-mm-dd hh:mm", "h:mm AM/PM", "0.00", "General"};
            double[] numbers = {0.3958333333333333, 1.5, 7, 46273.5, 0.75, 0.5, 0.5};
            for (int i = 0; i < numbers.length; i++) {
                sheet.value(0, i, numbers[i]);
                sheet.style(0, i).format(formats[i]).set();
            }
        });
        assertThat(Spreadsheet.lines(file, Optional.empty(), "test.xlsx", note -> {}))
                .singleElement()
                .satisfies(line -> assertThat(line.cells())
                        .containsExactly("09:30", "PT36H", "0007", "2026-09-08T12:00", "18:00", "0.5", "0.5"));
    }

    @Example
    void allErrorsAreReportedTogetherBySheetAndCell() {
        byte[] file = workbook(workbook -> {
            base(workbook);
            Worksheet incidents = sheet(workbook, "incidents", "id", "cause", "awareAt", "colour");
            incidents.value(2, 0, "i-1");
            incidents.value(2, 1, "gremlins");
            incidents.value(3, 1, "attack");
            incidents.value(3, 2, "yesterday");
            incidents.value(4, 0, "i-3");
            incidents.formula(4, 2, "NOW()");
            incidents.value(5, 0, "i-4");
            incidents.value(5, 6, "stray");
            sheet(workbook, "dragons", "id");
        });
        assertThatThrownBy(() -> RegisterWorkbook.read(file, "test.xlsx"))
                .isInstanceOfSatisfying(
                        WorkbookFormatException.class,
                        refused -> assertThat(refused.problems().stream()
                                        .map(problem -> problem.sheet() + "!" + problem.cell()))
                                .contains(
                                        "incidents!B3",
                                        "incidents!A4",
                                        "incidents!C4",
                                        "incidents!D2",
                                        "incidents!C5",
                                        "incidents!G6",
                                        "dragons!"))
                .hasMessageContaining("test.xlsx: incidents!B3 (cause): ")
                .hasMessageContaining("'gremlins'");
    }

    @Example
    void anErrorNamesAColumnByItsHeading() {
        byte[] file = workbook(workbook -> {
            base(workbook);
            Worksheet incidents = sheet(workbook, "Incidenter", "id", "awareAt", "cause", "awareat");
            row(incidents, 0, "id (krävs)", "fick kännedom (rekommenderas)", "", "kännedom");
            for (int row = 2; row < 7; row++) {
                incidents.value(row, 0, "i-" + row);
                incidents.value(row, 1, "igår");
            }
            incidents.value(2, 2, "gremlins");
        });
        assertThatThrownBy(() -> RegisterWorkbook.read(file, "test.xlsx"))
                .isInstanceOfSatisfying(
                        WorkbookFormatException.class,
                        refused -> assertThat(refused.summary())
                                .anySatisfy(line -> assertThat(line)
                                        .startsWith("Incidenter, column 'fick kännedom (B)': 'igår' is not a moment"))
                                .anySatisfy(line -> assertThat(line)
                                        .startsWith("Incidenter, row 3, column 'cause (C)': 'gremlins' is not one of"))
                                .anySatisfy(line -> assertThat(line).contains("column 'awareat'")));
        byte[] one = workbook(workbook -> {
            base(workbook);
            Worksheet incidents = sheet(workbook, "Incidenter", "id", "awareAt");
            row(incidents, 0, "id", "fick kännedom");
            incidents.value(2, 0, "i-1");
            incidents.value(2, 1, "igår");
        });
        assertThatThrownBy(() -> RegisterWorkbook.read(one, "test.xlsx"))
                .hasMessageStartingWith("test.xlsx: Incidenter!B3 (fick kännedom): 'igår' is not a moment");
    }

    @Example
    void columnsStandInTheOrderOfWork() {
        List<CsvTable.Line> lines = Spreadsheet.lines(
                RegisterWorkbook.template(SWEDISH), Optional.of("Incidenter"), "test.xlsx", note -> {});
        assertThat(lines.get(1).cells())
                .startsWith(
                        "id",
                        "name",
                        "occurredAt",
                        "awareAt",
                        "handledAt",
                        "cause",
                        "processes",
                        "personalDataBreach",
                        "personalDataBreach.risk",
                        "personalDataBreach.notifiedAt",
                        "correctiveActions")
                .hasSameSizeAs(CsvTable.describe("incidents"));
    }

    @Example
    void whatIsNoWorkbookIsRefused() {
        for (byte[] file : List.of(new byte[0], "PK nonsense".getBytes(UTF_8), zip("x", "y".getBytes(UTF_8)))) {
            assertThatThrownBy(() -> RegisterWorkbook.read(file, "test.xlsx"))
                    .isInstanceOf(WorkbookFormatException.class)
                    .hasMessageContaining("no XLSX workbook");
        }
        assertThatThrownBy(() ->
                        RegisterWorkbook.read(workbook(workbook -> sheet(workbook, "incidents", "id")), "test.xlsx"))
                .hasMessageContaining("snapshot")
                .hasMessageContaining("organisation");
    }

    @Example
    void aFileThatUnpacksToFarMoreThanItIsIsRefused() {
        byte[] zeros = new byte[(int) Limits.TRIFLE + 1_000_000];
        Arrays.fill(zeros, (byte) ' ');
        assertThatThrownBy(() -> RegisterWorkbook.read(zip("xl/workbook.xml", zeros), "test.xlsx"))
                .isInstanceOf(WorkbookFormatException.class)
                .hasMessageContaining("unpacks to more than");
    }

    @Example
    void noEntityIsResolved() {
        byte[] good = workbook(RegisterWorkbookTest::base);
        byte[] hostile = rewritten(
                good,
                (name, content) -> name.equals("xl/sharedStrings.xml")
                        ? content.replaceFirst(
                                        "<sst", "<!DOCTYPE sst [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><sst")
                                .replace("stad", "a&e;b")
                        : content);
        assertThat(hostile).isNotEqualTo(good);
        assertThatThrownBy(() -> RegisterWorkbook.read(hostile, "test.xlsx"))
                .isInstanceOf(WorkbookFormatException.class);
    }

    /** How numbers are shown may be left unsaid: a workbook of texts is the same without. */
    @Example
    void aWorkbookMayHaveNoStyles() {
        byte[] texts = workbook(workbook -> {
            sheet(workbook, "snapshot", "takenAt").value(2, 0, "2026-11-01T10:00:00Z");
            row(sheet(workbook, "organisation", "id", "zone"), 2, "norr", "Europe/Stockholm");
        });
        byte[] plain = rewritten(
                texts,
                (name, content) -> name.equals("[Content_Types].xml")
                        ? content.replaceAll("<Override [^>]*styles\\+xml\"[^>]*/>", "")
                        : content);
        assertThat(plain).isNotEqualTo(rewritten(texts, (name, content) -> content));
        assertThat(RegisterWorkbook.read(plain, "plain.xlsx")).isEqualTo(RegisterWorkbook.read(texts, "texts.xlsx"));
    }

    private static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] rewritten(byte[] file, BiFunction<String, String, String> change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile from = ZipFile.builder().setByteArray(file).get();
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
                String content = new String(from.getInputStream(entry).readAllBytes(), UTF_8);
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(change.apply(entry.getName(), content).getBytes(UTF_8));
            }
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
