package se.lis.core.assessment.proof;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;

/** What was looked through for something: the artefacts of a kind, or those of them that refer to an artefact. */
@Value.Immutable
@JsonRootName("Looked")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = Looked.Builder.class)
@JsonPropertyOrder({"type", "by", "count", "nearest"})
public interface Looked extends WithLooked {

    /** Returns the kind of artefact. */
    String type();

    /** Returns the attribute by which they refer to the subject, or empty where all of the kind were looked through. */
    Optional<String> by();

    /** Returns how many there were. */
    int count();

    /** Returns the ids of those that come nearest to what was looked for, sorted; at most three. */
    List<String> nearest();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableLooked.Builder {}
}
