package se.lis.rules.oracle;

import java.util.List;
import se.lis.core.artefact.ArtefactType;
import se.lis.rules.oracle.rules.Oracle;
import se.lis.rules.oracle.rules.Oracles;

/** Access management. */
class AccessOracleTest extends OracleProperties {

    @Override
    Registers registers() {
        return Registers.of(
                        ArtefactType.SYSTEM,
                        ArtefactType.ACCESS_REVIEW,
                        ArtefactType.CLASSIFICATION,
                        ArtefactType.ROLE_ASSIGNMENT,
                        ArtefactType.PROCESS,
                        ArtefactType.GOVERNANCE_DOCUMENT)
                .shaped(new Registers.Shape(4, 75, 2, 0, false));
    }

    @Override
    List<Oracle> oracles() {
        return Oracles.of("ACC-001", "ACC-002", "ACC-003", "ACC-004", "ACC-005", "ACC-006", "ACC-007", "ACC-008");
    }
}
