package se.lis.rules.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.Role;
import se.lis.core.risk.Risk;
import se.lis.core.risk.RiskAnalysis;
import se.lis.core.risk.RiskTreatment;

/** Risk management, naively. */
class RiskOracleTest extends OracleProperties {

    private static final int REMINDER_DAYS = 30;

    @Override
    Registers registers() {
        return Registers.of(
                        ArtefactType.RISK,
                        ArtefactType.PROCESS,
                        ArtefactType.SYSTEM,
                        ArtefactType.RISK_ANALYSIS,
                        ArtefactType.ROLE_ASSIGNMENT)
                .shaped(Registers.Shape.ORDINARY);
    }

    @Override
    Set<String> undecidedOnlyByContradiction() {
        return Set.of("RSK-007");
    }

    @Override
    List<Oracle> oracles() {
        return List.of(
                Oracle.each(
                        "RSK-001",
                        register -> register.risks().stream(),
                        (each, register, past) -> owned(each, register, past)),
                Oracle.each(
                        "RSK-002",
                        register -> register.risks().stream(),
                        (each, register, past) -> assessedInTime(each, past)),
                Oracle.each(
                        "RSK-003",
                        register -> register.risks().stream(),
                        (each, register, past) -> decided(each, past)),
                Oracle.each(
                        "RSK-005",
                        register -> register.risks().stream(),
                        (each, register, past) -> accepted(each, past)),
                Oracle.each(
                        "RSK-006",
                        register -> register.risks().stream(),
                        (each, register, past) -> reviewed(each, past)),
                Oracle.each(
                        "RSK-007",
                        register -> register.processes().stream(),
                        (each, register, past) -> analysed(each, register, past)),
                Oracle.each(
                        "RSK-004",
                        register -> register.risks().stream(),
                        (risk, register, past) -> treated(risk, past)));
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

    private static Optional<Verdict> owned(Risk risk, LisSnapshot register, Past past) {
        return past.began(risk.identifiedOn())
                ? Naive.verdict(Naive.held(risk.owner(), register, past))
                : Optional.empty();
    }

    private static Optional<Verdict> assessedInTime(Risk risk, Past past) {
        if (!past.began(risk.identifiedOn())) {
            return Optional.empty();
        }
        return Naive.putRight(past.on(risk.assessedOn()), risk.identifiedOn().map(day -> day.plusDays(30)), past);
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
        return Naive.verdict(decided ? Boolean.TRUE : score == null ? null : Boolean.FALSE);
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
        return Naive.verdict(Naive.or(small, entitled));
    }

    private static Optional<Verdict> reviewed(Risk risk, Past past) {
        LocalDate start = past.on(risk.reviewedOn());
        start = start == null ? past.on(risk.assessedOn()) : start;
        start = start == null ? risk.identifiedOn().orElse(null) : start;
        return past.began(risk.identifiedOn()) ? Naive.recurring(start, 12, 30, past) : Optional.empty();
    }

    private static Optional<Verdict> analysed(BusinessProcess process, LisSnapshot register, Past past) {
        boolean nis1 = !past.today().isBefore(LocalDate.of(2018, 8, 1));
        if (!Naive.inUse(process, past) || !Naive.nis(process, past.today()) || !nis1) {
            return Optional.empty();
        }
        return Naive.verdict(register.riskAnalyses().stream()
                .filter(analysis -> analysis.process().equals(Optional.of(process.id())))
                .map(RiskAnalysis::performedOn)
                .anyMatch(day -> !day.isAfter(past.today()) && !past.today().isAfter(day.plusMonths(12))));
    }
}
