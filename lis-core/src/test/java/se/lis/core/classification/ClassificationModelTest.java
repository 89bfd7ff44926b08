package se.lis.core.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.InvalidArtefactException;
import se.lis.core.id.ClassificationId;
import se.lis.core.id.ProcessId;

class ClassificationModelTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 10);
    private static final AsOf AS_OF = AsOf.endOf(DAY, ZoneId.of("Europe/Stockholm"));
    private static final InformationClassification CLASSIFICATION = InformationClassification.builder()
            .id(ClassificationId.of("K1"))
            .process(ProcessId.of("P1"))
            .classifiedOn(DAY)
            .build();

    @Test
    void requiredControlsAreToldApart() {
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

    private static RequiredControl control(String id) {
        return RequiredControl.builder().id(id).build();
    }
}
