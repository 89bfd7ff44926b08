package se.lis.core.planning;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;
import se.lis.core.text.Years;

/** A year of the plan for inventory and classification (Swedish: planår). */
@Value.Immutable
@JsonRootName("ClassificationPlanYear")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = ClassificationPlanYear.Builder.class)
public interface ClassificationPlanYear extends WithClassificationPlanYear {

    /** Returns the calendar year (Swedish: år). */
    int year();

    /** Returns what the year is about (Swedish: inriktning). */
    ClassificationFocus focus();

    /** Returns the last day for it (Swedish: sista dag), or empty when it is the last of the year. */
    Optional<LocalDate> lastDay();

    /** Returns how many processes can be classified in the year (Swedish: kapacitet), or empty when not estimated. */
    Optional<Integer> capacity();

    /**
     * Returns whether adherence to the routine is to be reviewed in the year (Swedish: planerad
     * efterlevnadskontroll), or empty when not known.
     */
    Optional<Boolean> adherenceReviewPlanned();

    /** Returns the last day for it: the one that is set, or the last of the year. */
    default LocalDate end() {
        return lastDay().orElseGet(() -> LocalDate.ofYearDay(year() + 1, 1).minusDays(1));
    }

    /** Checks that the year is one, that its last day lies in it and that the capacity is not negative. */
    @Value.Check
    default void check() {
        if (!Years.contain(year())) {
            throw new IllegalArgumentException(
                    "year is '" + year() + "', but it must be " + Years.FIRST + " to " + Years.LAST);
        }
        if (end().getYear() != year()) {
            throw new IllegalArgumentException("lastDay is '" + end() + "', but it must lie in year " + year());
        }
        if (capacity().orElse(0) < 0) {
            throw new IllegalArgumentException("capacity is '" + capacity().get() + "', but it must not be negative");
        }
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableClassificationPlanYear.Builder {}
}
