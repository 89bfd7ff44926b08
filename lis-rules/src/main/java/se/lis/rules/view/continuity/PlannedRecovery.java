package se.lis.rules.view.continuity;

import java.time.Duration;
import java.util.List;
import se.lis.core.continuity.ContinuityPlan;
import se.lis.core.id.ProcessId;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** How long recovery takes by a continuity plan, beside how long one of its processes can be down. ISO 22301. */
public final class PlannedRecovery extends View {

    private final ProcessId process;

    /** Joins a plan and a process that it names with the register and the law that it is judged by. */
    public PlannedRecovery(ContinuityPlan plan, ProcessId process, ViewContext context) {
        super(plan, context);
        this.process = process;
    }

    @Override
    protected List<Facts> servedProcesses() {
        Known<Facts> there = named();
        return there.given() ? List.of(there.value()) : List.of();
    }

    /** Returns the id of the process. */
    public ProcessId process() {
        return process;
    }

    private Known<Facts> named() {
        return refer("processes", process);
    }

    /** Returns whether the plan is approved. */
    public boolean isApproved() {
        return given("approvedOn").yes();
    }

    /** Returns whether the process is carried on today. */
    public Answer processInUse() {
        return named().answers(this::carriedOn);
    }

    /** Returns how long recovery takes by the plan; unknown where it does not say. */
    public Known<Duration> recovery() {
        return fact("recoveryTime");
    }

    /** Returns how long the process can be down at most; unknown while not decided. */
    public Known<Duration> tolerable() {
        return named().then(there -> there.fact("maximumTolerableOutage"));
    }
}
