package se.lis.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.report.document.ShownText;
import se.lis.report.document.XlsxDocument;
import se.lis.report.document.XlsxDocument.Sheet;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.priority.WorkOrder;
import se.lis.rules.review.ReviewTexts;

/** Writes the tables of an assessment as a workbook. */
final class Workbooks {

    private final RuleCatalogue catalogue;
    private final Names names;
    private final Words words;
    private final ReviewTexts texts;
    private final Locale locale;

    Workbooks(RuleCatalogue catalogue, Names names, Words words, ReviewTexts texts) {
        this.catalogue = catalogue;
        this.names = names;
        this.words = words;
        this.texts = texts;
        this.locale = texts.locale();
    }

    byte[] written(Assessment assessment) {
        return XlsxDocument.written(
                List.of(findings(assessment), areas(assessment), rules(assessment)), assessment.asOf());
    }

    private Sheet findings(Assessment assessment) {
        WorkOrder order = WorkOrder.of(assessment, locale, names::of);
        return sheet(
                words.get("findings"),
                List.of(
                        "force",
                        "severity",
                        "kind",
                        "filter.remedied",
                        "rule",
                        "area",
                        "what",
                        "remedy",
                        "law",
                        "subject",
                        "id",
                        "unit",
                        "responsible",
                        "due",
                        "waiver"),
                List.of(12, 12, 14, 16, 10, 20, 60, 40, 40, 30, 14, 20, 24, 12, 16),
                assessment.findings().stream()
                        .sorted(order)
                        .map(finding -> row(finding, order))
                        .toList());
    }

    private List<?> row(Finding finding, WorkOrder order) {
        return List.of(
                words.term(Frame.key(finding.force())),
                words.term(Frame.key(finding.severity())),
                words.term(Frame.key(finding.kind())),
                words.term(Frame.key(WorkOrder.repairability(finding))),
                finding.rule(),
                words.term(finding.area()),
                ShownText.of(finding.message().orElse("")),
                texts.remedy(finding.rule()),
                finding.legalBasis().stream()
                        .map(basis -> catalogue.cited(basis.source(), basis.provision(), locale.getLanguage()))
                        .collect(Collectors.joining("\n")),
                names.of(finding.subject()),
                ShownText.of(finding.subject().id()),
                names.unit(finding.unit()).orElse(""),
                finding.responsibleRole().map(texts::term).orElse(""),
                order.due(finding).map(Object.class::cast).orElse(""),
                finding.waiver().map(waiver -> (Object) waiver.expiresOn()).orElse(""));
    }

    private Sheet areas(Assessment assessment) {
        return sheet(
                words.get("overview"),
                List.of("area", "kept", "of", "violated", "undetermined", "waived"),
                List.of(30, 14, 14, 14, 18, 14),
                assessment.rates().byArea().entrySet().stream()
                        .map(entry -> Stream.concat(
                                        Stream.of(words.term(entry.getKey())),
                                        Stream.of(
                                                entry.getValue().kept(),
                                                entry.getValue().due(),
                                                entry.getValue().violated(),
                                                entry.getValue().undetermined(),
                                                entry.getValue().waived()))
                                .toList())
                        .toList());
    }

    private Sheet rules(Assessment assessment) {
        return sheet(
                words.get("rule"),
                List.of("rule", "filter.rule", "area", "kept", "of", "violated", "undetermined", "waived"),
                List.of(10, 60, 30, 14, 14, 14, 18, 14),
                assessment.outcomes().stream()
                        .map(outcome -> List.of(
                                outcome.rule(),
                                texts.title(outcome.rule()),
                                words.term(outcome.area()),
                                outcome.satisfied(),
                                outcome.examined(),
                                outcome.violated(),
                                outcome.undetermined(),
                                outcome.waived()))
                        .toList());
    }

    private Sheet sheet(String name, List<String> headings, List<Integer> widths, List<? extends List<?>> rows) {
        return new Sheet(
                name,
                IntStream.range(0, headings.size())
                        .mapToObj(i -> new XlsxDocument.Column(begun(words.get(headings.get(i))), widths.get(i)))
                        .toList(),
                rows);
    }

    private String begun(String heading) {
        return heading.substring(0, 1).toUpperCase(locale) + heading.substring(1);
    }
}
