package se.lis.core.planning;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;
import se.lis.core.id.ActivityId;

/** That an internal control was performed (Swedish: genomförd kontroll). */
@Value.Immutable
@JsonRootName("ControlPerformance")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = ControlPerformance.Builder.class)
public interface ControlPerformance extends WithControlPerformance {

    /** Returns the day it was performed (Swedish: genomförd). */
    LocalDate performedOn();

    /** Returns how it turned out (Swedish: resultat), or empty when not known. */
    Optional<ControlResult> result();

    /** Returns the activity that follows it up (Swedish: åtgärd), or empty when there is none. */
    Optional<ActivityId> followUpActivity();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableControlPerformance.Builder {}
}
