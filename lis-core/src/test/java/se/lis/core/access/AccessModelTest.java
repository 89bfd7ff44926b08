package se.lis.core.access;

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
    void deviationsAreDistinct() {
        assertThat(REVIEW.withDeviations(deviation("1"), deviation("2")).deviations())
                .hasSize(2);
        assertThatThrownBy(() -> REVIEW.withDeviations(deviation("1"), deviation("1")))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessage("access-review 'G1': deviations.id is '1', but each must have an id of its own");
        assertThatThrownBy(() -> REVIEW.withDeviations(deviation("")))
                .isInstanceOf(InvalidArtefactException.class)
                .hasMessage("access-review 'G1': deviations.id is '', but it must not be blank");
    }

    @Test
    void aReviewBeginsWhenItIsPerformed() {
        assertThat(REVIEW.asAt(AS_OF)).contains(REVIEW);
        assertThat(REVIEW.withPerformedOn(DAY.plusDays(1)).asAt(AS_OF)).isEmpty();
    }

    @Test
    void aDeviationIsPutRightOnItsDayAndItsLimitStays() {
        AccessDeviation open = deviation("1").withFoundOn(DAY).withDueBy(DAY.plusDays(30));

        assertThat(REVIEW.withDeviations(open.withResolvedOn(DAY.plusDays(1))).asAt(AS_OF))
                .contains(REVIEW.withDeviations(open));
        assertThat(REVIEW.withDeviations(open.withResolvedOn(DAY)).asAt(AS_OF))
                .contains(REVIEW.withDeviations(open.withResolvedOn(DAY)));
    }

    @Test
    void aReviewGoesWithItsSystem() {
        List<String> seen = new ArrayList<>();
        REVIEW.references((attribute, target) -> seen.add(attribute + " " + target));

        assertThat(seen).containsExactly("system S1");
        assertThat(REVIEW.withoutReferencesTo(SystemId.of("S1")::equals)).isEmpty();
        assertThat(REVIEW.withoutReferencesTo(SystemId.of("S2")::equals)).contains(REVIEW);
        AccessReview untold = REVIEW.withSystem(Optional.empty());
        assertThat(untold.withoutReferencesTo(id -> true)).contains(untold);
    }

    @Test
    void aReviewOfAllRightsLookedAtPrivilegedOnesToo() {
        assertThat(AccessReviewScope.ALL.covers(AccessReviewScope.PRIVILEGED)).isTrue();
        assertThat(AccessReviewScope.ALL.covers(AccessReviewScope.ALL)).isTrue();
        assertThat(AccessReviewScope.PRIVILEGED.covers(AccessReviewScope.PRIVILEGED))
                .isTrue();
        assertThat(AccessReviewScope.PRIVILEGED.covers(AccessReviewScope.ALL)).isFalse();
    }

    private static AccessDeviation deviation(String id) {
        return AccessDeviation.builder().id(id).build();
    }
}
