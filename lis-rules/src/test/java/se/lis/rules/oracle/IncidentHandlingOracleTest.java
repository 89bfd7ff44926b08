package se.lis.rules.oracle;

import java.util.List;
import se.lis.core.artefact.ArtefactType;
import se.lis.rules.oracle.rules.Oracle;
import se.lis.rules.oracle.rules.Oracles;

/** How incidents are handled and learnt from: GDPR Articles 33-34, ISO/IEC 27001 10.2. */
class IncidentHandlingOracleTest extends OracleProperties {

    @Override
    Registers registers() {
        return Registers.of(
                        ArtefactType.INCIDENT,
                        ArtefactType.PROCESS,
                        ArtefactType.SYSTEM,
                        ArtefactType.SUPPLIER,
                        ArtefactType.SUPPLIER_AGREEMENT,
                        ArtefactType.ACTIVITY)
                .shaped(new Registers.Shape(8, 82, 4, 0, false));
    }

    @Override
    List<Oracle> oracles() {
        return Oracles.of("INC-007", "INC-008", "INC-009", "INC-017", "INC-018", "INC-023");
    }
}
