package se.lis.rules.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.assessment.Severity;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.planning.PriorityArea;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;

/** What the assessments say of groups of rules, now and compared with the earlier one. */
final class RuleStatements {

    private static final int PRIORITIES_AN_AREA = 3;

    private final RuleCatalogue catalogue;
    private final Assessment now;
    private final Set<SubjectRef> hidden;
    private final Map<String, Outcome> earlier = new HashMap<>();

    RuleStatements(RuleCatalogue catalogue, Assessment now, Optional<Assessment> before, Set<SubjectRef> hidden) {
        this.hidden = hidden;
        this.catalogue = catalogue;
        this.now = now;
        before.ifPresent(old -> old.outcomes().forEach(outcome -> earlier.put(outcome.rule(), outcome)));
    }

    /** Returns the summary: findings by severity, rules kept, what can't be decided, and the change. */
    List<ReviewStatement> summary() {
        List<ReviewStatement> said = new ArrayList<>();
        List<Finding> violations = findings(FindingKind.VIOLATION);
        said.add(Evidence.said(
                "summary.violations",
                rules(violations),
                subjects(violations),
                "count",
                violations.size(),
                "critical",
                count(violations, Severity.CRITICAL),
                "high",
                count(violations, Severity.HIGH),
                "medium",
                count(violations, Severity.MEDIUM),
                "low",
                count(violations, Severity.LOW)));
        List<Finding> waived = now.findings().stream()
                .filter(finding -> finding.kind() == FindingKind.VIOLATION
                        && finding.waiver().isPresent())
                .toList();
        if (!waived.isEmpty()) {
            said.add(Evidence.said("summary.waived", rules(waived), subjects(waived), "count", waived.size()));
        }
        List<Finding> unknown = findings(FindingKind.UNDETERMINED);
        said.add(Evidence.said("summary.undetermined", rules(unknown), subjects(unknown), "count", unknown.size()));
        List<Finding> upcoming = findings(FindingKind.UPCOMING);
        said.add(Evidence.said("summary.upcoming", rules(upcoming), subjects(upcoming), "count", upcoming.size()));
        if (!now.complete()) {
            said.add(Evidence.missing("summary.incomplete", List.of()));
        }
        said.addAll(totals(outcomes(rule -> true)));
        return said;
    }

    /** Returns what is known of a group of rules: how many are kept, each that is not, and those without data. */
    List<ReviewStatement> group(Predicate<RuleDescriptor> members) {
        List<Outcome> outcomes = outcomes(members);
        List<ReviewStatement> said = new ArrayList<>(totals(outcomes));
        outcomes.stream()
                .filter(outcome -> outcome.violated() + outcome.undetermined() > 0)
                .sorted(Comparator.comparing((Outcome outcome) -> outcome.violated())
                        .reversed()
                        .thenComparing(Outcome::rule))
                .forEach(outcome -> said.add(one(outcome)));
        return said;
    }

    /** Returns the proposed priorities in an area: the rules broken worst, each with its remedy. */
    List<ReviewStatement> priorities(PriorityArea area) {
        String name = area.name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<Outcome> outcomes = outcomes(rule -> rule.area().equals(name));
        List<String> ids = outcomes.stream().map(Outcome::rule).toList();
        List<Outcome> broken = outcomes.stream()
                .filter(outcome -> outcome.violated() > 0)
                .sorted(Comparator.comparing((Outcome outcome) -> worst(outcome.rule()))
                        .thenComparing(Outcome::violated)
                        .reversed()
                        .thenComparing(Outcome::rule))
                .limit(PRIORITIES_AN_AREA)
                .toList();
        if (!broken.isEmpty()) {
            return broken.stream()
                    .map(outcome -> Evidence.said(
                            "priority",
                            List.of(outcome.rule()),
                            subjects(of(outcome.rule(), FindingKind.VIOLATION)),
                            "area",
                            name,
                            "rule",
                            outcome.rule(),
                            "violated",
                            outcome.violated()))
                    .toList();
        }
        boolean judged = outcomes.stream().anyMatch(outcome -> outcome.status() == OutcomeStatus.ASSESSED);
        long undetermined = outcomes.stream().mapToLong(Outcome::undetermined).sum();
        if (!judged) {
            return List.of(Evidence.missing("priority.missing", ids, "area", name));
        }
        return List.of(
                undetermined > 0
                        ? Evidence.missing("priority.undetermined", ids, "area", name, "undetermined", undetermined)
                        : Evidence.said("priority.none", ids, List.of(), "area", name));
    }

    /** Returns the subjects of findings of rules, by kind. */
    List<String> subjectIds(Collection<String> rules, FindingKind kind) {
        return now.findings().stream()
                .filter(finding -> finding.kind() == kind && rules.contains(finding.rule()))
                .map(finding -> finding.subject().id())
                .distinct()
                .toList();
    }

    private List<ReviewStatement> totals(List<Outcome> outcomes) {
        List<ReviewStatement> said = new ArrayList<>();
        List<Outcome> judged = outcomes.stream()
                .filter(outcome -> outcome.status() == OutcomeStatus.ASSESSED && outcome.examined() > 0)
                .toList();
        List<String> silent = outcomes.stream()
                .filter(outcome -> outcome.status() == OutcomeStatus.NOT_APPLICABLE)
                .map(Outcome::rule)
                .toList();
        List<String> failed = outcomes.stream()
                .filter(outcome -> outcome.status() == OutcomeStatus.ERROR)
                .map(Outcome::rule)
                .toList();
        if (!judged.isEmpty()) {
            List<String> kept = judged.stream()
                    .filter(outcome -> outcome.satisfied() + outcome.upcoming() == outcome.examined())
                    .map(Outcome::rule)
                    .toList();
            said.add(Evidence.said(
                    "rules.kept",
                    judged.stream().map(Outcome::rule).toList(),
                    List.of(),
                    "kept",
                    kept.size(),
                    "judged",
                    judged.size()));
        }
        if (!silent.isEmpty()) {
            said.add(Evidence.missing("rules.silent", silent, "count", silent.size()));
        }
        if (!failed.isEmpty()) {
            said.add(Evidence.missing("rules.failed", failed, "count", failed.size()));
        }
        return said;
    }

    private ReviewStatement one(Outcome outcome) {
        String rule = outcome.rule();
        List<Finding> behind = now.findings().stream()
                .filter(finding -> finding.rule().equals(rule) && finding.kind() != FindingKind.UPCOMING)
                .toList();
        Outcome old = earlier.get(rule);
        List<Object> arguments = new ArrayList<>(List.of(
                "rule",
                rule,
                "examined",
                outcome.examined(),
                "violated",
                outcome.violated(),
                "undetermined",
                outcome.undetermined()));
        String key = outcome.undetermined() > 0 ? "rule.open" : "rule";
        if (old == null || old.status() != OutcomeStatus.ASSESSED) {
            return Evidence.said(key, List.of(rule), subjects(behind), arguments.toArray());
        }
        arguments.addAll(List.of("examinedBefore", old.examined(), "violatedBefore", old.violated()));
        return Evidence.said(key + ".compared", List.of(rule), subjects(behind), arguments.toArray());
    }

    private List<Outcome> outcomes(Predicate<RuleDescriptor> members) {
        return now.outcomes().stream()
                .filter(outcome -> {
                    RuleDescriptor rule = catalogue.rules().get(outcome.rule());
                    return rule != null && members.test(rule);
                })
                .toList();
    }

    private Severity worst(String rule) {
        return of(rule, FindingKind.VIOLATION).stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.LOW);
    }

    private List<Finding> of(String rule, FindingKind kind) {
        return now.findings().stream()
                .filter(finding -> finding.rule().equals(rule)
                        && finding.kind() == kind
                        && finding.waiver().isEmpty())
                .toList();
    }

    private List<Finding> findings(FindingKind kind) {
        return now.findings().stream()
                .filter(finding -> finding.kind() == kind && finding.waiver().isEmpty())
                .toList();
    }

    private static int count(List<Finding> findings, Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    /** Names the subjects, but not what concerns security-sensitive activity: that it exists is stated by the rule alone. */
    private List<SubjectRef> subjects(List<Finding> findings) {
        return findings.stream()
                .map(Finding::subject)
                .filter(subject -> !hidden.contains(subject))
                .toList();
    }
}
