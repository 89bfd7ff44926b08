package se.lis.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private static final HolidayManager JOLLYDAY =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));

    /** Jollyday lists them as public holidays, and SFS 1989:253 does not. */
    private static final Set<String> EVES = Set.of("MIDSUMMER_EVE", "CHRISTMAS_EVE", "NEW_YEARS_EVE");

    @ParameterizedTest
    @ValueSource(
            ints = {
                2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034,
                2035
            })
    void workingDaysAreThoseOfAnotherCalendar(int year) {
        Set<Holiday> holidays = JOLLYDAY.getHolidays(Year.of(year));
        Set<LocalDate> off = days(holidays);
        Set<LocalDate> eves = holidays.stream()
                .filter(holiday -> EVES.stream().anyMatch(holiday.getPropertiesKey()::endsWith))
                .map(Holiday::getDate)
                .collect(Collectors.toSet());

        assertThat(eves).hasSize(3);
        LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).forEach(day -> {
            boolean weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
            assertThat(SwedishWorkingDays.contains(day))
                    .as("Swedish working day %s", day)
                    .isEqualTo(!weekend && !off.contains(day));
            assertThat(EuWorkingDays.contains(day))
                    .as("EU working day %s", day)
                    .isEqualTo(!weekend && (!off.contains(day) || eves.contains(day)));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-29", "2024-04-01", "2024-05-09", "2024-06-22", "2024-11-02", "2025-04-18", "2025-05-29", "2025-06-21",
        "2025-11-01", "2026-04-03", "2026-05-14", "2026-06-20", "2026-10-31", "2027-03-26", "2027-05-06", "2027-06-26",
        "2027-11-06", "2004-05-31", "2005-06-06", "2026-01-06", "2026-05-01", "2026-12-25",
    })
    void publicHolidays(LocalDate day) {
        assertThat(DaysOff.publicHoliday(day)).isTrue();
        assertThat(DaysOff.eve(day)).isFalse();
        assertThat(SwedishWorkingDays.contains(day)).isFalse();
        assertThat(EuWorkingDays.contains(day)).isFalse();
    }

    /** The earliest and the latest there are, and the years in which the moon's age has to be corrected. */
    @ParameterizedTest
    @CsvSource({
        "1818-03-22",
        "1943-04-25",
        "1954-04-18",
        "1961-04-02",
        "1981-04-19",
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2019-04-21",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
        "2100-03-28",
        "2285-03-22",
    })
    void easterSundays(LocalDate day) {
        assertThat(DaysOff.easterSunday(day.getYear())).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"2024-06-21", "2025-06-20", "2026-06-19", "2027-06-25", "2026-12-24", "2026-12-31"})
    void evesAreOffUnderSwedishActsOnly(LocalDate eve) {
        assertThat(SwedishWorkingDays.contains(eve)).isFalse();
        assertThat(EuWorkingDays.contains(eve)).isTrue();
        assertThat(EuWorkingDays.firstFrom(eve)).isEqualTo(eve);
    }

    @Test
    void daysThatWereNotYetOrAreNoLongerOff() {
        assertThat(SwedishWorkingDays.contains(LocalDate.of(2005, 5, 16))).isTrue();
        assertThat(SwedishWorkingDays.contains(LocalDate.of(2003, 6, 6))).isTrue();
        assertThat(SwedishWorkingDays.contains(LocalDate.of(2026, 4, 2))).isTrue();
        assertThat(EuWorkingDays.contains(LocalDate.of(2003, 6, 6))).isTrue();
    }

    @Test
    void theFirstWorkingDayIsTheDayItselfOrComesAfter() {
        assertThat(SwedishWorkingDays.firstFrom(LocalDate.of(2025, 12, 24))).isEqualTo("2025-12-29");
        assertThat(EuWorkingDays.firstFrom(LocalDate.of(2025, 12, 25))).isEqualTo("2025-12-29");
        assertThat(EuWorkingDays.firstFrom(LocalDate.of(2025, 12, 29))).isEqualTo("2025-12-29");
    }

    private static Set<LocalDate> days(Set<Holiday> holidays) {
        return holidays.stream().map(Holiday::getDate).collect(Collectors.toSet());
    }
}
