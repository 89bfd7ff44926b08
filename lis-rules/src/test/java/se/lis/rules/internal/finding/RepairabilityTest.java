package se.lis.rules.internal.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.Repairability;
import se.lis.core.governance.ManagementReview;
import se.lis.core.id.IncidentId;
import se.lis.core.id.ManagementReviewId;
import se.lis.core.id.OrganisationId;
import se.lis.core.incident.BreachRisk;
import se.lis.core.incident.Incident;
import se.lis.core.incident.PersonalDataBreach;
import se.lis.core.organisation.Organisation;
import se.lis.rules.ComplianceEngine;

/** What was done late is history; what is undone can be done; and a year that is over without its review can only be documented. */
class RepairabilityTest {

    private static final Assessment ASSESSMENT = ComplianceEngine.standard()
            .assess(
                    LisSnapshot.builder()
                            .takenAt(Instant.parse("2025-03-31T08:00:00Z"))
                            .organisation(Organisation.builder()
                                    .id(OrganisationId.of("district"))
                                    .zone(ZoneId.of("Europe/Stockholm"))
                                    .build())
                            .addIncidents(
                                    breach(
                                            "late",
                                            PersonalDataBreach.builder()
                                                    .risk(BreachRisk.RISK)
                                                    .notifiedAt(Instant.parse("2024-03-05T10:00:00Z"))
                                                    .build()),
                                    breach(
                                            "never",
                                            PersonalDataBreach.builder()
                                                    .risk(BreachRisk.RISK)
                                                    .build()))
                            .addManagementReviews(ManagementReview.builder()
                                    .id(ManagementReviewId.of("review-2025"))
                                    .year(2025)
                                    .decidedOn(LocalDate.of(2025, 2, 1))
                                    .build())
                            .build(),
                    LocalDate.of(2025, 3, 31));

    private static Incident breach(String id, PersonalDataBreach breach) {
        return Incident.builder()
                .id(IncidentId.of(id))
                .awareAt(Instant.parse("2024-03-01T10:00:00Z"))
                .personalDataBreach(breach)
                .build();
    }

    private static Finding of(String messageKey) {
        return ASSESSMENT.findings().stream()
                .filter(finding -> finding.messageKey().startsWith(messageKey))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasDoneLateIsHistory() {
        assertThat(of("INC-001.violation").repairability()).contains(Repairability.HISTORY);
    }

    @Test
    void whatIsUndoneCanBeDone() {
        assertThat(of("INC-002.violation").repairability()).contains(Repairability.REPAIRABLE);
        assertThat(of("INC-003.violation").repairability()).contains(Repairability.REPAIRABLE);
    }

    @Test
    void aRuleMayKnowBetter() {
        assertThat(of("GOV-006.violation.made-up").repairability()).contains(Repairability.DOCUMENT_ONLY);
    }

    @Test
    void everyFindingSaysIt() {
        assertThat(ASSESSMENT.findings())
                .allMatch(finding -> finding.repairability().isPresent());
    }
}
