package se.lis.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Outcome;
import se.lis.core.id.IncidentId;
import se.lis.core.id.OrganisationId;
import se.lis.core.incident.BreachRisk;
import se.lis.core.incident.Incident;
import se.lis.core.incident.PersonalDataBreach;
import se.lis.core.json.LisJson;
import se.lis.core.organisation.Organisation;
import se.lis.rules.ComplianceEngine;

/** The engine equals a naive reading of the law on random registers, and judges alike whatever order they come in. */
class BreachOracleTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Map<String, BiFunction<BreachOracle, Incident, Optional<String>>> ORACLES = Map.of(
            "INC-001", BreachOracle::notifiedInTime,
            "INC-002", BreachOracle::notifiedAtAll,
            "INC-003", BreachOracle::reasonsForDelay,
            "INC-004", BreachOracle::assessedOrNotified);

    @Property(tries = 1000)
    void engineEqualsOracle(@ForAll("registers") LisSnapshot register, @ForAll("moments") Instant asOf) {
        Assessment assessment = ENGINE.assess(register, asOf);
        BreachOracle oracle = new BreachOracle(asOf, ZONE);
        ORACLES.forEach((rule, judge) -> {
            Map<String, String> expected = register.incidents().stream()
                    .filter(incident -> judge.apply(oracle, incident).isPresent())
                    .collect(Collectors.toMap(
                            incident -> incident.id().value(),
                            incident -> judge.apply(oracle, incident).orElseThrow()));
            Map<String, String> found = assessment.findings().stream()
                    .filter(finding -> finding.rule().equals(rule))
                    .collect(Collectors.toMap(
                            finding -> finding.subject().id(),
                            finding -> finding.kind().name()));
            Outcome outcome = assessment.outcomes().stream()
                    .filter(each -> each.rule().equals(rule))
                    .findFirst()
                    .orElseThrow();
            assertThat(outcome.examined()).as("%s examined", rule).isEqualTo(expected.size());
            assertThat(outcome.satisfied())
                    .as("%s satisfied", rule)
                    .isEqualTo(Collections.frequency(expected.values(), BreachOracle.SATISFIED));
            expected.values().removeIf(BreachOracle.SATISFIED::equals);
            assertThat(found).as(rule).isEqualTo(expected);
            found.values().forEach(kind -> Statistics.label(rule).collect(kind));
        });
        Statistics.label("INC-001").coverage(coverage -> {
            coverage.check(FindingKind.VIOLATION.name()).count(hits -> hits > 50);
            coverage.check(FindingKind.UNDETERMINED.name()).count(hits -> hits > 50);
        });
        Statistics.label("INC-002").coverage(coverage -> {
            coverage.check(FindingKind.VIOLATION.name()).count(hits -> hits > 50);
            coverage.check(FindingKind.UPCOMING.name()).count(hits -> hits > 10);
        });
    }

    @Property(tries = 200)
    void orderDoesNotMatter(
            @ForAll("registers") LisSnapshot register, @ForAll("moments") Instant asOf, @ForAll Random random) {
        List<Incident> shuffled = new ArrayList<>(register.incidents());
        Collections.shuffle(shuffled, random);
        LisSnapshot other =
                LisSnapshot.builder().copyOf(register).incidents(shuffled).build();
        assertThat(LisJson.standard().write(ENGINE.assess(other, asOf)))
                .isEqualTo(LisJson.standard().write(ENGINE.assess(register, asOf)));
    }

    /** Around the change to summer time, and around the first day of the regulation. */
    @Provide
    Arbitrary<Instant> moments() {
        return Combinators.combine(
                        Arbitraries.of(
                                Instant.parse("2018-05-24T22:00:00Z"),
                                Instant.parse("2024-03-31T01:00:00Z"),
                                Instant.parse("2024-03-31T01:00:00Z"),
                                Instant.parse("2024-03-31T01:00:00Z")),
                        steps())
                .as(Instant::plus)
                .map(moment -> moment.isBefore(Instant.parse("2018-05-24T22:00:00Z"))
                        ? Instant.parse("2018-05-24T22:00:00Z")
                        : moment);
    }

    /** Steps that land exactly at, just before and just after what the rules count. */
    private static Arbitrary<Duration> steps() {
        return Combinators.combine(
                        Arbitraries.of(-96, -72, -48, -24, 0, 24, 48, 72, 96, 240), Arbitraries.of(-1, 0, 0, 1))
                .as((hours, seconds) -> Duration.ofHours(hours).plusSeconds(seconds));
    }

    @Provide
    Arbitrary<LisSnapshot> registers() {
        Arbitrary<Instant> moment = moments();
        Arbitrary<PersonalDataBreach> breach = Combinators.combine(
                        Arbitraries.of(BreachRisk.class),
                        moment.optional(0.6),
                        moment.optional(0.2),
                        Arbitraries.of("skäl").optional(0.3),
                        Arbitraries.of(true, false).optional(0.1))
                .as((risk, notified, informed, reasons, protective) -> PersonalDataBreach.builder()
                        .risk(risk)
                        .notifiedAt(notified)
                        .processorInformedControllerAt(informed)
                        .reasonsForDelay(reasons)
                        .reportableUnderProtectiveSecurity(protective)
                        .build());
        Arbitrary<Incident.Builder> incident = Combinators.combine(
                        moment.optional(0.7),
                        moment.optional(0.4),
                        moment.optional(0.4),
                        breach.optional(0.9),
                        Arbitraries.of(true, false, false, false, false, false))
                .as((aware, detected, occurred, facts, secret) -> Incident.builder()
                        .awareAt(aware)
                        .detectedAt(detected)
                        .occurredAt(occurred)
                        .personalDataBreach(facts)
                        .securityProtected(secret));
        return incident.list().ofMinSize(0).ofMaxSize(8).map(incidents -> {
            LisSnapshot.Builder register = LisSnapshot.builder()
                    .takenAt(Instant.parse("2024-05-01T00:00:00Z"))
                    .organisation(Organisation.builder()
                            .id(OrganisationId.of("district"))
                            .zone(ZONE)
                            .build());
            for (int i = 0; i < incidents.size(); i++) {
                register.addIncidents(
                        incidents.get(i).id(IncidentId.of("i" + i)).build());
            }
            return register.build();
        });
    }
}
