package se.lis.core.assessment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.ZoneId;
import org.immutables.value.Value;

/** The organisation that was assessed. */
@Value.Immutable
@JsonDeserialize(builder = OrganisationRef.Builder.class)
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
