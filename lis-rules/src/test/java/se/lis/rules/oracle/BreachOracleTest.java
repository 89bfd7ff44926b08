package se.lis.rules.oracle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.incident.Incident;
import se.lis.rules.oracle.rules.Oracle;
import se.lis.rules.oracle.rules.Oracles;

/** The rules on notifying breaches: GDPR Article 33(1). */
class BreachOracleTest extends OracleProperties {

    @Override
    Registers registers() {
        return Registers.of(ArtefactType.INCIDENT).shaped(new Registers.Shape(6, 66, 4, 0, false));
    }

    /** In a third of the registers, nobody says when anything was noticed, and no reasons: what may precede the law is rare. */
    @Override
    LisSnapshot aimed(Tuple2<LisSnapshot, Instant> each, Random random) {
        LisSnapshot register = each.get1();
        return random.nextInt(3) != 0
                ? register
                : LisSnapshot.builder()
                        .copyOf(register)
                        .incidents(register.incidents().stream()
                                .map(BreachOracleTest::unnoticed)
                                .toList())
                        .build();
    }

    private static Incident unnoticed(Incident incident) {
        return incident.withOccurredAt(Optional.empty())
                .withDetectedAt(Optional.empty())
                .withAwareAt(Optional.empty())
                .withPersonalDataBreach(
                        incident.personalDataBreach().map(breach -> breach.withRiskJustification(Optional.empty())));
    }

    @Override
    List<Oracle> oracles() {
        return Oracles.of("INC-001", "INC-002", "INC-003", "INC-004", "INC-005", "INC-006", "INC-019", "INC-021");
    }
}
