package se.lis.rules.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.governance.Waiver;
import se.lis.core.id.OrganisationId;
import se.lis.core.id.ProcessId;
import se.lis.core.id.WaiverId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.Role;
import se.lis.rules.ComplianceEngine;

class WaiversPageTest {

    private static final LisSnapshot REGISTER = LisSnapshot.builder()
            .takenAt(Instant.parse("2026-05-02T08:00:00Z"))
            .organisation(Organisation.builder()
                    .id(OrganisationId.of("district"))
                    .zone(ZoneId.of("Europe/Stockholm"))
                    .build())
            .addProcesses(BusinessProcess.builder().id(ProcessId.of("archive")).build())
            .build();

    @Test
    void aWaiverIsShownUntilItsLastDay() {
        LisSnapshot register = REGISTER;
        Waiver waiver = Waiver.builder()
                .id(WaiverId.of("w-1"))
                .rule("CLS-001")
                .ruleMajorVersion(2)
                .subjectType(ArtefactType.PROCESS)
                .subjectId("archive")
                .requestedByRole(Role.INFORMATION_OWNER)
                .approvedByRole(Role.HEAD_OF_ADMINISTRATION)
                .approvedOn(LocalDate.of(2026, 5, 1))
                .expiresOn(LocalDate.of(2026, 12, 31))
                .justification("The process ends this year.")
                .build();
        LisSnapshot accepted =
                LisSnapshot.builder().copyOf(register).addWaivers(waiver).build();

        Assessment assessment = ComplianceEngine.standard().assess(accepted, LocalDate.of(2026, 12, 31));
        List<Finding> waived = assessment.findings().stream()
                .filter(finding -> finding.waiver().isPresent())
                .toList();

        assertThat(waived).extracting(Finding::rule).containsExactly("CLS-001");
        Assessment after = ComplianceEngine.standard().assess(accepted, LocalDate.of(2027, 1, 1));
        assertThat(after.findings()).noneMatch(finding -> finding.waiver().isPresent());
        assertThat(after.findings()).extracting(Finding::rule).contains("CLS-001", "PLN-011");
    }

    @Test
    void thePageHoldsThisCode() throws IOException {
        Page.isRunBy("waivers.md", WaiversPageTest.class);
    }
}
