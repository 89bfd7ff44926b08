package se.lis.rules.view.continuity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.id.ProcessId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.SocietalImportance;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Surroundings;
import se.lis.rules.verdict.View;

/** A business process that has to go on when something fails, if it is important enough. ISO/IEC 27001 A.5.29-5.30. */
public final class ImportantProcess extends View {

    private final ProcessId process;

    /** Joins a process with what surrounds it. */
    public ImportantProcess(BusinessProcess process, Surroundings surroundings) {
        super(process, surroundings);
        this.process = process.id();
    }

    @Override
    protected List<Facts> servedProcesses() {
        return List.of(facts());
    }

    /** Returns whether it is carried on today. */
    public boolean isInUse() {
        return carriedOn(facts()).yes();
    }

    /** Returns whether it is in a NIS sector on the day whose law decides. */
    public boolean isInNisSector() {
        return inNisSector(facts()).yes();
    }

    /** Returns whether it has priority in the risk and vulnerability analysis. */
    public boolean isRsaPrioritised() {
        return given("rsaPrioritisedOn").yes();
    }

    /** Returns how much society depends on it, or null when not assessed. */
    public @Nullable SocietalImportance societalImportance() {
        return this.<SocietalImportance>fact("societalImportance").orNull();
    }

    /** Returns which clause asks for more of it: its NIS sector, or else its priority in the RSA alone. */
    public String importance() {
        return isInNisSector() ? "nis" : "rsa";
    }

    /** Returns whether an approved continuity plan is for it. */
    public Answer continuityPlanned() {
        return among(ArtefactType.CONTINUITY_PLAN, "processes", register().plans(process))
                .where(plan -> plan.given("approvedOn"))
                .exists();
    }

    /** Returns whether it states how long it can be down. ISO 22301. */
    public Answer tolerableOutageStated() {
        return given("maximumTolerableOutage");
    }
}
