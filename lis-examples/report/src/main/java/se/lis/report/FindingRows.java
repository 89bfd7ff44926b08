package se.lis.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.report.document.ShownText;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.priority.WorkOrder;
import se.lis.rules.review.ReviewTexts;

/** The findings of an assessment by rule, in the order of every page, and what a page shows of each. */
final class FindingRows {

    private final RuleCatalogue catalogue;
    private final Names names;
    private final Words words;
    private final ReviewTexts texts;
    private final Reasons reasons;
    private final WorkOrder order;
    private final Map<String, List<Finding>> byRule = new LinkedHashMap<>();

    FindingRows(
            RuleCatalogue catalogue,
            Names names,
            Words words,
            ReviewTexts texts,
            Reasons reasons,
            Assessment assessment) {
        this.catalogue = catalogue;
        this.names = names;
        this.words = words;
        this.texts = texts;
        this.reasons = reasons;
        this.order = WorkOrder.of(assessment, texts.locale(), names::of);
        List<Finding> findings = assessment.findings();
        Stream.of(
                        findings.stream().filter(WorkOrder::isOpenViolation).toList(),
                        findings.stream().filter(FindingRows::isViolation).toList(),
                        findings)
                .flatMap(some -> order.byRule(some).stream())
                .forEach(rule -> byRule.putIfAbsent(rule.rule(), new ArrayList<>()));
        findings.stream()
                .sorted(Comparator.comparing(Finding::kind).thenComparing(order))
                .forEach(finding ->
                        Objects.requireNonNull(byRule.get(finding.rule())).add(finding));
    }

    /** Returns the findings by rule, the most urgent first. */
    Map<String, List<Finding>> byRule() {
        return byRule;
    }

    /** Returns what a page shows of a finding. */
    OverviewPage.Row row(Finding finding) {
        List<String> law = finding.legalBasis().stream()
                .map(basis -> catalogue.cited(
                                basis.source(),
                                basis.provision(),
                                texts.locale().getLanguage())
                        + " (" + words.term(Frame.key(basis.force())) + ")")
                .toList();
        return new OverviewPage.Row(
                finding,
                ShownText.of(finding.message().orElse(title(finding.rule()))),
                names.of(finding.subject()),
                names.unit(finding.unit()),
                order.due(finding).map(LocalDate::toString).orElse(""),
                Frame.key(WorkOrder.repairability(finding)),
                law,
                reasons.of(finding).stream().map(ShownText::of).toList());
    }

    /** Returns what is wrong, or, where nothing is found wrong, what the rule asks for with what is said of it. */
    String heading(String rule) {
        int violated = (int) byRule.getOrDefault(rule, List.of()).stream()
                .filter(FindingRows::isViolation)
                .count();
        return violated > 0 ? texts.failed(rule, violated) : title(rule);
    }

    /** Returns what a rule asks for. */
    String title(String rule) {
        return Optional.ofNullable(catalogue.rules().get(rule))
                .map(known -> known.title().getOrDefault(texts.locale().getLanguage(), ""))
                .orElse("");
    }

    /** Returns what to do about a rule's findings. */
    String remedy(String rule) {
        return texts.remedy(rule);
    }

    private static boolean isViolation(Finding finding) {
        return finding.kind() == FindingKind.VIOLATION;
    }
}
