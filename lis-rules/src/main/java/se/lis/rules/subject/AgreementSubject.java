package se.lis.rules.subject;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.procurement.SupplierAgreement;
import se.lis.rules.parameter.ProcurementParameters;

/** An agreement with a supplier, as it stands today. */
public final class AgreementSubject extends Subject {

    private final SupplierAgreement agreement;
    private final ProcurementParameters limits;

    /** Joins an agreement with what surrounds it. */
    public AgreementSubject(SupplierAgreement agreement, Register register, Circumstances circumstances) {
        super(agreement, register, circumstances);
        this.agreement = agreement;
        this.limits = parameters().procurement(decidingDay());
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return register().processes(agreement.processes(), agreement.systems());
    }

    /** Returns the parameters of today. */
    public ProcurementParameters limits() {
        return limits;
    }

    /** Returns whether the agreement is in force today. */
    public boolean inForce() {
        return agreement.inForce(today());
    }

    /** Returns whether the supplier carries personal data, or supports a process in a NIS sector. */
    public Answer sensitive() {
        LocalDate today = today();
        Answer nis = Register.any(
                processes(), process -> Answer.of(process.nisSector(today).isPresent()));
        boolean resolved =
                register().allResolved(agreement.processes()) && register().allResolved(agreement.systems());
        return Answer.of(agreement.personalData()).or(resolved ? nis : nis.or(Answer.UNKNOWN));
    }

    /** Returns whether it obliges the supplier to tell of incidents, or null when not known. */
    public @Nullable Boolean incidentClause() {
        return agreement.incidentClause().orElse(null);
    }

    /** Returns within what time it does, or null when the clause names none. */
    public @Nullable Duration incidentClauseWithin() {
        return agreement.incidentClauseWithin().orElse(null);
    }

    /** Returns {@code absent} where there is no clause at all, else null. */
    public @Nullable String variant() {
        return agreement.incidentClause().orElse(true) ? null : "absent";
    }

    /** Returns what is missing to tell whether the clause is good enough. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (sensitive() == Answer.UNKNOWN) {
            missing.add("personalData");
        }
        if (agreement.incidentClause().isEmpty()) {
            missing.add("incidentClause");
        } else if (agreement.incidentClause().get()
                && agreement.incidentClauseWithin().isEmpty()) {
            missing.add("incidentClauseWithin");
        }
        return missing;
    }
}
