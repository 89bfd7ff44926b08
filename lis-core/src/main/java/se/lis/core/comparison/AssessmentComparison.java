package se.lis.core.comparison;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.OrganisationRef;
import se.lis.core.assessment.Outcome;
import se.lis.core.form.OwnForm;

/**
 * How each finding fared from one assessment of an organisation to another (Swedish: jämförelse).
 *
 * <p>Findings are the same when their fingerprints are: organisation, rule, subject and discriminator, never text or
 * time. What was not evaluated never counts as resolved, nor as new; nor does what a changed rule makes of a subject, nor what another
 * rule now says in place of what the first one found.
 */
@Value.Immutable
@JsonRootName("AssessmentComparison")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = AssessmentComparison.Builder.class)
@JsonPropertyOrder({"schemaVersion", "organisation", "before", "after", "changes", "rules"})
public interface AssessmentComparison extends WithAssessmentComparison {

    /** The version of this form that this library writes. */
    String SCHEMA_VERSION = "1.2";

    /** Returns the version of this form. */
    @Value.Default
    default String schemaVersion() {
        return SCHEMA_VERSION;
    }

    /** Returns the organisation that was assessed. */
    OrganisationRef organisation();

    /** Returns the first assessment. */
    AssessmentRef before();

    /** Returns the second assessment. */
    AssessmentRef after();

    /** Returns how each finding of either fared, by rule, subject and discriminator. */
    List<FindingChange> changes();

    /** Returns the rules that came, went, got another version or fared otherwise, by id. */
    List<RuleChange> rules();

    /** Returns whether nothing changed: every finding persists, and every rule is as it was. */
    default boolean isEmpty() {
        return rules().isEmpty() && changes().stream().allMatch(change -> change.change() == ChangeClass.PERSISTING);
    }

    /** Returns what changed of the findings that the two do not say the same of, by fingerprint; of what turned, by that of what it is now. */
    default Map<String, FindingChange> changed() {
        return Collections.unmodifiableMap(changes().stream()
                .filter(change -> change.change() != ChangeClass.PERSISTING)
                .collect(Collectors.toMap(FindingChange::id, Function.identity())));
    }

    /**
     * Returns the comparison in which a finding that took the place of another, of the same subject, is with it one change: what
     * each would be by itself, {@link ChangeClass#RESOLVED} and {@link ChangeClass#NEW}, it is not.
     */
    default AssessmentComparison withTurns(RuleRelations relations) {
        return withChanges(Successions.joined(changes(), relations));
    }

    /** Returns the findings of a class. */
    default List<FindingChange> of(ChangeClass wanted) {
        return changes().stream().filter(change -> change.change() == wanted).toList();
    }

    /**
     * Returns how each finding fared, without looking further back.
     *
     * @param relations what the rules have to do with each other: those of the engine's catalogue
     * @throws IllegalArgumentException if the two are of different organisations
     */
    static AssessmentComparison of(Assessment before, Assessment after, RuleRelations relations) {
        return of(before, after, relations, List.of());
    }

    /**
     * Returns how each finding fared, with how long each has been there and which have come back.
     *
     * @param relations what the rules have to do with each other: those of the engine's catalogue
     * @param earlier further assessments, in any order; those of another organisation, under another day's law or not
     *     before the second of the two answer another question and are passed over
     * @throws IllegalArgumentException if the two are of different organisations
     */
    static AssessmentComparison of(
            Assessment before, Assessment after, RuleRelations relations, Iterable<Assessment> earlier) {
        if (!before.organisation().id().equals(after.organisation().id())) {
            throw new IllegalArgumentException("assessments of '"
                    + before.organisation().id() + "' and '"
                    + after.organisation().id()
                    + "' can't be compared: ids mean nothing across organisations");
        }
        Evaluation first = new Evaluation(before, relations.omissions());
        Evaluation second = new Evaluation(after, relations.omissions());
        Past history = new Past(second.findings, after, relations.omissions());
        history.lookAt(before);
        earlier.forEach(history::lookAt);
        return builder()
                .organisation(after.organisation())
                .before(AssessmentRef.of(before))
                .after(AssessmentRef.of(after))
                .changes(Successions.joined(changes(first, second, history), relations))
                .rules(ruleChanges(first, second))
                .build();
    }

    private static List<FindingChange> changes(Evaluation first, Evaluation second, Past history) {
        Map<String, Finding> all = new TreeMap<>(first.findings);
        all.putAll(second.findings);
        return all.values().stream()
                .sorted(Finding.ORDER)
                .map(finding -> change(finding, first, second, history))
                .toList();
    }

    private static FindingChange change(Finding finding, Evaluation first, Evaluation second, Past history) {
        Optional<Finding> before = Optional.ofNullable(first.findings.get(finding.id()));
        Optional<Finding> after = Optional.ofNullable(second.findings.get(finding.id()));
        Optional<NotEvaluated> silence = before.isEmpty()
                ? first.silence(finding)
                : after.isEmpty() ? second.silence(finding) : Optional.empty();
        Set<Difference> differences = before.isPresent() && after.isPresent()
                ? FindingState.of(before.get()).differences(FindingState.of(after.get()))
                : EnumSet.noneOf(Difference.class);
        ChangeClass change;
        if (silence.isPresent()) {
            change = before.isEmpty() ? ChangeClass.NOT_EVALUATED_BEFORE : ChangeClass.NOT_EVALUATED;
        } else if (!major(before, first, finding.rule()).equals(major(after, second, finding.rule()))) {
            change = ChangeClass.RULE_CHANGED;
        } else if (before.isEmpty()) {
            change = history.saw(finding) ? ChangeClass.REOPENED : ChangeClass.NEW;
        } else if (after.isEmpty()) {
            change = ChangeClass.RESOLVED;
        } else if (differences.contains(Difference.WAIVER)) {
            change = after.get().waiver().isPresent() ? ChangeClass.WAIVED : ChangeClass.UNWAIVED;
        } else {
            change = differences.isEmpty() ? ChangeClass.PERSISTING : ChangeClass.CHANGED;
        }
        return FindingChange.builder()
                .id(finding.id())
                .change(change)
                .rule(finding.rule())
                .area(finding.area())
                .subject(finding.subject())
                .discriminator(finding.discriminator())
                .differences(differences)
                .before(before.map(FindingState::of))
                .after(after.map(FindingState::of))
                .since(after.map(history::since))
                .notEvaluated(silence)
                .build();
    }

    /** Where a finding is not said, its rule was evaluated and has an outcome. */
    private static String major(Optional<Finding> finding, Evaluation evaluation, String rule) {
        String version = finding.map(Finding::ruleVersion)
                .or(() -> Optional.ofNullable(evaluation.outcomes.get(rule)).map(Outcome::version))
                .orElse("");
        int point = version.indexOf('.');
        return point < 0 ? version : version.substring(0, point);
    }

    private static List<RuleChange> ruleChanges(Evaluation first, Evaluation second) {
        Set<String> rules = new TreeSet<>(first.outcomes.keySet());
        rules.addAll(second.outcomes.keySet());
        List<RuleChange> changes = new ArrayList<>();
        for (String rule : rules) {
            Optional<Outcome> before = Optional.ofNullable(first.outcomes.get(rule));
            Optional<Outcome> after = Optional.ofNullable(second.outcomes.get(rule));
            if (!before.map(Outcome::version).equals(after.map(Outcome::version))
                    || !before.map(Outcome::status).equals(after.map(Outcome::status))) {
                changes.add(RuleChange.builder()
                        .rule(rule)
                        .versionBefore(before.map(Outcome::version))
                        .versionAfter(after.map(Outcome::version))
                        .statusBefore(before.map(Outcome::status))
                        .statusAfter(after.map(Outcome::status))
                        .build());
            }
        }
        return changes;
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableAssessmentComparison.Builder {}
}
