package se.lis.rules.oracle;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.rules.oracle.rules.Oracle;
import se.lis.rules.oracle.rules.Oracles;

/** Whether impact assessments come before what they assess: GDPR Article 35(1). */
class AssessmentTimingOracleTest extends OracleProperties {

    @Override
    Registers registers() {
        return Registers.of(ArtefactType.PROCESSING_ACTIVITY, ArtefactType.IMPACT_ASSESSMENT)
                .shaped(new Registers.Shape(9, 70, 2, 0, false));
    }

    @Override
    LisSnapshot aimed(Tuple2<LisSnapshot, Instant> each, Random random) {
        return PrivacyOracleTest.halfOfControllers(each.get1(), random);
    }

    @Override
    List<Oracle> oracles() {
        return Oracles.of("DPI-002");
    }
}
