package se.lis.rules.oracle;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.incident.Assessed;
import se.lis.core.incident.Incident;
import se.lis.core.incident.SignificantIncident;
import se.lis.rules.oracle.rules.Oracle;
import se.lis.rules.oracle.rules.Oracles;

/** The rules on significant incidents: MSBFS 2018:9 before, SFS 2025:1506 2 kap. from 15 January 2026. */
class IncidentOracleTest extends OracleProperties {

    @Override
    Registers registers() {
        return Registers.of(ArtefactType.INCIDENT, ArtefactType.PROCESS, ArtefactType.SYSTEM)
                .shaped(new Registers.Shape(6, 85, 1, 0, false));
    }

    @Override
    LisSnapshot aimed(Tuple2<LisSnapshot, Instant> each, Random random) {
        return halfNotifiedAtOnce(each.get1(), random);
    }

    /**
     * In half of the registers, incidents are significant and notified the moment they are noticed: chance rarely lets a month
     * pass after all that.
     */
    static LisSnapshot halfNotifiedAtOnce(LisSnapshot register, Random random) {
        return random.nextBoolean()
                ? register
                : LisSnapshot.builder()
                        .copyOf(register)
                        .incidents(register.incidents().stream()
                                .map(IncidentOracleTest::notifiedAtOnce)
                                .toList())
                        .build();
    }

    private static Incident notifiedAtOnce(Incident incident) {
        SignificantIncident handling = incident.significantIncident().orElse(null);
        if (handling == null || handling.notificationAt().isEmpty()) {
            return incident;
        }
        Instant moment = handling.notificationAt().get();
        return incident.withOccurredAt(moment)
                .withDetectedAt(moment)
                .withAwareAt(moment)
                .withSignificantIncident(handling.withSignificant(Assessed.YES));
    }

    @Override
    List<Oracle> oracles() {
        return Oracles.of("INC-010", "INC-011", "INC-012");
    }
}
