package se.lis.rules.export;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.Outcome;
import se.lis.core.csv.LisCsv;

/**
 * Writes findings and outcomes as CSV, one row each, in the order of the assessment.
 *
 * <p>A cell with several values has a vertical bar between two. A cell that a spreadsheet could take for a formula, and a
 * text that it could take for a number, a day or a truth value, starts with an apostrophe.
 */
public final class CsvExport {

    private static final List<String> OF_FINDINGS = List.of(
            "id",
            "rule",
            "ruleVersion",
            "area",
            "kind",
            "severity",
            "raisedBecause",
            "force",
            "subjectType",
            "subjectId",
            "unit",
            "discriminator",
            "dueAt",
            "dueBy",
            "missing",
            "waiver",
            "waiverExpiresOn",
            "legalBasis",
            "controls",
            "responsibleRole",
            "message",
            "remediation",
            "messageKey",
            "arguments",
            "facts",
            "parameters",
            "comparison");

    /** What is neither a day nor a moment. */
    private static final Set<Integer> TEXTS = IntStream.range(0, OF_FINDINGS.size())
            .filter(column -> !Set.of("dueAt", "dueBy", "waiverExpiresOn").contains(OF_FINDINGS.get(column)))
            .boxed()
            .collect(Collectors.toSet());

    private static final List<String> OF_OUTCOMES = List.of(
            "rule",
            "version",
            "area",
            "status",
            "reason",
            "examined",
            "satisfied",
            "violated",
            "undetermined",
            "upcoming",
            "waived",
            "notYetDue");

    /** What is no number. */
    private static final Set<Integer> OUTCOME_TEXTS =
            Set.of(0, OF_OUTCOMES.indexOf("version"), OF_OUTCOMES.indexOf("area"));

    private final LisCsv form;

    private CsvExport(LisCsv form) {
        this.form = form;
    }

    /** Returns the export in the form that a spreadsheet with Swedish settings opens by itself. */
    public static CsvExport standard() {
        return in(LisCsv.standard());
    }

    /** Returns the export in a form of CSV. */
    public static CsvExport in(LisCsv form) {
        return new CsvExport(form);
    }

    /** Returns the file of an assessment's findings; messages are blank when it was made without a language. */
    public byte[] findings(Assessment assessment) {
        return Documents.bytes(out -> findings(assessment, out));
    }

    /**
     * Writes the same to a stream, a row at a time. The stream stays open.
     *
     * @throws java.io.UncheckedIOException if the stream can't be written
     */
    public void findings(Assessment assessment, OutputStream out) {
        Stream<List<String>> rows = Unnamed.of(assessment).findings().stream().map(CsvExport::row);
        form.table(TEXTS, Stream.concat(Stream.of(OF_FINDINGS), rows), out);
    }

    /** Returns the file of an assessment's outcomes. */
    public byte[] outcomes(Assessment assessment) {
        Stream<List<String>> rows = assessment.outcomes().stream().map(CsvExport::row);
        return Documents.bytes(out -> form.table(OUTCOME_TEXTS, Stream.concat(Stream.of(OF_OUTCOMES), rows), out));
    }

    private static List<String> row(Finding finding) {
        List<String> cells = new ArrayList<>(List.of(
                finding.id(),
                finding.rule(),
                finding.ruleVersion(),
                finding.area(),
                Texts.constant(finding.kind()),
                Texts.constant(finding.severity()),
                LisCsv.cell(Texts.constants(finding.raisedBecause())),
                Texts.constant(finding.force()),
                finding.subject().type(),
                finding.subject().id(),
                said(finding.unit()),
                said(finding.discriminator()),
                said(finding.dueAt()),
                said(finding.dueBy()),
                LisCsv.cell(finding.missing())));
        cells.addAll(List.of(
                said(finding.waiver().map(waiver -> waiver.id())),
                said(finding.waiver().map(waiver -> waiver.expiresOn())),
                LisCsv.cell(finding.legalBasis().stream()
                        .map(basis ->
                                basis.source() + " " + basis.provision() + " [" + Texts.constant(basis.force()) + "]")
                        .toList()),
                LisCsv.cell(finding.controls()),
                said(finding.responsibleRole()),
                said(finding.message()),
                said(finding.remediation()),
                finding.messageKey(),
                LisCsv.cell(finding.arguments().entrySet().stream()
                        .map(argument -> argument.getKey() + "=" + argument.getValue())
                        .toList()),
                LisCsv.cell(finding.proof().facts().stream().map(Texts::said).toList()),
                LisCsv.cell(
                        finding.proof().parameters().stream().map(Texts::said).toList()),
                said(finding.proof().comparison().map(Texts::said))));
        return cells;
    }

    private static List<String> row(Outcome outcome) {
        return List.of(
                outcome.rule(),
                outcome.version(),
                outcome.area(),
                Texts.constant(outcome.status()),
                said(outcome.reason()),
                String.valueOf(outcome.examined()),
                String.valueOf(outcome.satisfied()),
                String.valueOf(outcome.violated()),
                String.valueOf(outcome.undetermined()),
                String.valueOf(outcome.upcoming()),
                String.valueOf(outcome.waived()),
                String.valueOf(outcome.notYetDue()));
    }

    private static String said(Optional<?> value) {
        return value.map(String::valueOf).orElse("");
    }
}
