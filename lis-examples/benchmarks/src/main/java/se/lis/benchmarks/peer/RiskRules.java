package se.lis.benchmarks.peer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.Role;
import se.lis.core.risk.Risk;
import se.lis.core.risk.RiskAnalysis;
import se.lis.core.risk.RiskTreatment;

/** Risk management, by hand. */
final class RiskRules {

    private static final int REMINDER_DAYS = 30;

    private RiskRules() {}

    static List<RuleByHand> rules() {
        return List.of(
                RuleByHand.each("RSK-001", LisSnapshot::risks, (each, register, past) -> owned(each, register, past)),
                RuleByHand.each("RSK-002", LisSnapshot::risks, (each, register, past) -> assessedInTime(each, past)),
                RuleByHand.each("RSK-003", LisSnapshot::risks, (each, register, past) -> decided(each, past)),
                RuleByHand.each("RSK-005", LisSnapshot::risks, (each, register, past) -> accepted(each, past)),
                RuleByHand.each("RSK-006", LisSnapshot::risks, (each, register, past) -> reviewed(each, past)),
                RuleByHand.each(
                        "RSK-007", LisSnapshot::processes, (each, register, past) -> analysed(each, register, past)),
                RuleByHand.each("RSK-004", LisSnapshot::risks, (risk, register, past) -> treated(risk, past)));
    }

    private static Optional<Verdict> treated(Risk risk, Past past) {
        boolean there = past.began(risk.identifiedOn());
        if (!there || risk.treatment().isEmpty() || risk.treatment().get() == RiskTreatment.ACCEPT) {
            return Optional.empty();
        }
        if (past.on(risk.treatedOn()) != null) {
            return Optional.of(Verdict.SATISFIED);
        }
        if (risk.treatmentDueBy().isEmpty()) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        LocalDate due = risk.treatmentDueBy().get();
        if (past.today().isAfter(due)) {
            return Optional.of(Verdict.VIOLATION);
        }
        return past.today().isBefore(due.minusDays(REMINDER_DAYS)) ? Optional.empty() : Optional.of(Verdict.UPCOMING);
    }

    private static Optional<Verdict> owned(Risk risk, Facts register, Past past) {
        return past.began(risk.identifiedOn())
                ? Answers.verdict(Answers.held(risk.owner(), register, past))
                : Optional.empty();
    }

    private static Optional<Verdict> assessedInTime(Risk risk, Past past) {
        if (!past.began(risk.identifiedOn())) {
            return Optional.empty();
        }
        return Answers.putRight(past.on(risk.assessedOn()), risk.identifiedOn().map(day -> day.plusDays(30)), past);
    }

    /** Likelihood times consequence, or null. */
    private static Integer score(Risk risk, Past past) {
        boolean later = risk.assessedOn().isPresent() && past.on(risk.assessedOn()) == null;
        return later || risk.likelihood().isEmpty() || risk.consequence().isEmpty()
                ? null
                : Integer.valueOf(risk.likelihood().get() * risk.consequence().get());
    }

    private static Optional<Verdict> decided(Risk risk, Past past) {
        if (!past.began(risk.identifiedOn()) || past.on(risk.assessedOn()) == null) {
            return Optional.empty();
        }
        Integer score = score(risk, past);
        if (score != null && score < 15) {
            return Optional.empty();
        }
        boolean later = risk.treatment().equals(Optional.of(RiskTreatment.ACCEPT))
                && risk.acceptedOn().isPresent()
                && past.on(risk.acceptedOn()) == null;
        boolean decided = risk.treatment().isPresent() && !later;
        return Answers.verdict(decided ? Boolean.TRUE : score == null ? null : Boolean.FALSE);
    }

    private static Optional<Verdict> accepted(Risk risk, Past past) {
        if (!past.began(risk.identifiedOn()) || past.on(risk.acceptedOn()) == null) {
            return Optional.empty();
        }
        Integer score = score(risk, past);
        Boolean small = score == null ? null : Boolean.valueOf(score <= 9);
        Boolean entitled = risk.acceptedByRole()
                .map(role -> role == Role.HEAD_OF_ADMINISTRATION)
                .orElse(null);
        return Answers.verdict(Answers.or(small, entitled));
    }

    private static Optional<Verdict> reviewed(Risk risk, Past past) {
        LocalDate start = past.on(risk.reviewedOn());
        start = start == null ? past.on(risk.assessedOn()) : start;
        start = start == null ? risk.identifiedOn().orElse(null) : start;
        return past.began(risk.identifiedOn()) ? Answers.recurring(start, 12, 30, past) : Optional.empty();
    }

    private static Optional<Verdict> analysed(BusinessProcess process, Facts register, Past past) {
        boolean nis1 = !past.today().isBefore(LocalDate.of(2018, 8, 1));
        if (!Answers.inUse(process, past) || !Answers.nis(process, past.today()) || !nis1) {
            return Optional.empty();
        }
        return Answers.verdict(register.of(Group.ANALYSES_OF, process.id()).stream()
                .map(RiskAnalysis::performedOn)
                .anyMatch(day -> !day.isAfter(past.today()) && !past.today().isAfter(day.plusMonths(12))));
    }
}
