package se.lis.rules.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.ComplianceRate;
import se.lis.core.assessment.ComplianceRates;
import se.lis.core.assessment.DataCompleteness;
import se.lis.core.assessment.Finding;
import se.lis.core.id.OrganisationId;
import se.lis.core.id.ProcessId;
import se.lis.core.id.UnitId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.OrganisationalUnit;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.request.AssessmentRequest;

class OutcomesPageTest {

    private static final LisSnapshot REGISTER = LisSnapshot.builder()
            .takenAt(Instant.parse("2026-05-02T08:00:00Z"))
            .organisation(Organisation.builder()
                    .id(OrganisationId.of("district"))
                    .zone(ZoneId.of("Europe/Stockholm"))
                    .build())
            .addUnits(OrganisationalUnit.builder().id(UnitId.of("schools")).build())
            .addProcesses(BusinessProcess.builder()
                    .id(ProcessId.of("grading"))
                    .unit(UnitId.of("schools"))
                    .build())
            .build();

    @Test
    void ratesAndCompletenessComeFromAnAssessment() {
        LisSnapshot register = REGISTER;
        Assessment assessment = ComplianceEngine.standard().assess(register, LocalDate.of(2026, 5, 1));

        ComplianceRates rates = assessment.rates();
        ComplianceRate classification = rates.byArea().get("information-classification");
        ComplianceRate schools = rates.byUnit().get("schools");
        DataCompleteness data = assessment.dataCompleteness();

        assertThat(classification.kept()).isLessThan(classification.due());
        assertThat(schools.due()).isPositive();
        assertThat(schools.percent()).isPresent();
        assertThat(data.undetermined()).isPositive();
        assertThat(data.gaps().get(0).concerns()).isPositive();
        assertThat(rates.organisation().examined()).isEqualTo(data.decisions());
    }

    @Test
    void whatAListThatIsNotKeptWouldTellIsLeftOut() {
        ComplianceEngine engine = ComplianceEngine.standard();
        LisSnapshot register = REGISTER;
        Instant now = Instant.parse("2026-05-02T08:00:00Z");

        Assessment assessment =
                engine.assess(register, AssessmentRequest.at(now).keeping(ArtefactType.INCIDENT));

        assertThat(assessment.notKept()).contains("classificationPlans").doesNotContain("incidents");
        assertThat(assessment.findings()).extracting(Finding::rule).doesNotContain("CLS-019");
    }

    @Test
    void thePageHoldsThisCode() throws IOException {
        Page.isRunBy("outcomes.md", OutcomesPageTest.class);
    }
}
