package se.lis.rules.oracle;

import java.util.List;
import java.util.Set;
import se.lis.core.artefact.ArtefactType;
import se.lis.rules.oracle.rules.Oracle;
import se.lis.rules.oracle.rules.Oracles;

/** Information classification. */
class ClassificationOracleTest extends OracleProperties {

    @Override
    Registers registers() {
        return Registers.of(
                        ArtefactType.PROCESS,
                        ArtefactType.SYSTEM,
                        ArtefactType.CLASSIFICATION,
                        ArtefactType.CLASSIFICATION_PLAN)
                .shaped(new Registers.Shape(6, 88, 1, 0, false));
    }

    @Override
    Set<String> undecidedOnlyByContradiction() {
        return Set.of("CLS-001", "CLS-003", "CLS-004", "CLS-019");
    }

    @Override
    List<Oracle> oracles() {
        return Oracles.of("CLS-001", "CLS-002", "CLS-003", "CLS-004", "CLS-005", "CLS-010", "CLS-019");
    }
}
