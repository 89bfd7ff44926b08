package se.lis.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DeadlinesPropertyTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final long FIRST = Instant.parse("2018-05-25T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2036-01-01T00:00:00Z").getEpochSecond();

    @Property
    void noPolicyEndsEarlierThanAStricterOne(
            @ForAll("moments") Instant start, @ForAll("zones") ZoneId zone, @ForAll @IntRange(max = 200) int hours) {
        Deadlines deadlines = Deadlines.in(zone);
        Duration limit = Duration.ofHours(hours);
        Instant strict = deadlines.hours(start, limit, CountingPolicy.STRICT).last();
        Instant fullHours =
                deadlines.hours(start, limit, CountingPolicy.EU_1182_71_HOURS).last();
        Instant workingDays = deadlines
                .hours(start, limit, CountingPolicy.EU_1182_71_TWO_WORKING_DAYS)
                .last();

        assertThat(fullHours).isAfter(strict).isBeforeOrEqualTo(strict.plus(Duration.ofHours(1)));
        assertThat(workingDays).isAfterOrEqualTo(fullHours);
    }

    @Property
    void daylightSavingMovesNoHours(
            @ForAll("moments") Instant start, @ForAll("zones") ZoneId zone, @ForAll @IntRange(max = 200) int hours) {
        Duration limit = Duration.ofHours(hours);
        Deadlines deadlines = Deadlines.in(zone);

        assertThat(deadlines.hours(start, limit, CountingPolicy.STRICT).last()).isEqualTo(start.plus(limit));
        assertThat(Duration.between(
                        deadlines
                                .hours(start, Duration.ZERO, CountingPolicy.EU_1182_71_HOURS)
                                .last(),
                        deadlines
                                .hours(start, limit, CountingPolicy.EU_1182_71_HOURS)
                                .last()))
                .isEqualTo(limit);
    }

    @Property
    void fullHoursStartOnTheHourOfTheLocalClock(@ForAll("moments") Instant start) {
        Instant end = Deadlines.in(STOCKHOLM)
                .hours(start, Duration.ofHours(72), CountingPolicy.EU_1182_71_HOURS)
                .last();
        LocalTime clock = LocalTime.ofInstant(end, STOCKHOLM);
        assertThat(clock).isEqualTo(LocalTime.of(clock.getHour(), 0));
    }

    @Property
    void twoWholeWorkingDaysLieWithin(@ForAll("moments") Instant start, @ForAll("zones") ZoneId zone) {
        Instant end = Deadlines.in(zone)
                .hours(start, Duration.ofHours(72), CountingPolicy.EU_1182_71_TWO_WORKING_DAYS)
                .last();
        long whole = LocalDate.ofInstant(start, zone)
                .datesUntil(LocalDate.ofInstant(end, zone).plusDays(1))
                .filter(EuWorkingDays::contains)
                .filter(day -> !day.atStartOfDay(zone).toInstant().isBefore(start))
                .filter(day -> !day.plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant()
                        .minusNanos(1)
                        .isAfter(end))
                .count();
        assertThat(whole).isGreaterThanOrEqualTo(2);
    }

    @Property
    void aMonthEndsOnTheSameDateOrTheLast(
            @ForAll("moments") Instant start, @ForAll @IntRange(min = 1, max = 48) int months) {
        LocalDate from = LocalDate.ofInstant(start, STOCKHOLM);
        LocalDate end = Deadlines.in(STOCKHOLM)
                .calendarPeriod(from, Period.ofMonths(months))
                .day()
                .orElseThrow();

        assertThat(end.getYear() * 12 + end.getMonthValue())
                .isEqualTo(from.getYear() * 12 + from.getMonthValue() + months);
        assertThat(end.getDayOfMonth()).isEqualTo(Math.min(from.getDayOfMonth(), end.lengthOfMonth()));
    }

    @Property
    void aPeriodMovesToTheNextWorkingDayAndNoFurther(
            @ForAll("moments") Instant start, @ForAll @IntRange(min = 1, max = 48) int months) {
        Deadlines deadlines = Deadlines.in(STOCKHOLM);
        Period period = Period.ofMonths(months);
        LocalDate plain = deadlines.calendarPeriod(start, period).day().orElseThrow();
        LocalDate swedish = deadlines.swedishPeriod(start, period).day().orElseThrow();
        LocalDate eu = deadlines.euPeriod(start, period).day().orElseThrow();

        assertThat(SwedishWorkingDays.contains(swedish)).isTrue();
        assertThat(plain.datesUntil(swedish)).noneMatch(SwedishWorkingDays::contains);
        assertThat(EuWorkingDays.contains(eu)).isTrue();
        assertThat(plain.datesUntil(eu)).noneMatch(EuWorkingDays::contains);
        assertThat(eu).isBetween(plain, swedish);
    }

    @Property
    void aDayCountsToItsLastInstant(
            @ForAll("moments") Instant start, @ForAll("zones") ZoneId zone, @ForAll @IntRange(max = 400) int days) {
        Deadline deadline = Deadlines.in(zone).calendarPeriod(start, Period.ofDays(days));

        assertThat(LocalDate.ofInstant(deadline.last(), zone))
                .isEqualTo(deadline.day().orElseThrow());
        assertThat(LocalDate.ofInstant(deadline.last().plusNanos(1), zone))
                .isEqualTo(deadline.day().orElseThrow().plusDays(1));
    }

    @Provide
    Arbitrary<Instant> moments() {
        Arbitrary<Instant> any = Arbitraries.longs().between(FIRST, LAST).map(Instant::ofEpochSecond);
        // Full hours, and the days around which the clock is moved, are where counting goes wrong.
        Arbitrary<Instant> onTheHour =
                Arbitraries.longs().between(FIRST / 3600, LAST / 3600).map(hour -> Instant.ofEpochSecond(hour * 3600));
        Arbitrary<Instant> aroundTheClockChange = Arbitraries.of("2024-03-31T01:00:00Z", "2024-10-27T01:00:00Z")
                .flatMap(change -> Arbitraries.longs()
                        .between(-100 * 3600L, 4 * 3600L)
                        .map(seconds -> Instant.parse(change).plusSeconds(seconds)));
        return Arbitraries.oneOf(any, onTheHour, aroundTheClockChange);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Stockholm",
                        "UTC",
                        "Asia/Kolkata",
                        "Pacific/Chatham",
                        "Australia/Lord_Howe",
                        "America/Sao_Paulo",
                        "Pacific/Apia")
                .map(ZoneId::of);
    }
}
