package se.lis.core.assessment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.immutables.value.Value;

/** What a finding is about: the type and id of an artefact, never its name. */
@Value.Immutable
@JsonDeserialize(builder = SubjectRef.Builder.class)
@JsonPropertyOrder({"type", "id"})
public interface SubjectRef extends WithSubjectRef {

    /** Returns the kind of artefact, as {@link se.lis.core.artefact.ArtefactType#jsonName()} writes it. */
    String type();

    /** Returns the artefact's id. */
    String id();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableSubjectRef.Builder {}
}
