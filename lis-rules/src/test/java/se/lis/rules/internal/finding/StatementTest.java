package se.lis.rules.internal.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.proof.Scalar;
import se.lis.core.id.OrganisationId;
import se.lis.core.organisation.Organisation;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.internal.proof.ProofClock;

class StatementTest {

    private static final AsOf THEN = AsOf.of(Instant.parse("2026-12-31T12:00:00Z"), ZoneOffset.UTC);
    private static final AsOf LATER = AsOf.of(Instant.parse("2027-01-01T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void whatHasGrownOlderIsLaterAndOfTheSameYear() {
        Statement statement = new Statement(
                any(),
                ProofClock.STILL,
                Map.of(
                        "delay",
                        now -> Duration.between(THEN.instant(), now.instant()),
                        "year",
                        now -> now.day().getYear()),
                THEN);
        assertThat(statement.at(LATER).arguments()).hasToString("{delay=PT24H, year=2027}");
        assertThat(statement.grownOlder(LATER).arguments()).hasToString("{delay=PT24H, year=2026}");
    }

    private static Finding any() {
        LisSnapshot register = LisSnapshot.builder()
                .takenAt(THEN.instant())
                .organisation(Organisation.builder()
                        .id(OrganisationId.of("city"))
                        .zone(ZoneId.of("UTC"))
                        .build())
                .build();
        return ComplianceEngine.standard()
                .assess(register, LocalDate.of(2026, 12, 31))
                .findings()
                .get(0)
                .withArguments(Map.of("delay", Scalar.of(Duration.ZERO), "year", Scalar.of(2026)));
    }
}
