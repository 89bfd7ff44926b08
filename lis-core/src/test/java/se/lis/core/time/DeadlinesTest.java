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
        "2024-03-29T14:20+01:00, EU_1182_71_HOURS, 2024-04-01T16:00+02:00",
        "2024-10-25T14:20+02:00, EU_1182_71_HOURS, 2024-10-28T14:00+01:00",
        "2024-05-14T09:00+02:00, EU_1182_71_HOURS, 2024-05-17T10:00+02:00", // on the hour: that hour isn't counted
        "2024-05-14T08:59:59.999999999+02:00, EU_1182_71_HOURS, 2024-05-17T09:00+02:00",
        // Friday evening to Tuesday evening holds Monday, and Tuesday only in part.
        "2024-05-17T20:00+02:00, EU_1182_71_TWO_WORKING_DAYS, 2024-05-21T23:59:59.999999999+02:00",
        "2024-03-29T14:20+01:00, EU_1182_71_TWO_WORKING_DAYS, 2024-04-03T23:59:59.999999999+02:00",
        "2024-10-25T14:20+02:00, EU_1182_71_TWO_WORKING_DAYS, 2024-10-29T23:59:59.999999999+01:00",
        // The eves are working days: Monday 23 and Tuesday 24 December.
        "2024-12-20T10:30+01:00, EU_1182_71_TWO_WORKING_DAYS, 2024-12-24T23:59:59.999999999+01:00",
        // Counted from midnight, Tuesday is a whole day: Tuesday and Wednesday lie within the hours.
        "2024-05-13T23:10+02:00, EU_1182_71_TWO_WORKING_DAYS, 2024-05-17T00:00+02:00",
        "2024-05-16T23:10+02:00, EU_1182_71_TWO_WORKING_DAYS, 2024-05-20T23:59:59.999999999+02:00",
        "2024-05-17T00:00+02:00, EU_1182_71_TWO_WORKING_DAYS, 2024-05-21T23:59:59.999999999+02:00",
    })
    void hoursOfAnEuActStartWithTheNextOne(OffsetDateTime start, CountingPolicy policy, OffsetDateTime end) {
        assertThat(STOCKHOLM
                        .hours(start.toInstant(), Duration.ofHours(72), policy)
                        .last())
                .isEqualTo(end.toInstant());
    }

    @Test
    void onlyAPeriodOfTwoDaysOrMoreHoldsTwoWorkingDays() {
        Instant friday = Instant.parse("2024-05-17T10:00:00Z");
        assertThat(STOCKHOLM.hours(friday, Duration.ofHours(47), CountingPolicy.EU_1182_71_TWO_WORKING_DAYS))
                .isEqualTo(STOCKHOLM.hours(friday, Duration.ofHours(47), CountingPolicy.EU_1182_71_HOURS));
        assertThat(STOCKHOLM
                        .hours(friday, Duration.ofHours(48), CountingPolicy.EU_1182_71_TWO_WORKING_DAYS)
                        .day())
                .contains(LocalDate.of(2024, 5, 21));
    }

    @Test
    void theNextHourIsOneOfTheLocalClock() {
        Instant start = Instant.parse("2024-05-14T08:20:00Z"); // 13:50 in Delhi
        assertThat(Deadlines.in(ZoneId.of("Asia/Kolkata"))
                        .hours(start, Duration.ofHours(1), CountingPolicy.EU_1182_71_HOURS)
                        .last())
                .isEqualTo("2024-05-14T09:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, P1M, 2026-03-02, 2026-03-02, 2026-02-28", // 28 February is a Saturday
        "2024-01-31, P1M, 2024-02-29, 2024-02-29, 2024-02-29",
        "2026-05-19, P1M, 2026-06-22, 2026-06-19, 2026-06-19", // Midsummer Eve
        "2025-11-24, P1M, 2025-12-29, 2025-12-24, 2025-12-24", // Christmas Eve, a Wednesday
        "2024-11-30, P1M, 2024-12-30, 2024-12-30, 2024-12-30", // the same date, and not the last day for the last
        "2025-11-30, P1M, 2025-12-30, 2025-12-30, 2025-12-30",
        "2024-02-29, P1Y, 2025-02-28, 2025-02-28, 2025-02-28",
        "2025-12-06, P1M, 2026-01-07, 2026-01-07, 2026-01-06", // Epiphany
        "2026-01-01, P14D, 2026-01-15, 2026-01-15, 2026-01-15",
        "2024-05-17, P3D, 2024-05-20, 2024-05-21, 2024-05-20", // three days that hold one working day
        "2024-05-17, P1D, 2024-05-20, 2024-05-20, 2024-05-18", // a single day need not hold two
    })
    void periodsEndAsTheirActCounts(
            LocalDate start, Period period, LocalDate swedish, LocalDate eu, LocalDate calendar) {
        assertThat(STOCKHOLM.swedishPeriod(start, period).day()).contains(swedish);
        assertThat(STOCKHOLM.euPeriod(start, period).day()).contains(eu);
        assertThat(STOCKHOLM.calendarPeriod(start, period).day()).contains(calendar);
    }

    @Test
    void aMomentCountsFromItsLocalDay() {
        Instant late = Instant.parse("2026-03-16T23:30:00Z"); // 17 March in Stockholm
        LocalDate day = LocalDate.of(2026, 3, 17);
        Period month = Period.ofMonths(1);
        assertThat(STOCKHOLM.swedishPeriod(late, month)).isEqualTo(STOCKHOLM.swedishPeriod(day, month));
        assertThat(STOCKHOLM.euPeriod(late, month)).isEqualTo(STOCKHOLM.euPeriod(day, month));
        assertThat(STOCKHOLM.calendarPeriod(late, month)).isEqualTo(STOCKHOLM.calendarPeriod(day, month));
        assertThat(STOCKHOLM.calendarPeriod(late, month).day()).contains(LocalDate.of(2026, 4, 17));
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
}
