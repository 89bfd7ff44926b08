package se.lis.core.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.ComplianceRate;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.form.KebabCaseNames;

/** What a trend keeps of an assessment: its outcomes and rates, not its findings. */
record Run(TrendPoint bare, Map<String, Outcome> outcomes) {

    static Run of(Assessment assessment) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        assessment.outcomes().forEach(outcome -> outcomes.put(outcome.rule(), outcome));
        List<Finding> violations = assessment.findings().stream()
                .filter(finding -> finding.kind() == FindingKind.VIOLATION
                        && finding.waiver().isEmpty())
                .toList();
        TrendPoint bare = TrendPoint.builder()
                .asOf(assessment.asOf())
                .catalogueVersion(assessment.catalogueVersion())
                .policyDigest(assessment.policyDigest())
                .complete(assessment.complete())
                .all(counts("all", assessment.rates().organisation(), violations))
                .areas(counts(assessment.rates().byArea(), grouped(violations, Finding::area)))
                .rules(counts(assessment.rates().byRule(), grouped(violations, Finding::rule)))
                .build();
        return new Run(bare, outcomes);
    }

    private static Map<String, List<Finding>> grouped(List<Finding> findings, Function<Finding, String> by) {
        return findings.stream().collect(Collectors.groupingBy(by));
    }

    private static List<TrendCounts> counts(Map<String, ComplianceRate> rates, Map<String, List<Finding>> violations) {
        List<TrendCounts> counts = new ArrayList<>();
        rates.forEach((name, rate) -> counts.add(counts(name, rate, violations.getOrDefault(name, List.of()))));
        return counts;
    }

    private static TrendCounts counts(String name, ComplianceRate rate, List<Finding> violations) {
        return TrendCounts.builder()
                .name(name)
                .satisfied(rate.satisfied())
                .violated(rate.violated())
                .undetermined(rate.undetermined())
                .upcoming(rate.upcoming())
                .waived(rate.waived())
                .percent(rate.percent().stream().boxed().findFirst())
                .byForce(counted(violations, Finding::force))
                .bySeverity(counted(violations, Finding::severity))
                .build();
    }

    private static Map<String, Long> counted(List<Finding> violations, Function<Finding, Enum<?>> by) {
        return violations.stream()
                .collect(Collectors.groupingBy(
                        finding -> KebabCaseNames.of(by.apply(finding)), TreeMap::new, Collectors.counting()));
    }

    TrendPoint point(Optional<Run> previous) {
        return bare.withAll(marked(bare.all(), previous, outcome -> true))
                .withAreas(bare.areas().stream()
                        .map(area ->
                                marked(area, previous, outcome -> outcome.area().equals(area.name())))
                        .toList())
                .withRules(bare.rules().stream()
                        .map(rule ->
                                marked(rule, previous, outcome -> outcome.rule().equals(rule.name())))
                        .toList());
    }

    private TrendCounts marked(TrendCounts counts, Optional<Run> previous, Predicate<Outcome> of) {
        return counts.withRulesChanged(previous.map(run -> changed(run, of)).orElse(List.of()))
                .withNotEvaluated(outcomes.values().stream()
                        .filter(of)
                        .filter(outcome -> outcome.status() == OutcomeStatus.ERROR)
                        .map(Outcome::rule)
                        .toList());
    }

    private List<String> changed(Run previous, Predicate<Outcome> of) {
        SortedMap<String, Outcome> both = new TreeMap<>(previous.outcomes);
        both.putAll(outcomes);
        return both.values().stream()
                .filter(of)
                .map(Outcome::rule)
                .filter(rule -> !major(outcomes.get(rule)).equals(major(previous.outcomes.get(rule))))
                .toList();
    }

    private static String major(@Nullable Outcome outcome) {
        if (outcome == null) {
            return "";
        }
        int point = outcome.version().indexOf('.');
        return point < 0 ? outcome.version() : outcome.version().substring(0, point);
    }
}
