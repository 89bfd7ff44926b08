package se.lis.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.id.IncidentId;
import se.lis.core.id.OrganisationId;
import se.lis.core.incident.BreachRisk;
import se.lis.core.incident.Incident;
import se.lis.core.incident.PersonalDataBreach;
import se.lis.core.organisation.Organisation;
import se.lis.rules.ComplianceEngine;

/** Hours run on the time line: no zone and no change of clock makes them longer or shorter. */
class HoursTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final Duration LIMIT = Duration.ofHours(72);
    private static final Set<String> ZONES = Set.of(
            "Europe/Stockholm",
            "UTC",
            "Pacific/Chatham",
            "America/St_Johns",
            "Asia/Kolkata",
            "Australia/Lord_Howe",
            "Pacific/Kiritimati");

    /** Moments around changes of clock, and any others. */
    @Provide
    Arbitrary<Instant> awareness() {
        Arbitrary<Instant> any = Arbitraries.longs()
                .between(
                        Instant.parse("2018-06-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("2030-06-01T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond);
        Arbitrary<Instant> nearChange = Arbitraries.of("2024-03-31T01:00:00Z", "2024-10-27T01:00:00Z")
                .map(Instant::parse)
                .flatMap(change -> Arbitraries.longs().between(-75 * 3600, 3600).map(change::plusSeconds));
        return Arbitraries.oneOf(any, nearChange);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES).map(ZoneId::of);
    }

    @Provide
    Arbitrary<Long> lags() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-2, 2).map(side -> LIMIT.toSeconds() + side),
                Arbitraries.longs().between(0, 2 * LIMIT.toSeconds()));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void inEveryZoneTheSameActIsLate(
            @ForAll("awareness") Instant aware, @ForAll("lags") long lag, @ForAll("zones") ZoneId zone) {
        Optional<Finding> found = late(aware, lag, zone);
        Statistics.label("late").collect(found.isPresent());
        assertThat(found.isPresent()).isEqualTo(lag > LIMIT.toSeconds());
        found.ifPresent(finding -> assertThat(finding.dueAt()).contains(aware.plus(LIMIT)));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void laterIsNeverBetter(
            @ForAll("awareness") Instant aware,
            @ForAll("lags") long lag,
            @ForAll @LongRange(max = 400_000) long more,
            @ForAll("zones") ZoneId zone) {
        Optional<Finding> earlier = late(aware, lag, zone);
        Optional<Finding> later = late(aware, lag + more, zone);
        earlier.ifPresent(finding -> {
            assertThat(later).isPresent();
            assertThat(later.orElseThrow().id()).isEqualTo(finding.id());
            assertThat(later.orElseThrow().severity()).isEqualTo(finding.severity());
        });
    }

    private static Optional<Finding> late(Instant aware, long lag, ZoneId zone) {
        Instant notified = aware.plusSeconds(lag);
        Instant asOf = aware.plusSeconds(1_000_000);
        LisSnapshot register = LisSnapshot.builder()
                .takenAt(asOf)
                .organisation(Organisation.builder()
                        .id(OrganisationId.of("city"))
                        .zone(zone)
                        .build())
                .addIncidents(Incident.builder()
                        .id(IncidentId.of("i"))
                        .awareAt(aware)
                        .personalDataBreach(PersonalDataBreach.builder()
                                .risk(BreachRisk.RISK)
                                .notifiedAt(notified)
                                .build())
                        .build())
                .build();
        return Checked.assess(ENGINE, register, asOf).findings().stream()
                .filter(finding -> finding.rule().equals("INC-001") && finding.kind() == FindingKind.VIOLATION)
                .findFirst();
    }
}
