package se.lis.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.InvalidArtefactException;
import se.lis.core.artefact.Invariant;
import se.lis.core.id.UnitId;
import se.lis.core.organisation.OrganisationalUnit;

class AsOfTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 30); // clocks go forward: a day of 23 hours
    private static final AsOf AS_OF = AsOf.endOf(DAY, ZONE);

    @Test
    void aDayEndsWithItsLastInstant() {
        assertThat(AS_OF.instant()).isEqualTo("2025-03-30T21:59:59.999999999Z");
        assertThat(AS_OF.day()).isEqualTo(DAY);
        assertThat(AsOf.of(AS_OF.instant(), ZONE)).isEqualTo(AS_OF);
        assertThat(AsOf.of(AS_OF.instant().plusNanos(1), ZONE).day()).isEqualTo(DAY.plusDays(1));
        assertThat(AS_OF.dayOf(Instant.parse("2025-03-29T23:00:00Z"))).isEqualTo(DAY);
        assertThat(AS_OF.dayOf(Instant.parse("2025-03-29T22:59:59Z"))).isEqualTo(DAY.minusDays(1));
    }

    @Test
    void whatLiesAheadIsAbsent() {
        Optional<Instant> now = Optional.of(AS_OF.instant());
        Optional<Instant> ahead = Optional.of(AS_OF.instant().plusNanos(1));

        assertThat(AS_OF.pastAt(now)).isEqualTo(now);
        assertThat(AS_OF.pastAt(ahead)).isEmpty();
        assertThat(AS_OF.pastOn(Optional.of(DAY))).contains(DAY);
        assertThat(AS_OF.pastOn(Optional.of(DAY.plusDays(1)))).isEmpty();
        assertThat(AS_OF.pastOn(Optional.empty())).isEmpty();
    }

    @Test
    void whatAnActDecidedGoesWithAnActAhead() {
        Optional<String> one = Optional.of("x");
        List<String> several = List.of("x", "y");
        Optional<Instant> now = Optional.of(AS_OF.instant());
        Optional<Instant> ahead = Optional.of(AS_OF.instant().plusNanos(1));

        assertThat(AS_OF.pastAt(now, one)).isEqualTo(one);
        assertThat(AS_OF.pastAt(ahead, one)).isEmpty();
        assertThat(AS_OF.pastAt(Optional.empty(), one)).isEqualTo(one);
        assertThat(AS_OF.pastAt(now, several)).isEqualTo(several);
        assertThat(AS_OF.pastAt(ahead, several)).isEmpty();
        assertThat(AS_OF.pastAt(Optional.empty(), several)).isEqualTo(several);
        assertThat(AS_OF.pastOn(Optional.of(DAY), one)).isEqualTo(one);
        assertThat(AS_OF.pastOn(Optional.of(DAY.plusDays(1)), one)).isEmpty();
        assertThat(AS_OF.pastOn(Optional.empty(), one)).isEqualTo(one);
        assertThat(AS_OF.pastOn(Optional.of(DAY), several)).isEqualTo(several);
        assertThat(AS_OF.pastOn(Optional.of(DAY.plusDays(1)), several)).isEmpty();
        assertThat(AS_OF.pastOn(Optional.empty(), several)).isEqualTo(several);
    }

    @Test
    void checksAreMadeOneAfterTheOther() {
        OrganisationalUnit unit =
                OrganisationalUnit.builder().id(UnitId.of("U1")).build();

        assertThatThrownBy(() -> Invariant.check(
                        unit,
                        value -> value.distinctIds("parts.id", List.of("1", "2"))
                                .timeNotNegative("time", Optional.of(Duration.ZERO))
                                .notNegative("count", Optional.of(0))
                                .within("level", Optional.of(4), 0, 4)
                                .notBlank("text", Optional.of("x"))
                                .ordered("from", Optional.of(DAY), "until", Optional.of(DAY))
                                .that(false, "last", 7, "it must be another")))
                .isInstanceOfSatisfying(InvalidArtefactException.class, problem -> {
                    assertThat(problem).hasMessage("unit 'U1': last is '7', but it must be another");
                    assertThat(problem.type()).isEqualTo(ArtefactType.UNIT);
                    assertThat(problem.id()).isEqualTo("U1");
                    assertThat(problem.attribute()).isEqualTo("last");
                    assertThat(problem.value()).isEqualTo("7");
                    assertThat(problem.rule()).isEqualTo("it must be another");
                });
    }
}
