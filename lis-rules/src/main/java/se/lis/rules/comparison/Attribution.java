package se.lis.rules.comparison;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.lis.core.assessment.Assessment;
import se.lis.core.comparison.AssessmentComparison;
import se.lis.core.comparison.Cause;
import se.lis.core.comparison.FindingChange;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.request.AssessmentRequest;

/** Separates time from law and policy, for findings of one register that changed while both may have. */
final class Attribution {

    private final AssessmentInput before;
    private final AssessmentInput after;
    private final Assessment passed;
    private final LocalDate firstDay;
    private final LocalDate secondDay;
    private final boolean otherQuestion;
    private final Map<Boolean, Map<String, FindingChange>> unlikeTimeAlone = new HashMap<>();
    private final Map<Boolean, Map<String, FindingChange>> unlikeLawAlone = new HashMap<>();

    /**
     * Returns the causes of what changed.
     *
     * @param before what the first assessment follows from
     * @param after what the second follows from
     * @param passed the first register at the second moment under the second law
     */
    Attribution(AssessmentInput before, AssessmentInput after, Assessment passed) {
        this.before = before;
        this.after = after;
        this.passed = passed;
        firstDay = day(before);
        secondDay = day(after);
        otherQuestion = before.engine() != after.engine()
                || !before.request().lawAsOf().equals(after.request().lawAsOf())
                || before.request().countingPolicy() != after.request().countingPolicy();
    }

    private static LocalDate day(AssessmentInput judged) {
        return LocalDate.ofInstant(
                judged.request().asOf(), judged.register().organisation().zone());
    }

    /** Returns why a finding changed. */
    Set<Cause> of(FindingChange change) {
        if (before.request().asOf().equals(after.request().asOf())) {
            return EnumSet.of(Cause.LAW_OR_POLICY);
        }
        boolean dated = lawTurned(change.rule());
        if (!otherQuestion && !dated) {
            return EnumSet.of(Cause.TIME);
        }
        if (!unlikeTimeAlone.computeIfAbsent(dated, this::timeAlone).containsKey(change.id())) {
            return EnumSet.of(Cause.TIME);
        }
        return unlikeLawAlone.computeIfAbsent(dated, this::lawAlone).containsKey(change.id())
                ? EnumSet.of(Cause.TIME, Cause.LAW_OR_POLICY)
                : EnumSet.of(Cause.LAW_OR_POLICY);
    }

    /**
     * Whether what a rule rests on is another on the second day than on the first: each subject's own law then turned with
     * the day for all that is judged as it stands.
     */
    private boolean lawTurned(String id) {
        ComplianceEngine engine = after.engine();
        RuleDescriptor rule = engine.catalogue().rules().get(id);
        return rule != null
                && before.request().lawAsOf().isEmpty()
                && after.request().lawAsOf().isEmpty()
                && (rule.basis().stream().anyMatch(basis -> basis.inForce(firstDay) != basis.inForce(secondDay))
                        || rule.parameters().stream()
                                .map(engine::parameter)
                                .anyMatch(
                                        parameter -> !Objects.equals(parameter.on(firstDay), parameter.on(secondDay))));
    }

    private Map<String, FindingChange> timeAlone(boolean dated) {
        return unlike(before, dated, firstDay, after.request());
    }

    private Map<String, FindingChange> lawAlone(boolean dated) {
        return unlike(after, dated, secondDay, before.request());
    }

    /** Judges the first register under the law of one side at the moment of the other. */
    private Map<String, FindingChange> unlike(
            AssessmentInput law, boolean dated, LocalDate lawDay, AssessmentRequest moment) {
        AssessmentRequest request = law.request().movedTo(moment.asOf());
        Optional<LocalDate> frozen = dated ? Optional.of(lawDay) : Optional.empty();
        Assessment alone = law.engine()
                .assess(before.register(), frozen.map(request::underTheLawOf).orElse(request));
        return AssessmentComparison.of(
                        alone, passed, after.engine().catalogue().relations().eachByItself())
                .changed();
    }
}
