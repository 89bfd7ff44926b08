package se.lis.core.access;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.artefact.AsOf;
import se.lis.core.form.OwnForm;

/** Something that a review of access rights found (Swedish: avvikelse). */
@Value.Immutable
@JsonRootName("AccessDeviation")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = AccessDeviation.Builder.class)
public interface AccessDeviation extends WithAccessDeviation {

    /** Returns its id within the review (Swedish: beteckning). */
    String id();

    /** Returns the day it was found (Swedish: funnen), or empty when not known. */
    Optional<LocalDate> foundOn();

    /** Returns the last day for putting it right (Swedish: senast), or empty when none was set. */
    Optional<LocalDate> dueBy();

    /** Returns the day it was put right (Swedish: åtgärdad), or empty when it is not. */
    Optional<LocalDate> resolvedOn();

    /** Returns the value as it was known at a moment, or empty when it came later. */
    default Optional<AccessDeviation> asAt(AsOf asOf) {
        if (foundOn().isPresent() && !asOf.reached(foundOn().get())) {
            return Optional.empty();
        }
        return Optional.of(withFoundOn(asOf.pastOn(foundOn())).withResolvedOn(asOf.pastOn(resolvedOn())));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableAccessDeviation.Builder {}
}
