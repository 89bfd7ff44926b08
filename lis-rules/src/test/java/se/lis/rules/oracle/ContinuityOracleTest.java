package se.lis.rules.oracle;

import java.util.List;
import java.util.Set;
import se.lis.core.artefact.ArtefactType;
import se.lis.rules.oracle.rules.Oracle;
import se.lis.rules.oracle.rules.Oracles;

/** Continuity plans and agreements with suppliers. */
class ContinuityOracleTest extends OracleProperties {

    @Override
    Registers registers() {
        return Registers.of(
                        ArtefactType.PROCESS,
                        ArtefactType.SYSTEM,
                        ArtefactType.CONTINUITY_PLAN,
                        ArtefactType.SUPPLIER,
                        ArtefactType.SUPPLIER_AGREEMENT,
                        ArtefactType.RSA_PLAN,
                        ArtefactType.PROCUREMENT,
                        ArtefactType.CLASSIFICATION,
                        ArtefactType.RISK_ANALYSIS,
                        ArtefactType.PROCESSING_ACTIVITY,
                        ArtefactType.IMPACT_ASSESSMENT)
                .shaped(new Registers.Shape(4, 70, 4, 0, false));
    }

    @Override
    Set<String> undecidedOnlyByContradiction() {
        return Set.of("CON-001", "DPI-007");
    }

    @Override
    List<Oracle> oracles() {
        return Oracles.of(
                "CON-001", "CON-002", "CON-003", "CON-004", "CON-005", "CON-006", "CON-007", "CON-008", "CON-009",
                "DPI-007", "PRC-001", "PRC-002", "PRC-003", "PRC-004", "PRC-005", "PRC-006");
    }
}
