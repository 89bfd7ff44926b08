package se.lis.rules.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lis.core.artefact.YesNoUnknown.NO;
import static se.lis.core.artefact.YesNoUnknown.UNKNOWN;
import static se.lis.core.artefact.YesNoUnknown.YES;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.lis.core.artefact.YesNoUnknown;
import se.lis.rules.verdict.VerdictTable.Date;

/** Every combination of answers has exactly the verdict that its row says. */
class VerdictTableTest {

    /** A combination of what the table looks at. */
    private record Row(YesNoUnknown concerned, YesNoUnknown kept, Date date, boolean renewal) {

        Verdict verdict() {
            return VerdictTable.verdict(concerned, kept, date, renewal);
        }
    }

    private static List<Row> all() {
        List<Row> rows = new ArrayList<>();
        for (YesNoUnknown concerned : YesNoUnknown.values()) {
            for (YesNoUnknown kept : YesNoUnknown.values()) {
                for (Date date : Date.values()) {
                    rows.add(new Row(concerned, kept, date, false));
                    rows.add(new Row(concerned, kept, date, true));
                }
            }
        }
        return rows;
    }

    private static List<Row> where(java.util.function.Predicate<Row> condition) {
        return all().stream().filter(condition).toList();
    }

    @Test
    void whoeverIsNotConcernedIsNotExamined() {
        assertThat(where(row -> row.concerned() == NO)).extracting(Row::verdict).containsOnly(Verdict.NOT_EXAMINED);
        assertThat(where(row -> row.concerned() != NO)).extracting(Row::verdict).doesNotContain(Verdict.NOT_EXAMINED);
    }

    @Test
    void whateverIsKeptIsSatisfiedWhomeverItConcerns() {
        assertThat(where(row -> row.concerned() != NO && row.kept() == YES))
                .extracting(Row::verdict)
                .containsOnly(Verdict.SATISFIED);
    }

    @Test
    void beforeTheReminderADutyIsNotYetDueAndARenewalIsKept() {
        List<Row> early =
                where(row -> row.concerned() != NO && row.kept() != YES && row.date() == Date.BEFORE_REMINDER);
        assertThat(early.stream().filter(Row::renewal)).extracting(Row::verdict).containsOnly(Verdict.SATISFIED);
        assertThat(early.stream().filter(row -> !row.renewal()))
                .extracting(Row::verdict)
                .containsOnly(Verdict.NOT_YET_DUE);
    }

    @Test
    void anythingUnknownThatStillMattersIsUndetermined() {
        assertThat(where(row -> row.concerned() != NO
                        && row.kept() != YES
                        && row.date() != Date.BEFORE_REMINDER
                        && (row.concerned() == UNKNOWN || row.kept() == UNKNOWN || row.date() == Date.UNKNOWN)))
                .extracting(Row::verdict)
                .containsOnly(Verdict.UNDETERMINED);
    }

    @Test
    void whatIsNotKeptIsUpcomingUntilItsTimeIsOverAndThenViolated() {
        List<Row> certain = where(row -> row.concerned() == YES && row.kept() == NO);
        assertThat(certain.stream().filter(row -> row.date() == Date.AHEAD))
                .extracting(Row::verdict)
                .containsOnly(Verdict.UPCOMING);
        assertThat(certain.stream().filter(row -> Set.of(Date.PAST, Date.NONE).contains(row.date())))
                .extracting(Row::verdict)
                .containsOnly(Verdict.VIOLATED);
    }

    @Test
    void nothingUnknownIsEverABreachOrTurnsABreachIntoCompliance() {
        for (Row row : all()) {
            if (row.verdict() == Verdict.VIOLATED) {
                assertThat(new Row(UNKNOWN, row.kept(), row.date(), row.renewal()).verdict())
                        .isEqualTo(Verdict.UNDETERMINED);
                assertThat(new Row(row.concerned(), UNKNOWN, row.date(), row.renewal()).verdict())
                        .isEqualTo(Verdict.UNDETERMINED);
                assertThat(new Row(row.concerned(), row.kept(), Date.UNKNOWN, row.renewal()).verdict())
                        .isEqualTo(Verdict.UNDETERMINED);
            }
        }
    }
}
