package se.lis.rules.view.procurement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.id.ProcessId;
import se.lis.core.id.SystemId;
import se.lis.core.procurement.SupplierAgreement;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.ViewContext;

/** An agreement with a supplier. */
public final class Agreement extends AgreementView {

    /** Joins an agreement with the register and the law that it is judged by. */
    public Agreement(SupplierAgreement agreement, ViewContext context) {
        super(agreement, context);
    }

    @Override
    protected List<Facts> servedProcesses() {
        return supported();
    }

    /** Returns whether it is in force today. */
    public boolean isInForce() {
        return inForce(facts()).yes();
    }

    /**
     * Returns whether the supplier processes personal data, or supports a process in a NIS sector, itself or
     * through a system.
     */
    public Answer sensitive() {
        List<Answer> sensitive = new ArrayList<>();
        sensitive.add(yes("personalData"));
        for (ProcessId process : facts().<ProcessId>members("processes").value()) {
            sensitive.add(refer("processes", process).answers(processImportance()::inNisSector));
        }
        for (SystemId system : facts().<SystemId>members("systems").value()) {
            sensitive.add(among(
                            ArtefactType.PROCESS,
                            "supportingSystems",
                            system,
                            register().processesOn(system))
                    .where(processImportance()::inNisSector)
                    .exists());
            Known<Facts> named = refer("systems", system);
            if (named.unknown()) {
                // nobody knows what else a system that is not there supports
                sensitive.add(Answer.doubt(named));
            }
        }
        return Answer.any(sensitive);
    }

    /** Returns within what time the supplier is to report incidents; unknown where the clause states none. */
    public Known<Duration> tellsWithin() {
        return fact("incidentClauseWithin");
    }

    /** Returns whether it obliges the supplier to report incidents: a clause that states a time is one. */
    public Answer obligesToTell() {
        return given("incidentClauseWithin").or(yes("incidentClause"));
    }

    /** Returns which clause of the rule asks for it: the regulation where personal data are processed, else the standard. */
    public String ground() {
        return yes("personalData").yes() ? "processing" : "security";
    }

    /** Returns {@code absent} where it has no clause at all, else null. */
    public @Nullable String variant() {
        return yes("incidentClause").no() ? "absent" : null;
    }
}
