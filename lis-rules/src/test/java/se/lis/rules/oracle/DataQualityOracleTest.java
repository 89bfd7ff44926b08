package se.lis.rules.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.AsOf;

/** References, and what is flagged as security-sensitive, naively. */
class DataQualityOracleTest extends OracleProperties {

    @Override
    Registers registers() {
        return Registers.ofAllTypes().shaped(new Registers.Shape(2, 50, 10, 4, false));
    }

    @Override
    List<Oracle> oracles() {
        return List.of(
                new Oracle("DQ-001", DataQualityOracleTest::references),
                new Oracle("GOV-011", DataQualityOracleTest::flagged));
    }

    private static Map<String, Verdict> references(LisSnapshot register, Past past) {
        LisSnapshot ordinary = register.withoutSecurityProtected();
        List<ArtefactId> held = ordinary.artefacts().map(Artefact::id).toList();
        Map<String, Verdict> verdicts = new HashMap<>();
        for (Artefact artefact : ordinary.artefacts().toList()) {
            List<ArtefactId> targets = new ArrayList<>();
            artefact.asAt(AsOf.of(past.asOf(), past.zone()))
                    .ifPresent(known -> known.references((attribute, target) -> targets.add(target)));
            if (!targets.isEmpty()) {
                verdicts.put(Oracle.key(artefact), held.containsAll(targets) ? Verdict.SATISFIED : Verdict.VIOLATION);
            }
        }
        return verdicts;
    }

    private static Map<String, Verdict> flagged(LisSnapshot register, Past past) {
        Map<String, Verdict> verdicts = new HashMap<>();
        if (!past.today().isBefore(LocalDate.of(2019, 4, 1))) {
            register.artefacts()
                    .filter(Artefact::securityProtected)
                    .forEach(artefact -> verdicts.put(Oracle.key(artefact), Verdict.VIOLATION));
        }
        return verdicts;
    }
}
