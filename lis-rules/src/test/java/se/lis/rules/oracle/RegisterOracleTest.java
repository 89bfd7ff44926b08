package se.lis.rules.oracle;

import java.util.List;
import se.lis.core.artefact.ArtefactType;
import se.lis.rules.oracle.rules.Oracle;
import se.lis.rules.oracle.rules.Oracles;

/** What the register of processing says: GDPR Articles 6, 9-10, 12-14, 26, 28, 30, 35-36 and 44-49. */
class RegisterOracleTest extends OracleProperties {

    @Override
    Registers registers() {
        return Registers.of(
                        ArtefactType.PROCESS,
                        ArtefactType.PROCESSING_ACTIVITY,
                        ArtefactType.IMPACT_ASSESSMENT,
                        ArtefactType.SUPPLIER,
                        ArtefactType.SUPPLIER_AGREEMENT,
                        ArtefactType.MANAGEMENT_REVIEW,
                        ArtefactType.DATA_SUBJECT_REQUEST)
                .shaped(new Registers.Shape(7, 90, 4, 0, false));
    }

    @Override
    List<Oracle> oracles() {
        return Oracles.of(
                "DPI-005", "DPI-006", "REQ-001", "ROP-001", "ROP-002", "ROP-005", "ROP-006", "ROP-007", "ROP-008",
                "ROP-009", "ROP-010", "ROP-011", "ROP-012", "ROP-013", "ROP-014");
    }
}
