package se.lis.rules.oracle;

import java.util.List;
import java.util.Set;
import se.lis.core.artefact.ArtefactType;
import se.lis.rules.oracle.rules.Oracle;
import se.lis.rules.oracle.rules.Oracles;

/** Risk management. */
class RiskOracleTest extends OracleProperties {

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
        return Set.of("RSK-007", "RSK-008");
    }

    @Override
    List<Oracle> oracles() {
        return Oracles.of("RSK-001", "RSK-002", "RSK-003", "RSK-004", "RSK-005", "RSK-006", "RSK-007", "RSK-008");
    }
}
