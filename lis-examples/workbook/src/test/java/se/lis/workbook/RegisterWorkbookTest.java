package se.lis.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.lis.core.LisSnapshot;
import se.lis.core.csv.CsvTable;
import se.lis.core.generator.LisArbitraries;

class RegisterWorkbookTest {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    @Provide
    Arbitrary<LisSnapshot> registers() {
        return LisArbitraries.snapshots();
    }

    @Property(tries = 25)
    void aRegisterReadsBackEqualAndIsWrittenTheSame(@ForAll("registers") LisSnapshot register) {
        byte[] workbook = RegisterWorkbook.write(register, SWEDISH);
        LisSnapshot read = RegisterWorkbook.read(workbook, "test.xlsx");
        assertThat(read).isEqualTo(register);
        assertThat(parts(RegisterWorkbook.write(read, SWEDISH))).isEqualTo(parts(workbook));
        assertThat(RegisterWorkbook.read(RegisterWorkbook.write(register, Locale.ENGLISH), "test.xlsx"))
                .isEqualTo(register);
    }

    /** What the parts of a file hold, but for the time of writing that its properties tell. */
    private static List<String> parts(byte[] file) {
        List<String> parts = new java.util.ArrayList<>();
        rewritten(file, (name, content) -> {
            if (!name.startsWith("docProps/")) {
                parts.add(name + content);
            }
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
                .contains("dataValidation ", "autoFilter", "state=\"frozen\"", "unauthorised-access")
                .containsPattern("m(ä|&#\\w+;)rkte den. Tomt: ok(ä|&#\\w+;)nt.")
                .doesNotContain("empty when");
        assertThat(english)
                .contains("first noticed it, or empty when not known.")
                .containsPattern("personal data breach (–|&#\\w+;) ")
                .doesNotContain("personuppgiftsincident", "Tomt:");
        assertThatThrownBy(() -> RegisterWorkbook.template(Locale.FRENCH)).hasMessageContaining("'fr'");
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
