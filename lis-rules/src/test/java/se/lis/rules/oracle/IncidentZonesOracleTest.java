package se.lis.rules.oracle;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;

/** The rules on significant incidents for organisations in other zones: hours run alike, and the law's first day is Sweden's. */
class IncidentZonesOracleTest extends IncidentOracleTest {

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("UTC"),
            ZoneId.of("America/St_Johns"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Pacific/Pago_Pago"),
            ZoneId.of("Pacific/Kiritimati"));

    @Override
    LisSnapshot aimed(Tuple2<LisSnapshot, Instant> each, Random random) {
        LisSnapshot register = super.aimed(each, random);
        return register.withOrganisation(register.organisation().withZone(ZONES.get(random.nextInt(ZONES.size()))));
    }
}
