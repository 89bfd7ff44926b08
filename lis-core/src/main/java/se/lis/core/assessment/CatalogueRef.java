package se.lis.core.assessment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;

/** A catalogue of rules that was used. */
@Value.Immutable
@JsonRootName("CatalogueRef")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = CatalogueRef.Builder.class)
@JsonPropertyOrder({"id", "version", "digest"})
public interface CatalogueRef extends WithCatalogueRef {

    /** Returns the id of the catalogue. */
    String id();

    /** Returns its version. */
    String version();

    /** Returns the SHA-256 of its content. */
    String digest();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableCatalogueRef.Builder {}
}
