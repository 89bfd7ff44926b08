package se.lis.core.incident;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;

/** An intermediate report that the authority asked for (Swedish: begärd delrapport). SFS 2025:1506 2 kap. 7 §. */
@Value.Immutable
@JsonRootName("IntermediateRequest")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = IntermediateRequest.Builder.class)
public interface IntermediateRequest extends WithIntermediateRequest {

    /** Returns when the authority asked (Swedish: begärd). */
    Instant requestedAt();

    /** Returns the last moment for delivery (Swedish: senast), or empty when the authority set none. */
    Optional<Instant> dueBy();

    /** Returns when it was delivered (Swedish: lämnad), or empty when it was not. */
    Optional<Instant> deliveredAt();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableIntermediateRequest.Builder {}
}
