package se.lis.core.governance;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.SortedSet;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;
import se.lis.core.id.ActivityId;

/** A decision of a management review (Swedish: beslut). ISO/IEC 27001 9.3.3. */
@Value.Immutable
@JsonRootName("ReviewDecision")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = ReviewDecision.Builder.class)
public interface ReviewDecision extends WithReviewDecision {

    /** Returns what names the decision within its review (Swedish: beteckning). */
    String id();

    /** Returns the activities that carry it out (Swedish: aktiviteter); empty: none. */
    @Value.NaturalOrder
    SortedSet<ActivityId> activities();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableReviewDecision.Builder {}
}
