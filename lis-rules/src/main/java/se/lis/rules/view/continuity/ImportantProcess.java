package se.lis.rules.view.continuity;

import se.lis.core.artefact.ArtefactType;
import se.lis.core.organisation.BusinessProcess;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.view.ProcessView;

/** A business process that has to go on when something fails, if it is important enough. ISO/IEC 27001 A.5.29-5.30. */
public final class ImportantProcess extends ProcessView {

    /** Joins a process with the register and the law that it is judged by. */
    public ImportantProcess(BusinessProcess process, ViewContext context) {
        super(process, context);
    }

    /** Returns whether it is in a NIS sector on the day whose law decides. */
    public boolean isInNisSector() {
        return processImportance().inNisSector(facts()).yes();
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
