package se.lis.rules.view.continuity;

import java.time.Duration;
import java.util.List;
import se.lis.core.id.SystemId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** How long it takes to restore a system, beside how long a process that depends on it can be down. ISO 22301. */
public final class SystemRecovery extends View {

    private final SystemId system;

    /** Joins a process and a system that it names with the register and the law that it is judged by. */
    public SystemRecovery(BusinessProcess process, SystemId system, ViewContext context) {
        super(process, context);
        this.system = system;
    }

    @Override
    protected List<Facts> servedProcesses() {
        return List.of(facts());
    }

    /** Returns the id of the system. */
    public SystemId system() {
        return system;
    }

    private Known<Facts> named() {
        return refer("supportingSystems", system);
    }

    /** Returns whether the process is carried on today. */
    public boolean isProcessInUse() {
        return carriedOn(facts()).yes();
    }

    /** Returns whether the system is in use today. */
    public Answer systemInUse() {
        return named().answers(this::inUse);
    }

    /** Returns whether the process says how long it can be down, or is so important that it has to. */
    public Answer demanding() {
        return given("maximumTolerableOutage")
                .or(given("rsaPrioritisedOn"))
                .or(processImportance().inNisSector(facts()));
    }

    /** Returns how long it takes at most to restore the system; unknown while not stated. */
    public Known<Duration> recovery() {
        return named().then(there -> there.fact("recoveryTimeObjective"));
    }

    /** Returns how long the process can be down at most; unknown while not decided. */
    public Known<Duration> tolerable() {
        return fact("maximumTolerableOutage");
    }
}
