package se.lis.core.assessment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.ZoneId;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;

/** The organisation that was assessed. */
@Value.Immutable
@JsonRootName("OrganisationRef")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = OrganisationRef.Builder.class)
@JsonPropertyOrder({"id", "zone"})
public interface OrganisationRef extends WithOrganisationRef {

    /** Returns the organisation's id. */
    String id();

    /** Returns the zone that gives its local days. */
    ZoneId zone();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableOrganisationRef.Builder {}
}
