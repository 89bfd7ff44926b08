package se.lis.rules.oracle.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.Role;
import se.lis.core.risk.Risk;
import se.lis.core.risk.RiskAnalysis;
import se.lis.core.risk.RiskTreatment;

/** Risk management. */
final class RiskRules {

    private static final int REMINDER_DAYS = 30;

    private RiskRules() {}

    static List<Oracle> rules() {
        return List.of(
                ofRisks("RSK-001", RiskRules::owned),
                ofRisks("RSK-002", (risk, register, past) -> assessedInTime(risk, past)),
                ofRisks("RSK-003", (risk, register, past) -> decided(risk, past)),
                ofRisks("RSK-004", (risk, register, past) -> treated(risk, past)),
                ofRisks("RSK-005", (risk, register, past) -> accepted(risk, past)),
                ofRisks("RSK-006", (risk, register, past) -> reviewed(risk, past)),
                Oracle.each("RSK-007", LisSnapshot::processes, RiskRules::analysed),
                Oracle.organisation("RSK-008", RiskRules::operatorAnalysed));
    }

    /** Asked of a risk while what it is a risk to lasts; a risk to nothing that is named is asked too. */
    private static Oracle ofRisks(String rule, Oracle.Judge<Risk> judge) {
        return Oracle.each(
                rule,
                LisSnapshot::risks,
                (risk, register, past) -> Answers.where(
                        risk.subject().isEmpty() || risk.procurement().isPresent()
                                ? Boolean.TRUE
                                : Answers.goesOn(risk.subject().get(), register, past),
                        judge.verdict(risk, register, past)));
    }

    /** What was decided by today; to accept it is decided on the day of the acceptance. */
    private static Optional<RiskTreatment> treatment(Risk risk, Past past) {
        boolean later = risk.acceptedOn().isPresent() && past.on(risk.acceptedOn()) == null;
        return risk.treatment().filter(treatment -> treatment != RiskTreatment.ACCEPT || !later);
    }

    /** Whether an act was done by today; unknown where it is said to have come before the risk was identified. */
    private static Boolean done(Optional<LocalDate> act, Risk risk, Past past) {
        LocalDate day = past.on(act);
        boolean impossible =
                day != null && risk.identifiedOn().filter(day::isBefore).isPresent();
        return impossible ? null : Boolean.valueOf(day != null);
    }

    private static Optional<Verdict> treated(Risk risk, Past past) {
        Optional<RiskTreatment> treatment = treatment(risk, past);
        boolean spoken = treatment.isPresent() || risk.treatmentDueBy().isPresent();
        if (!past.began(risk.identifiedOn()) || !spoken || treatment.equals(Optional.of(RiskTreatment.ACCEPT))) {
            return Optional.empty();
        }
        Boolean treated = done(risk.treatedOn(), risk, past);
        if (Boolean.TRUE.equals(treated)) {
            return Optional.of(Verdict.SATISFIED);
        }
        if (risk.treatmentDueBy().isEmpty()) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        LocalDate due = risk.treatmentDueBy().get();
        if (past.today().isBefore(due.minusDays(REMINDER_DAYS))) {
            return Optional.empty();
        }
        if (treatment.isEmpty() || treated == null) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        return Optional.of(past.today().isAfter(due) ? Verdict.VIOLATION : Verdict.UPCOMING);
    }

    private static Optional<Verdict> owned(Risk risk, Lookup register, Past past) {
        return past.began(risk.identifiedOn())
                ? Answers.verdict(Answers.held(risk.owner(), register, past))
                : Optional.empty();
    }

    private static Optional<Verdict> assessedInTime(Risk risk, Past past) {
        if (!past.began(risk.identifiedOn())) {
            return Optional.empty();
        }
        Boolean assessed = done(risk.assessedOn(), risk, past);
        if (Boolean.TRUE.equals(assessed) || (Boolean.FALSE.equals(assessed) && score(risk, past) != null)) {
            return Optional.of(Verdict.SATISFIED);
        }
        Optional<Verdict> late = Answers.putRight(null, risk.identifiedOn().map(day -> day.plusDays(30)), past);
        return assessed == null ? late.map(each -> Verdict.UNDETERMINED) : late;
    }

    /** Likelihood times consequence, or null. */
    private static Integer score(Risk risk, Past past) {
        boolean later = risk.assessedOn().isPresent() && past.on(risk.assessedOn()) == null;
        return later || risk.likelihood().isEmpty() || risk.consequence().isEmpty()
                ? null
                : Integer.valueOf(risk.likelihood().get() * risk.consequence().get());
    }

    /** Whether likelihood times consequence is at least so much: null where both must be known to tell. */
    private static Boolean atLeast(Risk risk, int much, Past past) {
        boolean later = risk.assessedOn().isPresent() && past.on(risk.assessedOn()) == null;
        Optional<Integer> likelihood = later ? Optional.empty() : risk.likelihood();
        Optional<Integer> consequence = later ? Optional.empty() : risk.consequence();
        boolean always = likelihood.orElse(1) * consequence.orElse(1) >= much;
        boolean ever = likelihood.orElse(5) * consequence.orElse(5) >= much;
        return always == ever ? Boolean.valueOf(always) : null;
    }

    /** Whether a risk is high, once it is identified. */
    static Boolean high(Risk risk, Past past) {
        return past.began(risk.identifiedOn()) ? atLeast(risk, 15, past) : Boolean.FALSE;
    }

    private static Optional<Verdict> decided(Risk risk, Past past) {
        Boolean high = high(risk, past);
        boolean later = risk.acceptedOn().isPresent() && past.on(risk.acceptedOn()) == null;
        boolean acceptance = !later
                && (risk.acceptedOn().isPresent() || risk.acceptedByRole().isPresent());
        boolean unnamed = acceptance || risk.treatmentDueBy().isPresent() || past.on(risk.treatedOn()) != null;
        return Answers.asked(high, treatment(risk, past).isPresent() ? Boolean.TRUE : unnamed ? null : Boolean.FALSE);
    }

    private static Optional<Verdict> accepted(Risk risk, Past past) {
        boolean later = risk.acceptedOn().isPresent() && past.on(risk.acceptedOn()) == null;
        Optional<Role> acceptedBy = later ? Optional.empty() : risk.acceptedByRole();
        boolean accepted = past.on(risk.acceptedOn()) != null
                || acceptedBy.isPresent()
                || treatment(risk, past).equals(Optional.of(RiskTreatment.ACCEPT));
        if (!past.began(risk.identifiedOn()) || !accepted) {
            return Optional.empty();
        }
        Boolean small = Answers.not(atLeast(risk, 10, past));
        Boolean entitled =
                acceptedBy.map(role -> role == Role.HEAD_OF_ADMINISTRATION).orElse(null);
        return Answers.verdict(Answers.or(small, entitled));
    }

    private static Optional<Verdict> reviewed(Risk risk, Past past) {
        LocalDate start = risk.identifiedOn().orElse(null);
        for (Optional<LocalDate> act : List.of(risk.assessedOn(), risk.reviewedOn())) {
            Boolean done = done(act, risk, past);
            start = done == null ? null : done ? act.orElseThrow() : start;
        }
        return past.began(risk.identifiedOn()) ? Answers.recurring(start, 12, 30, past) : Optional.empty();
    }

    private static Optional<Verdict> analysed(BusinessProcess process, Lookup register, Past past) {
        boolean nis1 = !past.today().isBefore(LocalDate.of(2018, 8, 1));
        if (!Answers.inUse(process, past) || !Answers.nis(process, past.today(), past) || !nis1) {
            return Optional.empty();
        }
        return Answers.verdict(register.of(Group.ANALYSES_OF, process.id()).stream()
                .map(RiskAnalysis::performedOn)
                .anyMatch(day -> !day.isAfter(past.today()) && !past.today().isAfter(day.plusMonths(12))));
    }

    /** SFS 2018:1174 12 §, until SFS 2025:1506 on 15 January 2026. */
    private static Optional<Verdict> operatorAnalysed(Lookup register, Past past) {
        LocalDate today = past.today();
        boolean oldAct = !today.isBefore(LocalDate.of(2018, 8, 1)) && today.isBefore(LocalDate.of(2026, 1, 15));
        boolean operator = register.all().processes().stream()
                .anyMatch(process -> Answers.inUse(process, past) && Answers.nis(process, today, past));
        if (!oldAct || !operator) {
            return Optional.empty();
        }
        return Answers.verdict(register.all().riskAnalyses().stream()
                .map(RiskAnalysis::performedOn)
                .anyMatch(day -> !day.isAfter(today) && !today.isAfter(day.plusMonths(12))));
    }
}
