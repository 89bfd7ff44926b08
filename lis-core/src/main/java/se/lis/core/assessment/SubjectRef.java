package se.lis.core.assessment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Comparator;
import org.immutables.value.Value;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.form.OwnForm;
import se.lis.core.id.ArtefactIds;

/** What a finding is about: the type and id of an artefact, never its name. */
@Value.Immutable
@JsonRootName("SubjectRef")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = SubjectRef.Builder.class)
@JsonPropertyOrder({"type", "id"})
public interface SubjectRef extends WithSubjectRef {

    /**
     * By kind and id. Sets of what others chose the ids of are in this order: a table by hash goes through all of them where ids were made to
     * collide.
     */
    Comparator<SubjectRef> ORDER = Comparator.comparing(SubjectRef::type).thenComparing(SubjectRef::id);

    /** Returns the kind of artefact, as {@link se.lis.core.artefact.ArtefactType#jsonName()} writes it. */
    String type();

    /** Returns the artefact's id. */
    String id();

    /**
     * Returns the id as the model has it.
     *
     * @throws IllegalArgumentException if there is no such kind of artefact, or the text can't be an id
     */
    default ArtefactId artefact() {
        return ArtefactIds.of(ArtefactType.of(type()), id());
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableSubjectRef.Builder {}
}
