package se.lis.core.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.InvalidArtefactException;
import se.lis.core.id.ClassificationId;
import se.lis.core.id.ProcessId;
import se.lis.core.id.ProcurementId;
import se.lis.core.id.RiskAnalysisId;
import se.lis.core.id.SupplierAgreementId;
import se.lis.core.id.SupplierId;
import se.lis.core.id.SystemId;

class ProcurementModelTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 10);
    private static final AsOf AS_OF = AsOf.endOf(DAY, ZoneId.of("Europe/Stockholm"));
    private static final Supplier SUPPLIER =
            Supplier.builder().id(SupplierId.of("L1")).build();
    private static final SupplierAgreement AGREEMENT = SupplierAgreement.builder()
            .id(SupplierAgreementId.of("A1"))
            .supplier(SUPPLIER.id())
            .addSystems(SystemId.of("S1"))
            .addProcesses(ProcessId.of("P1"))
            .build();
    private static final Procurement PROCUREMENT = Procurement.builder()
            .id(ProcurementId.of("U1"))
            .classification(ClassificationId.of("K1"))
            .riskAnalysis(RiskAnalysisId.of("RA1"))
            .build();

    @Test
    void aSuppliersNameSaysSomething() {
        assertThatThrownBy(() -> SUPPLIER.withName(" "))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessageStartingWith("supplier 'L1': name is ' '");
    }

    @Test
    void aClauseThatIsNotThereStatesNoTime() {
        SupplierAgreement dayLong = AGREEMENT.withIncidentClauseWithin(Duration.ofHours(24));

        assertThat(dayLong.withIncidentClause(true).incidentClauseWithin()).isPresent();
        assertThat(AGREEMENT.withIncidentClause(false).incidentClauseWithin()).isEmpty();
        assertThatThrownBy(() -> dayLong.withIncidentClause(false))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessage("supplier-agreement 'A1': incidentClauseWithin is 'PT24H', "
                        + "but it must be left out where incidentClause is false");
        assertThatThrownBy(() -> AGREEMENT.withIncidentClauseWithin(Duration.ofHours(-24)))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessage("supplier-agreement 'A1': incidentClauseWithin is 'PT-24H', but it must not be negative");
    }

    @Test
    void anAgreementIsInForceInAHalfOpenPeriod() {
        SupplierAgreement agreement = AGREEMENT.withFrom(DAY).withUntil(DAY.plusDays(2));

        assertThat(agreement.inForce(DAY.minusDays(1))).isFalse();
        assertThat(agreement.inForce(DAY)).isTrue();
        assertThat(agreement.inForce(DAY.plusDays(1))).isTrue();
        assertThat(agreement.inForce(DAY.plusDays(2))).isFalse();
        assertThat(AGREEMENT.inForce(DAY)).isTrue();
        assertThatThrownBy(() -> agreement.withUntil(DAY.minusDays(1)))
                .hasMessageStartingWith("supplier-agreement 'A1': until is '2025-06-09'");
    }

    @Test
    void whatCameLaterWasNotKnown() {
        SupplierAgreement planned = AGREEMENT.withFrom(DAY.plusDays(9));

        assertThat(planned.withProcessingAgreementInForceOn(DAY.plusDays(1))
                        .withArticle28ContentConfirmed(true)
                        .asAt(AS_OF))
                .contains(planned);
        assertThat(SUPPLIER.withFollowedUpOn(DAY.plusDays(1)).asAt(AS_OF)).contains(SUPPLIER);
        assertThat(SUPPLIER.withFollowedUpOn(DAY).asAt(AS_OF)).contains(SUPPLIER.withFollowedUpOn(DAY));
        assertThat(PROCUREMENT.withAnnouncedOn(DAY.plusDays(1)).asAt(AS_OF)).contains(PROCUREMENT);
    }

    @Test
    void referencesAreReportedAndRemoved() {
        assertThat(referencesOf(AGREEMENT)).containsExactly("supplier L1", "systems S1", "processes P1");
        assertThat(AGREEMENT.withoutReferencesTo(SystemId.of("S1")::equals)).contains(AGREEMENT.withSystems());
        assertThat(AGREEMENT.withoutReferencesTo(id -> true))
                .contains(SupplierAgreement.builder().id(AGREEMENT.id()).build());
        assertThat(referencesOf(PROCUREMENT)).containsExactly("classification K1", "riskAnalysis RA1");
        assertThat(PROCUREMENT.withoutReferencesTo(id -> true))
                .contains(Procurement.builder().id(PROCUREMENT.id()).build());
        assertThat(PROCUREMENT.withoutReferencesTo(id -> false)).contains(PROCUREMENT);
        assertThatThrownBy(() -> PROCUREMENT.withName(" ")).hasMessageContaining("name");
    }

    private static List<String> referencesOf(Artefact artefact) {
        List<String> seen = new ArrayList<>();
        artefact.references((attribute, target) -> seen.add(attribute + " " + target));
        return seen;
    }
}
