package se.lis.rules.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.rules.oracle.rules.Oracle;
import se.lis.rules.oracle.rules.Oracles;

/** The duties of SFS 2025:1506 2 kap. 5-10 §§ besides the first reports. */
class ActDutiesOracleTest extends OracleProperties {

    private static final LocalDate ACT = LocalDate.of(2026, 1, 15);

    @Override
    Arbitrary<Instant> moments() {
        Instant eve =
                ACT.atStartOfDay(ZoneId.of("Europe/Stockholm")).toInstant().minusSeconds(1);
        return Registers.moments().filter(moment -> !moment.isBefore(eve));
    }

    @Override
    Registers registers() {
        return Registers.of(ArtefactType.INCIDENT, ArtefactType.PROCESS, ArtefactType.SYSTEM, ArtefactType.CYBER_THREAT)
                .shaped(new Registers.Shape(10, 85, 3, 0, false));
    }

    @Override
    LisSnapshot aimed(Tuple2<LisSnapshot, Instant> each, Random random) {
        return IncidentOracleTest.halfNotifiedAtOnce(each.get1(), random);
    }

    @Override
    List<Oracle> oracles() {
        return Oracles.of("INC-013", "INC-014", "INC-015", "INC-016", "INC-022");
    }
}
