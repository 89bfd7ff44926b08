package se.lis.rules.oracle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.privacy.ProcessingRole;
import se.lis.rules.oracle.rules.Oracle;
import se.lis.rules.oracle.rules.Oracles;

/** The register of processing and impact assessment: GDPR Articles 30 and 35. */
class PrivacyOracleTest extends OracleProperties {

    @Override
    Registers registers() {
        return Registers.of(
                        ArtefactType.PROCESS,
                        ArtefactType.PROCESSING_ACTIVITY,
                        ArtefactType.IMPACT_ASSESSMENT,
                        ArtefactType.ROLE_ASSIGNMENT)
                .shaped(new Registers.Shape(4, 50, 2, 0, false));
    }

    @Override
    LisSnapshot aimed(Tuple2<LisSnapshot, Instant> each, Random random) {
        return halfOfControllers(each.get1(), random);
    }

    /** In half of the registers, each processing is a controller's, goes on and is not exempt: chance rarely lets all three be. */
    static LisSnapshot halfOfControllers(LisSnapshot register, Random random) {
        return random.nextBoolean()
                ? register
                : LisSnapshot.builder()
                        .copyOf(register)
                        .processingActivities(register.processingActivities().stream()
                                .map(entry -> entry.withRole(ProcessingRole.CONTROLLER)
                                        .withEndedOn(Optional.empty())
                                        .withLegislativeAssessmentStatement(Optional.empty()))
                                .toList())
                        .build();
    }

    @Override
    List<Oracle> oracles() {
        return Oracles.of("DPI-001", "DPI-003", "DPI-004", "GOV-004", "GOV-014", "ROP-003", "ROP-004");
    }
}
