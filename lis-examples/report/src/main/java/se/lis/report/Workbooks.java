package se.lis.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.Outcome;

/** Writes the tables of an assessment as a workbook, each sheet with a frozen heading and a filter. */
final class Workbooks {

    private final Names names;
    private final Words words;
    private final Locale locale;

    Workbooks(Names names, Words words, Locale locale) {
        this.names = names;
        this.words = words;
        this.locale = locale;
    }

    byte[] written(Assessment assessment) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "LIS", "1.0")) {
            findings(workbook, assessment);
            areas(workbook, assessment);
            rules(workbook, assessment);
        }
        return withTime(out.toByteArray(), assessment.asOf());
    }

    /** The writer notes the moment it ran; what counts is the moment of the assessment. */
    private static byte[] withTime(byte[] workbook, Instant asOf) throws IOException {
        return FixedZip.mapped(
                workbook,
                "docProps/core.xml",
                content -> new String(content, StandardCharsets.UTF_8)
                        .replaceAll("(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)", "$1" + asOf + "$2")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private void findings(Workbook workbook, Assessment assessment) {
        Worksheet sheet = sheet(
                workbook,
                words.get("findings"),
                List.of("severity", "kind", "rule", "area", "what", "subject", "id", "unit", "due", "waiver"));
        int row = 1;
        for (Finding finding : assessment.findings()) {
            row(
                    sheet,
                    row++,
                    words.term(Frame.key(finding.severity())),
                    words.term(Frame.key(finding.kind())),
                    finding.rule(),
                    words.term(finding.area()),
                    Names.shown(finding.message().orElse("")),
                    names.of(finding.subject()),
                    Names.shown(finding.subject().id()),
                    names.unit(finding.unit()).orElse(""),
                    Optional.<Object>empty()
                            .or(finding::dueBy)
                            .or(finding::dueAt)
                            .map(Object::toString)
                            .orElse(""),
                    finding.waiver()
                            .map(waiver -> waiver.expiresOn().toString())
                            .orElse(""));
        }
        finish(sheet, row, 10);
    }

    private void areas(Workbook workbook, Assessment assessment) {
        Worksheet sheet = sheet(
                workbook, words.get("overview"), List.of("area", "kept", "of", "violated", "undetermined", "waived"));
        int[] row = {1};
        assessment.rates().byArea().forEach((area, rate) -> {
            row(
                    sheet,
                    row[0]++,
                    words.term(area),
                    rate.kept(),
                    rate.due(),
                    rate.violated(),
                    rate.undetermined(),
                    rate.waived());
        });
        finish(sheet, row[0], 6);
    }

    private void rules(Workbook workbook, Assessment assessment) {
        Worksheet sheet = sheet(
                workbook,
                words.get("rule"),
                List.of("rule", "area", "kept", "of", "violated", "undetermined", "waived"));
        int row = 1;
        for (Outcome outcome : assessment.outcomes()) {
            row(
                    sheet,
                    row++,
                    outcome.rule(),
                    words.term(outcome.area()),
                    outcome.satisfied(),
                    outcome.examined(),
                    outcome.violated(),
                    outcome.undetermined(),
                    outcome.waived());
        }
        finish(sheet, row, 7);
    }

    private Worksheet sheet(Workbook workbook, String name, List<String> headings) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int column = 0; column < headings.size(); column++) {
            String heading = words.get(headings.get(column));
            sheet.value(0, column, heading.substring(0, 1).toUpperCase(locale) + heading.substring(1));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        return sheet;
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, cells[column].toString());
            }
        }
    }

    private static void finish(Worksheet sheet, int rows, int columns) {
        sheet.setAutoFilter(0, 0, Math.max(0, rows - 1), columns - 1);
    }
}
