package se.lis.rules.review;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.YearMonth;
import org.immutables.value.Value;

/** The incidents that the organisation became aware of in one month. */
@Value.Immutable
@JsonDeserialize(builder = MonthOfIncidents.Builder.class)
@JsonPropertyOrder({"month", "incidents", "breaches", "late"})
public interface MonthOfIncidents extends WithMonthOfIncidents {

    /** Returns the month, in the organisation's zone. */
    YearMonth month();

    /** Returns how many incidents there were. */
    int incidents();

    /** Returns how many of them were personal data breaches. */
    int breaches();

    /** Returns how many were reported late, or not at all past the limit. */
    int late();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the value. */
    final class Builder extends ImmutableMonthOfIncidents.Builder {}
}
