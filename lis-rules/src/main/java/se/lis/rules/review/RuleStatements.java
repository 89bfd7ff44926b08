package se.lis.rules.review;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.LegalBasis;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.assessment.Repairability;
import se.lis.core.assessment.Severity;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.planning.PriorityArea;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.priority.WorkOrder;

/** What the assessments say of rules, now and compared with the earlier one. */
final class RuleStatements {

    /** The area whose rules are about the register itself: they don't show how well law is kept. */
    static final String DATA_QUALITY = "data-quality";

    /**
     * Of a section's broken rules the most urgent are named, and of what they are about that many are named; the rest is counted, and stands
     * in the appendix.
     */
    private static final int NAMED = 3;

    /** What a rule is about that is about whatever is registered. */
    private static final String ANY_ARTEFACT = "artefact";

    /** How far ahead the summary looks. */
    private static final int DAYS_AHEAD = 30;

    private final RuleCatalogue catalogue;
    private final Assessment now;
    private final LisSnapshot register;
    private final ZoneId zone;
    private final Set<SubjectRef> hidden;
    private final Optional<List<Finding>> earlier;
    private final List<Finding> violations;
    private final WorkOrder order;
    private final List<RuleFailure> failures;

    RuleStatements(
            RuleCatalogue catalogue,
            Assessment now,
            Optional<Assessment> before,
            LisSnapshot register,
            Set<SubjectRef> hidden) {
        this.catalogue = catalogue;
        this.now = now;
        this.register = register;
        this.zone = now.organisation().zone();
        this.hidden = hidden;
        this.earlier = before.map(RuleStatements::violations);
        this.violations = violations(now);
        this.order = WorkOrder.of(now, Locale.ROOT);
        Map<String, RuleFailure> byRule = new LinkedHashMap<>();
        Map<String, List<Finding>> all = Stream.concat(violations.stream(), findings(FindingKind.UNDETERMINED).stream())
                .collect(Collectors.groupingBy(Finding::rule));
        Stream.of(
                        violations.stream().filter(RuleStatements::isRepairable).toList(),
                        violations,
                        findings(FindingKind.UNDETERMINED))
                .flatMap(findings -> order.byRule(findings).stream())
                .forEach(rule -> byRule.computeIfAbsent(rule.rule(), id -> failure(all.getOrDefault(id, List.of()))));
        this.failures = List.copyOf(byRule.values());
    }

    /** Returns what is broken without a waiver; that security-sensitive activity is registered is no matter for a document that is spread. */
    private static List<Finding> violations(Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.kind() == FindingKind.VIOLATION)
                .filter(finding -> finding.waiver().isEmpty())
                .filter(finding -> !isPrivate(finding.rule()))
                .toList();
    }

    private static boolean isPrivate(String rule) {
        return rule.equals(RuleCatalogue.OMISSIONS.securityProtection());
    }

    private static boolean isRepairable(Finding finding) {
        return WorkOrder.repairability(finding) == Repairability.REPAIRABLE;
    }

    /** Returns whether a finding breaks what binds by law. */
    private static boolean isLaw(Finding finding) {
        return finding.force() == Force.LAW || finding.force() == Force.REGULATION;
    }

    private static boolean ofTheRegister(Finding finding) {
        return finding.area().equals(DATA_QUALITY);
    }

    // ---------------------------------------------------------------- the summary

    /** Returns the summary: law first, then the rest, what is due, what can't be decided, and the change. */
    List<ReviewStatement> summary() {
        List<ReviewStatement> said = new ArrayList<>();
        if (!now.notKept().isEmpty()) {
            said.add(Evidence.said("summary.part", List.of(), List.of(), "kinds", kinds(now.kept())));
        }
        List<Finding> counted =
                violations.stream().filter(finding -> !ofTheRegister(finding)).toList();
        List<Finding> law = counted.stream().filter(RuleStatements::isLaw).toList();
        long open = law.stream().filter(RuleStatements::isRepairable).count();
        said.add(said("summary.law", law, "count", law.size(), "open", open, "history", law.size() - open));
        said.add(said(
                "summary.violations",
                counted,
                "count",
                counted.size(),
                "critical",
                count(counted, Severity.CRITICAL),
                "high",
                count(counted, Severity.HIGH),
                "medium",
                count(counted, Severity.MEDIUM),
                "low",
                count(counted, Severity.LOW)));
        LocalDate last = LocalDate.ofInstant(now.asOf(), zone).plusDays(DAYS_AHEAD);
        List<Finding> upcoming = findings(FindingKind.UPCOMING).stream()
                .filter(finding ->
                        order.due(finding).filter(day -> !day.isAfter(last)).isPresent())
                .toList();
        said.add(said("summary.upcoming", upcoming, "count", upcoming.size(), "day", last));
        List<Finding> waived = now.findings().stream()
                .filter(finding -> finding.kind() == FindingKind.VIOLATION
                        && finding.waiver().isPresent())
                .toList();
        if (!waived.isEmpty()) {
            said.add(said("summary.waived", waived, "count", waived.size()));
        }
        said.addAll(kept(outcomes(rule -> !rule.area().equals(DATA_QUALITY)), "summary.kept"));
        List<Finding> unknown = findings(FindingKind.UNDETERMINED);
        if (!unknown.isEmpty()) {
            said.add(said("summary.undetermined", unknown, "count", unknown.size()));
        }
        List<Finding> quality =
                violations.stream().filter(RuleStatements::ofTheRegister).toList();
        if (!quality.isEmpty()) {
            said.add(said("summary.data-quality", quality, "count", quality.size()));
        }
        if (!now.complete()) {
            said.add(Evidence.missing("summary.incomplete", List.of()));
        }
        earlier.ifPresent(before -> said.add(changed(before)));
        return said;
    }

    /** Returns whether the register was judged to keep the list of a kind. */
    boolean keeps(ArtefactType list) {
        return now.kept().contains(list);
    }

    private static List<String> kinds(List<ArtefactType> types) {
        return types.stream()
                .filter(type -> type != ArtefactType.ORGANISATION)
                .map(ArtefactType::jsonName)
                .toList();
    }

    private ReviewStatement changed(List<Finding> before) {
        Set<String> old = before.stream().map(Finding::id).collect(Collectors.toSet());
        Set<String> current = violations.stream().map(Finding::id).collect(Collectors.toSet());
        List<Finding> added = violations.stream()
                .filter(finding -> !old.contains(finding.id()))
                .toList();
        long gone = old.stream().filter(id -> !current.contains(id)).count();
        return said(
                "summary.changed", added, "count", added.size(), "gone", gone, "left", current.size() - added.size());
    }

    // ---------------------------------------------------------------- rules and areas

    /** Returns the rules that are not kept or can't be decided, the most urgent first. */
    List<RuleFailure> failures() {
        return failures;
    }

    private RuleFailure failure(List<Finding> found) {
        List<Finding> broken = found.stream()
                .filter(finding -> finding.kind() == FindingKind.VIOLATION)
                .sorted(Comparator.comparing((Finding finding) -> !isRepairable(finding))
                        .thenComparing(order))
                .toList();
        List<Finding> open =
                broken.stream().filter(RuleStatements::isRepairable).toList();
        List<Finding> weighed = open.isEmpty() ? broken.isEmpty() ? found : broken : open;
        Finding strongest =
                weighed.stream().min(Comparator.comparing(Finding::force)).orElseThrow();
        String rule = strongest.rule();
        return RuleFailure.builder()
                .rule(rule)
                .area(strongest.area())
                .force(strongest.force())
                .severity(weighed.stream()
                        .map(Finding::severity)
                        .max(Comparator.naturalOrder())
                        .orElseThrow())
                .open(open.size())
                .history(broken.size() - open.size())
                .undetermined(found.size() - broken.size())
                .before(earlier.map(before -> (int) before.stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .count()))
                .dueBy(open.stream()
                        .flatMap(finding -> order.due(finding).stream())
                        .min(Comparator.naturalOrder()))
                .responsibleRole(strongest.responsibleRole())
                .basis(strongest.legalBasis().stream().min(Comparator.comparing(LegalBasis::force)))
                .subjects(subjects(broken.isEmpty() ? found : broken))
                .build();
    }

    /** Returns the state of each area that anything was judged in, in the order in which a reader sees them. */
    List<AreaState> areas() {
        SortedMap<Integer, AreaState> areas = new TreeMap<>();
        Map<String, List<Outcome>> byArea = now.outcomes().stream()
                .collect(Collectors.groupingBy(Outcome::area, TreeMap::new, Collectors.toList()));
        byArea.forEach((area, outcomes) -> {
            if (!area.equals(DATA_QUALITY)) {
                List<Outcome> judged = judged(outcomes);
                List<Finding> broken = violations.stream()
                        .filter(finding -> finding.area().equals(area))
                        .toList();
                areas.put(
                        place(area),
                        AreaState.builder()
                                .area(area)
                                .inActionPlan(inActionPlan(area))
                                .judged(judged.size())
                                .kept((int) judged.stream()
                                        .filter(RuleStatements::isKept)
                                        .count())
                                .violations(broken.size())
                                .ofLaw((int) broken.stream()
                                        .filter(RuleStatements::isLaw)
                                        .count())
                                .undetermined((int) findings(FindingKind.UNDETERMINED).stream()
                                        .filter(finding -> finding.area().equals(area))
                                        .count())
                                .waived(outcomes.stream()
                                        .mapToInt(Outcome::waived)
                                        .sum())
                                .build());
            }
        });
        return List.copyOf(areas.values());
    }

    private static int place(String area) {
        return priority(area).map(Enum::ordinal).orElse(PriorityArea.values().length + area.charAt(0));
    }

    private static boolean inActionPlan(String area) {
        return priority(area).filter(PriorityArea::inActionPlan).isPresent();
    }

    private static Optional<PriorityArea> priority(String area) {
        return Stream.of(PriorityArea.values())
                .filter(each ->
                        each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(area))
                .findFirst();
    }

    /** Returns what is known of a group of rules: how many are kept, the most urgent that are not, and how much is open. */
    List<ReviewStatement> group(Predicate<RuleDescriptor> members) {
        List<Outcome> outcomes = outcomes(members);
        Set<String> ids = outcomes.stream().map(Outcome::rule).collect(Collectors.toSet());
        List<ReviewStatement> said = new ArrayList<>(kept(outcomes, "rules.kept"));
        List<RuleFailure> broken = failures.stream()
                .filter(failure -> ids.contains(failure.rule()) && failure.violations() > 0)
                .toList();
        broken.stream().limit(NAMED).forEach(failure -> said.add(one(failure)));
        if (broken.size() > NAMED) {
            List<RuleFailure> rest = broken.subList(NAMED, broken.size());
            said.add(Evidence.said(
                    "failed.more", rest.stream().map(RuleFailure::rule).toList(), List.of(), "count", rest.size()));
        }
        List<Finding> unknown = findings(FindingKind.UNDETERMINED).stream()
                .filter(finding -> ids.contains(finding.rule()))
                .toList();
        if (!unknown.isEmpty()) {
            said.add(said("rules.undetermined", unknown, "count", unknown.size()));
        }
        return said;
    }

    private ReviewStatement one(RuleFailure failure) {
        boolean open = failure.open() > 0;
        List<SubjectRef> subjects = failure.subjects();
        // That a finding is about the organisation itself goes without saying.
        boolean named = !subjects.isEmpty()
                && subjects.size() <= NAMED
                && subjects.stream().noneMatch(Evidence::isOrganisation);
        List<Object> arguments =
                new ArrayList<>(List.of("rule", failure.rule(), "count", open ? failure.open() : failure.history()));
        if (named) {
            arguments.addAll(List.of(
                    "names",
                    subjects.stream()
                            .map(subject -> subject.type() + " " + subject.id())
                            .toList()));
        }
        failure.before().ifPresent(before -> arguments.addAll(List.of("before", before)));
        String key = (open ? "failed" : "failed.history")
                + (named ? ".named" : "")
                + (failure.before().isPresent() ? ".compared" : "");
        return Evidence.said(key, List.of(failure.rule()), subjects, arguments.toArray());
    }

    /** Returns what could not be judged: rules that concern nothing here, those whose things nobody has registered, and errors. */
    List<ReviewStatement> unjudged() {
        List<ReviewStatement> said = new ArrayList<>();
        List<Outcome> silent = outcomes(rule -> true).stream()
                .filter(outcome -> outcome.status() == OutcomeStatus.NOT_APPLICABLE)
                .toList();
        Set<String> registered = new HashSet<>();
        register.artefacts().forEach(artefact -> registered.add(artefact.type().jsonName()));
        registered.add(register.organisation().type().jsonName());
        registered.add(ANY_ARTEFACT);
        List<Outcome> unregistered = silent.stream()
                .filter(outcome -> !registered.contains(subject(outcome)))
                .toList();
        List<String> elsewhere = silent.stream()
                .filter(outcome -> !unregistered.contains(outcome))
                .map(Outcome::rule)
                .toList();
        if (!elsewhere.isEmpty()) {
            said.add(Evidence.said("rules.elsewhere", elsewhere, List.of(), "count", elsewhere.size()));
        }
        if (!unregistered.isEmpty()) {
            said.add(Evidence.missing(
                    "rules.unregistered",
                    unregistered.stream().map(Outcome::rule).toList(),
                    "count",
                    unregistered.size(),
                    "kinds",
                    unregistered.stream().map(this::subject).distinct().sorted().toList()));
        }
        List<String> failed = outcomes(rule -> true).stream()
                .filter(outcome -> outcome.status() == OutcomeStatus.ERROR)
                .map(Outcome::rule)
                .toList();
        if (!failed.isEmpty()) {
            said.add(Evidence.missing("rules.failed", failed, "count", failed.size()));
        }
        return said;
    }

    private String subject(Outcome outcome) {
        return Objects.requireNonNull(catalogue.rules().get(outcome.rule())).subject();
    }

    /** Returns the subjects of findings of rules, by kind. */
    List<String> subjectIds(Collection<String> rules, FindingKind kind) {
        return now.findings().stream()
                .filter(finding -> finding.kind() == kind && rules.contains(finding.rule()))
                .map(finding -> finding.subject().id())
                .distinct()
                .toList();
    }

    // ---------------------------------------------------------------- parts

    private static List<ReviewStatement> kept(List<Outcome> outcomes, String key) {
        List<Outcome> judged = judged(outcomes);
        if (judged.isEmpty()) {
            return List.of();
        }
        List<String> kept = judged.stream()
                .filter(RuleStatements::isKept)
                .map(Outcome::rule)
                .toList();
        return List.of(Evidence.said(
                kept.size() == judged.size() ? key + ".all" : key,
                judged.stream().map(Outcome::rule).toList(),
                List.of(),
                "kept",
                kept.size(),
                "count",
                judged.size()));
    }

    /** Returns the outcomes of rules that are surely kept, or surely broken somewhere: not of those that can't be decided. */
    private static List<Outcome> judged(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.status() == OutcomeStatus.ASSESSED && outcome.examined() > 0)
                .filter(outcome -> isKept(outcome) || outcome.violated() + outcome.waived() > 0)
                .filter(outcome -> !isPrivate(outcome.rule()))
                .toList();
    }

    private static boolean isKept(Outcome outcome) {
        return outcome.satisfied() + outcome.upcoming() == outcome.examined();
    }

    private List<Outcome> outcomes(Predicate<RuleDescriptor> members) {
        return now.outcomes().stream()
                .filter(outcome -> {
                    RuleDescriptor rule = catalogue.rules().get(outcome.rule());
                    return rule != null && members.test(rule);
                })
                .toList();
    }

    private List<Finding> findings(FindingKind kind) {
        return now.findings().stream()
                .filter(finding -> finding.kind() == kind && finding.waiver().isEmpty() && !isPrivate(finding.rule()))
                .toList();
    }

    private static int count(List<Finding> findings, Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private ReviewStatement said(String key, List<Finding> behind, Object... arguments) {
        return Evidence.said(key, behind.stream().map(Finding::rule).toList(), subjects(behind), arguments);
    }

    /** Names the subjects, but not what concerns security-sensitive activity. */
    private List<SubjectRef> subjects(List<Finding> findings) {
        return findings.stream()
                .map(Finding::subject)
                .filter(subject -> !hidden.contains(subject))
                .distinct()
                .toList();
    }
}
