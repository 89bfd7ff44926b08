package se.lis.core.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.InvalidArtefactException;
import se.lis.core.id.ProcessId;
import se.lis.core.id.ProcessingActivityId;
import se.lis.core.id.ProcurementId;
import se.lis.core.id.RiskAnalysisId;
import se.lis.core.id.RiskId;
import se.lis.core.id.RoleAssignmentId;
import se.lis.core.id.SystemId;
import se.lis.core.organisation.Role;

class RiskModelTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 10);
    private static final AsOf AS_OF = AsOf.endOf(DAY, ZoneId.of("Europe/Stockholm"));
    private static final Risk RISK = Risk.builder()
            .id(RiskId.of("R1"))
            .system(SystemId.of("S1"))
            .owner(RoleAssignmentId.of("A1"))
            .treatmentDueBy(DAY.plusYears(1))
            .build();
    private static final RiskAnalysis ANALYSIS = RiskAnalysis.builder()
            .id(RiskAnalysisId.of("RA1"))
            .process(ProcessId.of("P1"))
            .performedOn(DAY)
            .build();

    @Test
    void whatCameLaterWasNotKnown() {
        assertThat(RISK.withAssessedOn(DAY.plusDays(1))
                        .withLikelihood(4)
                        .withConsequence(5)
                        .withTreatedOn(DAY.plusDays(1))
                        .withAcceptedOn(DAY.plusDays(1))
                        .withAcceptedByRole(Role.HEAD_OF_ADMINISTRATION)
                        .withReviewedOn(DAY.plusDays(1))
                        .asAt(AS_OF))
                .contains(RISK);
        Risk undated = RISK.withLikelihood(4).withAcceptedByRole(Role.HEAD_OF_ADMINISTRATION);
        assertThat(undated.asAt(AS_OF)).contains(undated);
        assertThat(RISK.withIdentifiedOn(DAY.plusDays(1)).asAt(AS_OF)).isEmpty();
    }

    @Test
    void toAcceptIsToDecideTheTreatmentAndToReduceIsNot() {
        Risk accepted = RISK.withTreatment(RiskTreatment.ACCEPT);
        Risk reduced = RISK.withTreatment(RiskTreatment.REDUCE);

        assertThat(accepted.withAcceptedOn(DAY.plusDays(1)).asAt(AS_OF)).contains(RISK);
        assertThat(accepted.withAcceptedOn(DAY).asAt(AS_OF)).contains(accepted.withAcceptedOn(DAY));
        assertThat(accepted.asAt(AS_OF)).contains(accepted);
        assertThat(reduced.withAcceptedOn(DAY.plusDays(1)).asAt(AS_OF)).contains(reduced);
    }

    @Test
    void aRiskConcernsOneThingAtMost() {
        assertThat(RISK.subject()).contains(SystemId.of("S1"));
        assertThat(RISK.withSystem(Optional.empty()).subject()).isEmpty();
        assertThatThrownBy(() -> RISK.withProcess(ProcessId.of("P1")))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessageStartingWith("risk 'R1': subject is 'P1', but at most one of");
    }

    @Test
    void anAnalysisConcernsOneThing() {
        assertThat(ANALYSIS.subject()).contains(ProcessId.of("P1"));
        assertThatThrownBy(() -> ANALYSIS.withProcess(Optional.empty()))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessageStartingWith("risk-analysis 'RA1': subject is 'absent', but exactly one of");
        assertThatThrownBy(() -> ANALYSIS.withProcurement(ProcurementId.of("U1")))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessageContaining("subject");
        assertThat(ANALYSIS.asAt(AS_OF)).contains(ANALYSIS);
        assertThat(ANALYSIS.withPerformedOn(DAY.plusDays(1)).asAt(AS_OF)).isEmpty();
    }

    @Test
    void levelsLieOnTheirScale() {
        assertThat(RISK.withLikelihood(1).withConsequence(5).consequence()).contains(5);
        assertThatThrownBy(() -> RISK.withLikelihood(0))
                .hasMessage("risk 'R1': likelihood is '0', but it must be 1 to 5");
        assertThatThrownBy(() -> RISK.withConsequence(6))
                .hasMessage("risk 'R1': consequence is '6', but it must be 1 to 5");
        assertThatThrownBy(() -> RISK.withName(" ")).hasMessageContaining("name");
    }

    @Test
    void aRiskGoesWithWhatItConcernsAndKeepsNoLostOwner() {
        assertThat(referencesOf(RISK)).containsExactly("system S1", "owner A1");
        assertThat(RISK.withoutReferencesTo(SystemId.of("S1")::equals)).isEmpty();
        assertThat(RISK.withoutReferencesTo(RoleAssignmentId.of("A1")::equals))
                .contains(RISK.withOwner(Optional.empty()));
        assertThat(referencesOf(ANALYSIS)).containsExactly("process P1");
        assertThat(ANALYSIS.withoutReferencesTo(ProcessId.of("P1")::equals)).isEmpty();
        RiskAnalysis ofProcessing = RiskAnalysis.builder()
                .id(RiskAnalysisId.of("RA2"))
                .processingActivity(ProcessingActivityId.of("B1"))
                .performedOn(DAY)
                .build();
        assertThat(referencesOf(ofProcessing)).containsExactly("processingActivity B1");
        assertThat(ofProcessing.withoutReferencesTo(ProcessId.of("B1")::equals)).contains(ofProcessing);
    }

    private static List<String> referencesOf(Artefact artefact) {
        List<String> seen = new ArrayList<>();
        artefact.references((attribute, target) -> seen.add(attribute + " " + target));
        return seen;
    }
}
