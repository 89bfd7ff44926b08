package se.lis.core.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.InvalidArtefactException;
import se.lis.core.id.ProcessId;
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
}
