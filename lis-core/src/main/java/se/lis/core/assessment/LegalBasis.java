package se.lis.core.assessment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;

/** A provision that a finding rests on. */
@Value.Immutable
@JsonRootName("LegalBasis")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = LegalBasis.Builder.class)
@JsonPropertyOrder({"source", "provision", "force"})
public interface LegalBasis extends WithLegalBasis {

    /** Returns the source, for example {@code gdpr}. */
    String source();

    /** Returns the provision within the source. */
    String provision();

    /** Returns the force of the provision. */
    Force force();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableLegalBasis.Builder {}
}
