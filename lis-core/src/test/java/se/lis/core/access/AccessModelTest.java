package se.lis.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.InvalidArtefactException;
import se.lis.core.id.AccessReviewId;
import se.lis.core.id.SystemId;

class AccessModelTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 10);
    private static final AsOf AS_OF = AsOf.endOf(DAY, ZoneId.of("Europe/Stockholm"));
    private static final AccessReview REVIEW = AccessReview.builder()
            .id(AccessReviewId.of("G1"))
            .system(SystemId.of("S1"))
            .performedOn(DAY)
            .build();

    @Test
    void deviationsAreToldApart() {
        assertThat(REVIEW.withDeviations(deviation("1"), deviation("2")).deviations())
                .hasSize(2);
        assertThatThrownBy(() -> REVIEW.withDeviations(deviation("1"), deviation("1")))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessage("access-review 'G1': deviations.id is '1', but each must have an id of its own");
        assertThatThrownBy(() -> REVIEW.withDeviations(deviation("")))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessage("access-review 'G1': deviations.id is '', but it must not be blank");
    }

    private static AccessDeviation deviation(String id) {
        return AccessDeviation.builder().id(id).build();
    }
}
