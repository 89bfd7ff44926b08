package se.lis.rules.oracle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.rules.oracle.rules.Oracle;
import se.lis.rules.oracle.rules.Oracles;

/** What follows from a classification, and how the work on it keeps its plan. */
class ClassificationWorkOracleTest extends OracleProperties {

    @Override
    Registers registers() {
        return Registers.of(
                        ArtefactType.PROCESS,
                        ArtefactType.SYSTEM,
                        ArtefactType.CLASSIFICATION,
                        ArtefactType.CLASSIFICATION_PLAN,
                        ArtefactType.ROLE_ASSIGNMENT,
                        ArtefactType.GOVERNANCE_DOCUMENT,
                        ArtefactType.ACTIVITY)
                .shaped(new Registers.Shape(8, 88, 2, 0, false));
    }

    /** In a third of the registers, classifications give no level of confidentiality and availability: chance rarely leaves both. */
    @Override
    LisSnapshot aimed(Tuple2<LisSnapshot, Instant> each, Random random) {
        LisSnapshot register = each.get1();
        return random.nextInt(3) != 0
                ? register
                : LisSnapshot.builder()
                        .copyOf(register)
                        .classifications(register.classifications().stream()
                                .map(classification -> classification
                                        .withConfidentiality(Optional.empty())
                                        .withAvailability(Optional.empty()))
                                .toList())
                        .build();
    }

    @Override
    List<Oracle> oracles() {
        return Oracles.of(
                "CLS-006", "CLS-007", "CLS-008", "CLS-009", "CLS-012", "CLS-013", "CLS-015", "CLS-016", "CLS-017",
                "CLS-018");
    }
}
