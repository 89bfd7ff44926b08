package se.lis.rules.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;

class CsvExportTest {

    private static final Assessment NOW = Assessed.waived(Assessed.sample("2026-11-01"));

    private static List<Map<String, String>> rows(byte[] file) throws IOException {
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader().withColumnSeparator(';'))
                .readValues(text.substring(1))) {
            return rows.readAll();
        }
    }

    @Test
    void everyFindingIsARow() throws IOException {
        List<Map<String, String>> rows = rows(CsvExport.standard().findings(NOW));
        assertThat(rows).hasSameSizeAs(Unnamed.of(NOW).findings());
        for (int i = 0; i < rows.size(); i++) {
            Finding finding = Unnamed.of(NOW).findings().get(i);
            Map<String, String> row = rows.get(i);
            assertThat(row)
                    .containsEntry("id", finding.id())
                    .containsEntry("rule", finding.rule())
                    .containsEntry("subjectId", finding.subject().id())
                    .containsEntry("message", finding.message().orElseThrow())
                    .containsEntry(
                            "waiver",
                            finding.waiver().map(waiver -> waiver.id()).orElse(""))
                    .containsEntry("dueBy", finding.dueBy().map(String::valueOf).orElse(""));
            // A number of a clause alone, such as 9.3.1, is guarded: a spreadsheet would take it for a day.
            assertThat(row.get("controls"))
                    .isIn(String.join("|", finding.controls()), "'" + String.join("|", finding.controls()));
        }
        assertThat(rows.stream().map(row -> row.get("waiver")).filter("waiver-in-test"::equals))
                .hasSize(1);
    }

    @Test
    void everyOutcomeIsARow() throws IOException {
        List<Map<String, String>> rows = rows(CsvExport.standard().outcomes(NOW));
        assertThat(rows).hasSameSizeAs(NOW.outcomes());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i))
                    .containsEntry("rule", NOW.outcomes().get(i).rule())
                    .containsEntry(
                            "violated", String.valueOf(NOW.outcomes().get(i).violated()));
        }
    }

    @Test
    void noCellIsAFormula() throws IOException {
        Finding hostile = NOW.findings().get(0).withMessage("=HYPERLINK(\"x\")").withUnit("@unit");
        Map<String, String> row = rows(CsvExport.standard().findings(NOW.withFindings(List.of(hostile))))
                .get(0);
        assertThat(row).containsEntry("message", "'=HYPERLINK(\"x\")").containsEntry("unit", "'@unit");
    }
}
