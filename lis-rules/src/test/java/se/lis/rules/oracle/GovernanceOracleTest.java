package se.lis.rules.oracle;

import java.util.List;
import java.util.Set;
import se.lis.core.artefact.ArtefactType;
import se.lis.rules.oracle.rules.Oracle;
import se.lis.rules.oracle.rules.Oracles;

/** Governance, planning and training. */
class GovernanceOracleTest extends OracleProperties {

    @Override
    Registers registers() {
        return Registers.of(
                        ArtefactType.GOVERNANCE_DOCUMENT,
                        ArtefactType.MANAGEMENT_REVIEW,
                        ArtefactType.MATERIALITY_ANALYSIS,
                        ArtefactType.INTERNAL_CONTROL_PLAN,
                        ArtefactType.INTERNAL_CONTROL,
                        ArtefactType.UNIT,
                        ArtefactType.TRAINING_COURSE,
                        ArtefactType.TRAINING_RESULT)
                .shaped(new Registers.Shape(5, 85, 2, 0, false));
    }

    @Override
    Set<String> undecidedOnlyByContradiction() {
        return Set.of("GOV-006");
    }

    @Override
    List<Oracle> oracles() {
        return Oracles.of("CLS-014", "GOV-001", "GOV-002", "GOV-006", "INC-020", "PLN-005", "PLN-006", "TRN-002");
    }
}
