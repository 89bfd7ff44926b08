package se.lis.rules.review;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import org.immutables.value.Value;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.governance.ReviewInput;

/** Whether the register holds anything on one input to a management review, ISO/IEC 27001:2022 9.3.2. */
@Value.Immutable
@JsonDeserialize(builder = InputCoverage.Builder.class)
@JsonPropertyOrder({"provision", "input", "covered", "artefacts"})
public interface InputCoverage extends WithInputCoverage {

    /** Returns the provision, for example {@code 9.3.2 a}. */
    String provision();

    /** Returns the input. */
    ReviewInput input();

    /** Returns whether the register holds anything on it. */
    boolean covered();

    /** Returns the artefacts that say something of it, sorted; empty when it is not covered. */
    List<SubjectRef> artefacts();

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the value. */
    final class Builder extends ImmutableInputCoverage.Builder {}
}
