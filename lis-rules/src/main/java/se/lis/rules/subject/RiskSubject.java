package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.risk.Risk;
import se.lis.core.risk.RiskTreatment;
import se.lis.rules.parameter.RiskParameters;

/** A risk, as it stands today. */
public final class RiskSubject extends Subject {

    private final Risk risk;
    private final RiskParameters limits;

    /** Joins a risk with what surrounds it. */
    public RiskSubject(Risk risk, Register register, Circumstances circumstances) {
        super(risk, register, circumstances);
        this.risk = risk;
        this.limits = parameters().risk(decidingDay());
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return register()
                .processes(
                        risk.process().map(List::of).orElse(List.of()),
                        risk.system().map(List::of).orElse(List.of()));
    }

    /** Returns what was decided, or null when nothing was. */
    public @Nullable RiskTreatment treatment() {
        return risk.treatment().orElse(null);
    }

    /** Returns the last day for the treatment, or null when none was set. */
    public @Nullable LocalDate treatmentDueBy() {
        return risk.treatmentDueBy().orElse(null);
    }

    /** Returns the day the treatment was done, or null when it is not. */
    public @Nullable LocalDate treatedOn() {
        return risk.treatedOn().orElse(null);
    }

    /** Returns the first day of the reminder, or null when no last day was set. */
    public @Nullable LocalDate treatmentReminder() {
        return risk.treatmentDueBy()
                .map(due -> due.minus(limits.treatmentReminder()))
                .orElse(null);
    }
}
