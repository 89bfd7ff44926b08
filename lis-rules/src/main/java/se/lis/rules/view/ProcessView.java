package se.lis.rules.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.id.ProcessId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.SocietalImportance;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** What the views of a business process have in common: a finding on one weighs as much as the process itself. */
public abstract class ProcessView extends View {

    /** The process. */
    protected final ProcessId process;

    /** Joins a process with the register and the law that it is judged by. */
    protected ProcessView(BusinessProcess process, ViewContext context) {
        super(process, context);
        this.process = process.id();
    }

    @Override
    protected final List<Facts> servedProcesses() {
        return List.of(facts());
    }

    /** Returns whether it is carried on today. */
    public final boolean isInUse() {
        return carriedOn(facts()).yes();
    }

    /** Returns whether it has priority in the risk and vulnerability analysis. */
    public final boolean isRsaPrioritised() {
        return given("rsaPrioritisedOn").yes();
    }

    /** Returns how much society depends on it, or null when not assessed. SFS 2022:524 6 §. */
    public final @Nullable SocietalImportance societalImportance() {
        return this.<SocietalImportance>fact("societalImportance").orNull();
    }
}
