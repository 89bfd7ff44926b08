package se.lis.rules.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import se.lis.core.artefact.AsOf;

class TurningTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final AsOf NOW = AsOf.of(Instant.parse("2026-03-28T10:00:00Z"), ZONE);
    private static final Instant END = Instant.parse("2031-01-01T00:00:00Z");

    private static Turning asked(Function<AsOf, ?> question) {
        Turning turning = new Turning(NOW, END);
        turning.take(question, question.apply(NOW));
        return turning;
    }

    @Test
    void aQuestionTurnsToTheNanosecond() {
        Instant due = Instant.parse("2026-04-01T12:00:00Z");
        assertThat(asked(now -> now.reached(due)).next()).isEqualTo(due);
        assertThat(asked(now -> now.instant().isAfter(due)).next()).isEqualTo(due.plusNanos(1));
        assertThat(asked(now -> now.reached(LocalDate.of(2026, 3, 30))).next())
                .as("the clocks are put forward the night before")
                .isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(asked(now -> now.day().getYear()).next()).isEqualTo(Instant.parse("2026-12-31T23:00:00Z"));
    }

    @Test
    void theEarliestOfSeveralCounts() {
        Turning turning = asked(now -> now.reached(LocalDate.of(2027, 1, 1)));
        turning.take(now -> now.reached(LocalDate.of(2026, 6, 1)), false);
        turning.take(now -> now.reached(LocalDate.of(2028, 1, 1)), false);
        turning.take(now -> now.reached(LocalDate.of(2020, 1, 1)), true);
        assertThat(turning.next()).isEqualTo(Instant.parse("2026-05-31T22:00:00Z"));
    }

    @Test
    void whatNeverTurnsTurnsAtTheEnd() {
        assertThat(asked(now -> now.reached(LocalDate.of(2020, 1, 1))).next()).isEqualTo(END);
    }

    @Test
    void whoAsksForTheMomentItselfMayDecideOtherwiseAtEachLaterOne() {
        Turning turning = asked(AsOf::instant);
        assertThat(turning.next()).isEqualTo(NOW.instant().plusNanos(1));
        assertThat(turning.restless()).isTrue();
        assertThat(asked(now -> now.reached(NOW.instant().plusNanos(1))).restless())
                .isFalse();
    }
}
