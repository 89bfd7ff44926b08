package se.lis.core.assessment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;

/** The waiver under which a violation is accepted for a time: its id and last day, never its reasons. */
@Value.Immutable
@JsonRootName("WaiverRef")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = WaiverRef.Builder.class)
@JsonPropertyOrder({"id", "expiresOn"})
public interface WaiverRef extends WithWaiverRef {

    /** Returns the id of the waiver. */
    String id();

    /** Returns the last day it holds, in the organisation's zone. */
    LocalDate expiresOn();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableWaiverRef.Builder {}
}
