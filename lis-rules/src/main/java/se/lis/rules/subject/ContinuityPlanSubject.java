package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import se.lis.core.continuity.ContinuityPlan;
import se.lis.core.continuity.Exercise;
import se.lis.core.organisation.BusinessProcess;
import se.lis.rules.parameter.ContinuityParameters;

/** A continuity plan, as it stands today. */
public final class ContinuityPlanSubject extends Subject {

    private final ContinuityPlan plan;

    /** Joins it with what surrounds it. */
    public ContinuityPlanSubject(ContinuityPlan plan, Register register, Circumstances circumstances) {
        super(plan, register, circumstances);
        this.plan = plan;
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return register().processes(plan.processes());
    }

    /** Returns whether it is approved. */
    public boolean approved() {
        return plan.approvedOn().isPresent();
    }

    /** Returns when it is to be exercised next: after the last exercise, else after its approval. */
    public Cycle exercise() {
        ContinuityParameters limits = parameters().continuity(decidingDay());
        LocalDate start = plan.exercises().stream()
                .map(Exercise::performedOn)
                .max(Comparator.naturalOrder())
                .or(plan::approvedOn)
                .orElse(null);
        return new Cycle(start, limits.exercise(), limits.exerciseReminder(), "approvedOn");
    }
}
