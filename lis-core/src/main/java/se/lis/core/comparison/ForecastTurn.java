package se.lis.core.comparison;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.time.LocalDate;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;

/** A finding that comes, changes or goes as time passes. */
@Value.Immutable
@JsonRootName("ForecastTurn")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = ForecastTurn.Builder.class)
@JsonPropertyOrder({"day", "at", "change"})
public interface ForecastTurn extends WithForecastTurn {

    /** Returns the local day on which it turns: assessed at the end of that day it is as {@link #change} states, and the day before it is not. */
    LocalDate day();

    /**
     * Returns the first whole second at which it is as {@link #change} states, and a second before it is not; the day's first moment when
     * it turns with the day. A finding that is due at 10:00:00 is on time then, and turns at 10:00:01.
     */
    Instant at();

    /** Returns how the finding changes, against the end of the day before. */
    FindingChange change();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableForecastTurn.Builder {}
}
