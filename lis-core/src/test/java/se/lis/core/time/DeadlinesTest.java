package se.lis.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {

    private static final Deadlines STOCKHOLM = Deadlines.in(ZoneId.of("Europe/Stockholm"));

    @ParameterizedTest
    @CsvSource({
        "2024-03-29T14:20+01:00, 2024-04-01T15:20+02:00",
        "2024-10-25T14:20+02:00, 2024-10-28T13:20+01:00",
    })
    void hoursRunOnTheTimeLine(OffsetDateTime start, OffsetDateTime end) {
        assertThat(STOCKHOLM
                        .hours(start.toInstant(), Duration.ofHours(72), CountingPolicy.STRICT)
                        .last())
                .isEqualTo(end.toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T10:00:00Z, 2026-03-02", // 28 February is a Saturday
        "2026-05-19T10:00:00Z, 2026-06-22", // 19 June is Midsummer Eve
        "2026-03-17T10:00:00Z, 2026-04-17",
    })
    void monthsEndOnAWorkingDay(Instant start, LocalDate end) {
        Deadline deadline = STOCKHOLM.swedishPeriod(start, Period.ofMonths(1));
        assertThat(deadline.day()).contains(end);
        assertThat(deadline.last().plusNanos(1))
                .isEqualTo(end.plusDays(1)
                        .atStartOfDay(ZoneId.of("Europe/Stockholm"))
                        .toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-29", "2024-05-09", "2024-06-21", "2024-06-22", "2024-11-02", "2025-04-18", "2025-05-29", "2025-06-20",
        "2025-11-01", "2026-04-03", "2026-05-14", "2026-06-19", "2026-10-31", "2027-03-26", "2027-05-06", "2027-06-25",
        "2027-11-06", "2004-05-31", "2005-06-06", "2026-12-24", "2026-12-31", "2026-01-06", "2026-05-01",
    })
    void movableAndFixedDaysOff(LocalDate day) {
        assertThat(SwedishWorkingDays.contains(day)).isFalse();
    }

    @Test
    void daysThatWereNotYetOrAreNoLongerOff() {
        assertThat(SwedishWorkingDays.contains(LocalDate.of(2005, 5, 16))).isTrue();
        assertThat(SwedishWorkingDays.contains(LocalDate.of(2003, 6, 6))).isTrue();
        assertThat(SwedishWorkingDays.contains(LocalDate.of(2026, 4, 2))).isTrue();
    }
}
