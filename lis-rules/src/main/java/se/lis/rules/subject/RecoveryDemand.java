package se.lis.rules.subject;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.continuity.ContinuityPlan;
import se.lis.core.id.ProcessId;
import se.lis.core.organisation.BusinessProcess;

/** What one process demands of the continuity plan that is approved for it. */
public final class RecoveryDemand extends Subject {

    private final ContinuityPlan plan;
    private final ProcessId processId;

    private RecoveryDemand(ContinuityPlan plan, ProcessId processId, Register register, Circumstances circumstances) {
        super(plan, register, circumstances);
        this.plan = plan;
        this.processId = processId;
    }

    /** Returns the demands on a plan: one for each process that is carried on, or of which nothing is known. */
    public static List<RecoveryDemand> on(ContinuityPlan plan, Register register, Circumstances circumstances) {
        List<RecoveryDemand> demands = new ArrayList<>();
        for (ProcessId id : plan.processes()) {
            List<BusinessProcess> process = register.processes(List.of(id));
            boolean carriedOn = process.stream()
                    .anyMatch(found -> found.inUse(circumstances.asOf().day()));
            if (carriedOn || register.exists(id) == Answer.UNKNOWN) {
                demands.add(new RecoveryDemand(plan, id, register, circumstances));
            }
        }
        return demands;
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return register().processes(List.of(processId));
    }

    /** Returns whether the plan is approved. */
    public boolean approved() {
        return plan.approvedOn().isPresent();
    }

    /** Returns the id of the process. */
    public ProcessId processId() {
        return processId;
    }

    /** Returns the process, or null when the reference leads nowhere. */
    public @Nullable BusinessProcess process() {
        return processes().stream().findFirst().orElse(null);
    }

    /** Returns how long recovery takes by the plan, or null when it does not say. */
    public @Nullable Duration recoveryTime() {
        return plan.recoveryTime().orElse(null);
    }

    /** Returns how long the process can be down at most, or null when not decided or not known. */
    public @Nullable Duration tolerable() {
        BusinessProcess process = process();
        return process == null ? null : process.maximumTolerableOutage().orElse(null);
    }

    /** Returns what is missing to compare the two. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (recoveryTime() == null) {
            missing.add("recoveryTime");
        }
        if (process() == null) {
            missing.add("processes");
        } else if (tolerable() == null) {
            missing.add("maximumTolerableOutage");
        }
        return missing;
    }
}
