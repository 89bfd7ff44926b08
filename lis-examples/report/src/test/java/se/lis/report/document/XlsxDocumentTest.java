package se.lis.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class XlsxDocumentTest {

    private static final int LONGEST = 32_767;

    private static String texts(byte[] workbook) throws IOException {
        StringBuilder texts = new StringBuilder();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                texts.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts.toString().replaceAll("&#(x2026|8230);", "…");
    }

    @Test
    void noCellHoldsMoreThanASpreadsheetDoes() throws IOException {
        byte[] workbook = XlsxDocument.written(
                List.of(new XlsxDocument.Sheet(
                        "a",
                        List.of(new XlsxDocument.Column("A", 10), new XlsxDocument.Column("B", 10)),
                        List.of(List.of("x".repeat(LONGEST + 1), "y".repeat(LONGEST - 1))))),
                Instant.parse("2026-11-01T12:00:00Z"));
        String texts = texts(workbook);
        assertThat(Pattern.compile("x{2,}…?").matcher(texts).results().map(found -> found.group()))
                .containsExactly("x".repeat(LONGEST - 1) + "…");
        assertThat(texts).contains("y".repeat(LONGEST - 1)).doesNotContain("y…");
    }
}
