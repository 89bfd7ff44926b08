package se.lis.core.assessment.proposal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.form.OwnForm;

/** A subject's place in a proposed year. */
@Value.Immutable
@JsonRootName("ProposedPlace")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = ProposedPlace.Builder.class)
@JsonPropertyOrder({"rank", "subject", "dueBy", "late"})
public interface ProposedPlace extends WithProposedPlace {

    /** Returns the place in the worklist. */
    int rank();

    /** Returns what is to be done. */
    SubjectRef subject();

    /** Returns the last day for it, or empty when no plan names one. */
    Optional<LocalDate> dueBy();

    /** Returns whether the proposed year begins after that day. */
    boolean late();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableProposedPlace.Builder {}
}
