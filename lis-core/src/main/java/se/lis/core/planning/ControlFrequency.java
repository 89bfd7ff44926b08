package se.lis.core.planning;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Period;
import se.lis.core.form.OwnForm;

/** How often an internal control is to be performed (Swedish: frekvens). */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum ControlFrequency {
    /** Every month (Swedish: månadsvis). */
    MONTHLY,
    /** Every quarter (Swedish: kvartalsvis). */
    QUARTERLY,
    /** Every half-year (Swedish: halvårsvis). */
    HALF_YEARLY,
    /** Every year (Swedish: årligen). */
    YEARLY;

    /** Returns the length of its period, counted from the first of January. */
    public Period period() {
        return switch (this) {
            case MONTHLY -> Period.ofMonths(1);
            case QUARTERLY -> Period.ofMonths(3);
            case HALF_YEARLY -> Period.ofMonths(6);
            case YEARLY -> Period.ofYears(1);
        };
    }
}
