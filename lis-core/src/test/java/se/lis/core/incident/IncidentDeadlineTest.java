package se.lis.core.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.lis.core.assessment.Force;
import se.lis.core.id.IncidentId;
import se.lis.core.id.OrganisationId;
import se.lis.core.organisation.Organisation;
import se.lis.core.time.CountingPolicy;

/** Which deadlines an incident faces, under which law. */
class IncidentDeadlineTest {

    private static final Organisation DISTRICT = Organisation.builder()
            .id(OrganisationId.of("d"))
            .zone(ZoneId.of("Europe/Stockholm"))
            .build();

    private static Incident.Builder known(String aware) {
        return Incident.builder().id(IncidentId.of("i")).awareAt(Instant.parse(aware));
    }

    private static Optional<IncidentDeadline> deadline(Incident incident, ReportingStep step, CountingPolicy policy) {
        return IncidentDeadline.of(incident, DISTRICT, policy).stream()
                .filter(found -> found.step() == step)
                .findFirst();
    }

    private static Incident significant(String aware, String notified, String handled) {
        SignificantIncident.Builder handling = SignificantIncident.builder().significant(Assessed.YES);
        Incident.Builder incident = known(aware);
        if (notified != null) {
            handling.notificationAt(Instant.parse(notified));
        }
        if (handled != null) {
            incident.handledAt(Instant.parse(handled));
        }
        return incident.significantIncident(handling.build()).build();
    }

    @Test
    void aBreachIsCountedByThePolicyAskedFor() {
        Incident incident = known("2024-03-29T13:20:00Z")
                .personalDataBreach(PersonalDataBreach.builder().build())
                .build();
        assertThat(deadline(incident, ReportingStep.BREACH_NOTIFICATION, CountingPolicy.STRICT))
                .hasValueSatisfying(found -> assertThat(found.deadline().last()).isEqualTo("2024-04-01T13:20:00Z"));
        assertThat(deadline(incident, ReportingStep.BREACH_NOTIFICATION, CountingPolicy.EU_1182_71_HOURS))
                .hasValueSatisfying(found -> assertThat(found.deadline().last()).isEqualTo("2024-04-01T14:00:00Z"));
    }

    @Test
    void whatTheProtectiveSecurityActAsksForIsNotUnderGdpr() {
        Incident incident = known("2024-03-29T13:20:00Z")
                .personalDataBreach(PersonalDataBreach.builder()
                        .reportableUnderProtectiveSecurity(true)
                        .build())
                .build();
        assertThat(IncidentDeadline.of(incident, DISTRICT, CountingPolicy.STRICT))
                .isEmpty();
    }

    @Test
    void theActOfTheDayOfAwarenessDecides() {
        assertThat(deadline(
                        significant("2026-01-14T23:00:00Z", null, null),
                        ReportingStep.EARLY_WARNING,
                        CountingPolicy.STRICT))
                .hasValueSatisfying(found -> {
                    assertThat(found.limit().force()).isEqualTo(Force.LAW);
                    assertThat(found.deadline().last()).isEqualTo("2026-01-15T23:00:00Z");
                    assertThat(found.betweenLaws()).isFalse();
                });
        assertThat(deadline(
                        judged(significant("2026-01-14T22:59:59Z", null, null), "2026-01-14T22:59:59Z"),
                        ReportingStep.EARLY_WARNING,
                        CountingPolicy.STRICT))
                .hasValueSatisfying(found -> {
                    assertThat(found.limit().force()).isEqualTo(Force.REGULATION);
                    assertThat(found.betweenLaws()).isTrue();
                });
        assertThat(deadline(
                        judged(significant("2019-02-27T12:00:00Z", null, null), "2019-02-27T12:00:00Z"),
                        ReportingStep.EARLY_WARNING,
                        CountingPolicy.STRICT))
                .isEmpty();
    }

    @Test
    void beforeTheActTheHoursRunFromHavingJudgedItReportable() {
        Incident incident = significant("2025-03-01T10:00:00Z", null, null);
        for (ReportingStep step : List.of(ReportingStep.EARLY_WARNING, ReportingStep.SIGNIFICANT_NOTIFICATION)) {
            assertThat(deadline(incident, step, CountingPolicy.STRICT)).isEmpty();
        }
        assertThat(deadline(
                        judged(incident, "2025-03-01T12:00:00Z"), ReportingStep.EARLY_WARNING, CountingPolicy.STRICT))
                .hasValueSatisfying(found -> assertThat(found.deadline().last()).isEqualTo("2025-03-01T18:00:00Z"));
        assertThat(deadline(
                        judged(significant("2026-03-01T10:00:00Z", null, null), "2026-03-01T12:00:00Z"),
                        ReportingStep.EARLY_WARNING,
                        CountingPolicy.STRICT))
                .hasValueSatisfying(found -> assertThat(found.deadline().last()).isEqualTo("2026-03-02T10:00:00Z"));
    }

    private static Incident judged(Incident incident, String judged) {
        return incident.withSignificantIncident(
                incident.significantIncident().orElseThrow().withJudgedAt(Instant.parse(judged)));
    }

    /** Half past midnight in Helsinki is half past eleven the evening before in Sweden, where the Act begins. */
    @Test
    void aLawBeginsAtMidnightInSweden() {
        Organisation helsinki = DISTRICT.withZone(ZoneId.of("Europe/Helsinki"));
        Incident before = judged(significant("2026-01-14T22:59:59Z", null, null), "2026-01-14T22:59:59Z");
        assertThat(IncidentDeadline.of(before, helsinki, CountingPolicy.STRICT))
                .allSatisfy(found -> assertThat(found.limit().source()).isEqualTo("nis1-reporting"))
                .allSatisfy(found -> assertThat(found.betweenLaws()).isTrue());
        Incident after = significant("2026-01-14T23:00:00Z", null, null);
        assertThat(IncidentDeadline.of(after, helsinki.withZone(ZoneId.of("Europe/London")), CountingPolicy.STRICT))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.limit().source()).isEqualTo("cybersecurity-act"));
    }

    /** A blank is no answer: the sooner of the two times is safe, the later is the last that may be. */
    @Test
    void whoMayProvideTrustServicesFacesEitherTime() {
        Incident incident = significant("2026-03-01T10:00:00Z", null, null);
        assertThat(notifications(incident, DISTRICT))
                .containsExactly(ReportingStep.TRUST_SERVICE_NOTIFICATION, ReportingStep.SIGNIFICANT_NOTIFICATION);
        assertThat(notifications(incident, DISTRICT.withTrustServiceProvider(true)))
                .containsExactly(ReportingStep.TRUST_SERVICE_NOTIFICATION);
        assertThat(notifications(incident, DISTRICT.withTrustServiceProvider(false)))
                .containsExactly(ReportingStep.SIGNIFICANT_NOTIFICATION);
        assertThat(notifications(
                        judged(significant("2025-03-01T10:00:00Z", null, null), "2025-03-01T10:00:00Z"), DISTRICT))
                .containsExactly(ReportingStep.SIGNIFICANT_NOTIFICATION);
    }

    private static List<ReportingStep> notifications(Incident incident, Organisation organisation) {
        return IncidentDeadline.of(incident, organisation, CountingPolicy.STRICT).stream()
                .map(IncidentDeadline::step)
                .filter(step -> step != ReportingStep.EARLY_WARNING)
                .toList();
    }

    @Test
    void theFinalReportRunsFromTheNotificationAndPastDaysOff() {
        assertThat(deadline(
                        significant("2026-05-19T05:00:00Z", "2026-05-19T10:00:00Z", "2026-05-20T10:00:00Z"),
                        ReportingStep.FINAL_REPORT,
                        CountingPolicy.STRICT))
                .hasValueSatisfying(found -> assertThat(found.deadline().day()).contains(LocalDate.of(2026, 6, 22)));
        assertThat(deadline(
                        significant("2026-05-19T05:00:00Z", "2026-05-19T10:00:00Z", "2026-07-10T10:00:00Z"),
                        ReportingStep.FINAL_REPORT,
                        CountingPolicy.STRICT))
                .hasValueSatisfying(found -> assertThat(found.deadline().day()).contains(LocalDate.of(2026, 8, 10)));
        assertThat(deadline(
                        significant("2026-05-19T05:00:00Z", null, null),
                        ReportingStep.FINAL_REPORT,
                        CountingPolicy.STRICT))
                .isEmpty();
    }

    @Test
    void withoutAwarenessNoClockHasStarted() {
        Incident incident = Incident.builder()
                .id(IncidentId.of("i"))
                .personalDataBreach(PersonalDataBreach.builder().build())
                .build();
        assertThat(IncidentDeadline.of(incident, DISTRICT, CountingPolicy.STRICT))
                .isEmpty();
    }
}
