package se.lis.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.fuzz.DocumentedLimits;
import se.lis.core.fuzz.Fuzz;

/** The reader of workbooks, given damaged files, and files with a damaged sheet. */
class WorkbookFuzzTest {

    private static final int TRIES = 300;
    private static final String SHEET = "xl/worksheets/sheet2.xml";

    private static void read(byte[] workbook) {
        LisSnapshot register = RegisterWorkbook.read(workbook, "register.xlsx");
        assertThat(register.organisation().id().value()).isNotBlank();
    }

    private static Fuzz fuzz() throws IOException {
        return Fuzz.of(WorkbookFuzzTest.class, "fuzz").refusing(WorkbookFormatException.class);
    }

    @Test
    void damagedFiles() throws IOException {
        fuzz().tries(TRIES, WorkbookFuzzTest::read);
    }

    @Test
    void filesWithADamagedSheet() throws IOException {
        fuzz().tries(TRIES, WorkbookFuzzTest::read, file -> parts(file).getOrDefault(SHEET, new byte[0]), wrapped());
    }

    private static UnaryOperator<byte[]> wrapped() throws IOException {
        byte[] whole = WorkbookFuzzTest.class
                .getResourceAsStream("fuzz/no-styles.xlsx")
                .readAllBytes();
        Map<String, byte[]> parts = parts(whole);
        return sheet -> {
            Map<String, byte[]> damaged = new TreeMap<>(parts);
            damaged.put(SHEET, sheet);
            return zipped(damaged);
        };
    }

    private static Map<String, byte[]> parts(byte[] workbook) {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
            return parts;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] zipped(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Test
    void limitsAreThoseOfTheTable() throws Exception {
        DocumentedLimits.areSet(
                "lis-examples/workbook",
                "XLSX",
                Map.of(
                        "bytes of the file",
                        "se.lis.workbook.Limits.FILE",
                        "bytes that it unpacks to",
                        "se.lis.workbook.Limits.UNPACKED",
                        "times longer than the file, once above " + Limits.TRIFLE + " bytes",
                        "se.lis.workbook.Limits.RATIO",
                        "parts",
                        "se.lis.workbook.Limits.PARTS",
                        "cells with something in them",
                        "se.lis.workbook.Limits.CELLS",
                        "columns",
                        "se.lis.workbook.SheetLayout.LAST_COLUMN",
                        "rows",
                        "se.lis.workbook.SheetLayout.LAST_ROW",
                        "places that its rows reach over",
                        "se.lis.workbook.SheetLayout.REACH"));
    }
}
