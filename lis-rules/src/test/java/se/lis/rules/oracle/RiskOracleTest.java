package se.lis.rules.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.risk.Risk;
import se.lis.core.risk.RiskTreatment;

/** Risk management, naively. */
class RiskOracleTest extends OracleProperties {

    private static final int REMINDER_DAYS = 30;

    @Override
    Registers registers() {
        return Registers.of(ArtefactType.RISK, ArtefactType.PROCESS, ArtefactType.SYSTEM)
                .shaped(Registers.Shape.ORDINARY);
    }

    @Override
    List<Oracle> oracles() {
        return List.of(Oracle.each(
                "RSK-004", register -> register.risks().stream(), (risk, register, past) -> treated(risk, past)));
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
}
