package se.lis.rules.oracle;

import java.util.List;
import se.lis.core.artefact.ArtefactType;

/** Whether what classifications ask for is planned, on registers with few ids so that activities answer what is there. */
class PlannedControlsOracleTest extends OracleProperties {

    @Override
    Registers registers() {
        return Registers.of(ArtefactType.PROCESS, ArtefactType.CLASSIFICATION, ArtefactType.ACTIVITY)
                .shaped(new Registers.Shape(3, 80, 1, 0, false));
    }

    @Override
    List<Oracle> oracles() {
        return List.of(Oracle.each(
                "CLS-011", register -> register.classifications().stream(), ClassificationWorkOracleTest::planned));
    }
}
