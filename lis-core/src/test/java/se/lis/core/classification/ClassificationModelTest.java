package se.lis.core.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.InvalidArtefactException;
import se.lis.core.id.ClassificationId;
import se.lis.core.id.ProcessId;
import se.lis.core.id.SystemId;
import se.lis.core.organisation.Role;

class ClassificationModelTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 10);
    private static final AsOf AS_OF = AsOf.endOf(DAY, ZoneId.of("Europe/Stockholm"));
    private static final InformationClassification CLASSIFICATION = InformationClassification.builder()
            .id(ClassificationId.of("K1"))
            .process(ProcessId.of("P1"))
            .classifiedOn(DAY)
            .build();

    @Test
    void requiredControlsAreDistinct() {
        assertThat(CLASSIFICATION
                        .withRequiredControls(control("1"), control("2"))
                        .requiredControls())
                .hasSize(2);
        assertThatThrownBy(() -> CLASSIFICATION.withRequiredControls(control("1"), control("2"), control("1")))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessage("classification 'K1': requiredControls.id is '1', but each must have an id of its own");
        assertThatThrownBy(() -> CLASSIFICATION.withRequiredControls(control(" ")))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessage("classification 'K1': requiredControls.id is ' ', but it must not be blank");
    }

    @Test
    void oneThingIsClassified() {
        assertThatThrownBy(() -> CLASSIFICATION.withSystem(SystemId.of("S1")))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessageStartingWith("classification 'K1': process is 'P1'");
        assertThatThrownBy(() -> CLASSIFICATION.withProcess(Optional.empty()))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessageStartingWith("classification 'K1': process is 'absent'");
    }

    @Test
    void levelsLieOnTheirScale() {
        InformationClassification levels =
                CLASSIFICATION.withConfidentiality(4).withIntegrity(0).withAvailability(2);

        assertThat(levels.level(Aspect.CONFIDENTIALITY)).contains(4);
        assertThat(levels.level(Aspect.INTEGRITY)).contains(0);
        assertThat(levels.level(Aspect.AVAILABILITY)).contains(2);
        assertThat(levels.level(Aspect.TRACEABILITY)).isEmpty();
        assertThat(levels.withTraceability(1).level(Aspect.TRACEABILITY)).contains(1);
        assertThatThrownBy(() -> levels.withConfidentiality(5))
                .hasMessage("classification 'K1': confidentiality is '5', but it must be 0 to 4");
        assertThatThrownBy(() -> levels.withIntegrity(-1)).hasMessageContaining("integrity is '-1'");
        assertThatThrownBy(() -> levels.withAvailability(5)).hasMessageContaining("availability is '5'");
        assertThatThrownBy(() -> levels.withTraceability(5)).hasMessageContaining("traceability is '5'");
        assertThatThrownBy(() -> levels.withMethod(" ")).hasMessageContaining("method");
    }

    @Test
    void itIsApprovedFromTheDayOfApproval() {
        InformationClassification approved = CLASSIFICATION.withApprovedOn(DAY.plusDays(3));

        assertThat(approved.approvedBy(DAY.plusDays(2))).isFalse();
        assertThat(approved.approvedBy(DAY.plusDays(3))).isTrue();
        assertThat(CLASSIFICATION.approvedBy(DAY.plusYears(9))).isFalse();
    }

    @Test
    void whatCameLaterWasNotKnown() {
        InformationClassification full = CLASSIFICATION
                .withApprovedOn(DAY.plusDays(1))
                .withApprovedByRole(Role.INFORMATION_OWNER)
                .withRequiredControls(control("1")
                        .withImplementedOn(DAY)
                        .withVerifiedOn(DAY.plusDays(1))
                        .withSufficient(true));

        assertThat(full.asAt(AS_OF))
                .contains(CLASSIFICATION.withRequiredControls(control("1").withImplementedOn(DAY)));
        assertThat(full.withClassifiedOn(DAY.plusDays(1)).asAt(AS_OF)).isEmpty();
        InformationClassification undated =
                CLASSIFICATION.withRequiredControls(control("1").withSufficient(true));
        assertThat(undated.asAt(AS_OF)).contains(undated);
    }

    @Test
    void aClassificationGoesWithWhatItClassifies() {
        List<String> seen = new ArrayList<>();
        CLASSIFICATION.references((attribute, target) -> seen.add(attribute + " " + target));

        assertThat(seen).containsExactly("process P1");
        assertThat(CLASSIFICATION.withoutReferencesTo(ProcessId.of("P1")::equals))
                .isEmpty();
        assertThat(CLASSIFICATION.withoutReferencesTo(SystemId.of("P1")::equals))
                .contains(CLASSIFICATION);
    }

    private static RequiredControl control(String id) {
        return RequiredControl.builder().id(id).build();
    }
}
