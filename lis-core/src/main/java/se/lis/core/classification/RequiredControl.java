package se.lis.core.classification;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.artefact.AsOf;
import se.lis.core.form.OwnForm;

/** A control that a classification asks for (Swedish: krav från klassningen). */
@Value.Immutable
@JsonRootName("RequiredControl")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = RequiredControl.Builder.class)
public interface RequiredControl extends WithRequiredControl {

    /** Returns the control's id in the method (Swedish: kravets beteckning). */
    String id();

    /** Returns the day it was implemented (Swedish: införd), or empty when it is not. */
    Optional<LocalDate> implementedOn();

    /** Returns the day somebody last checked that it suffices (Swedish: kontrollerad), or empty when nobody did. */
    Optional<LocalDate> verifiedOn();

    /** Returns whether it was found sufficient (Swedish: tillräcklig), or empty when not checked. */
    Optional<Boolean> sufficient();

    /** Returns the value as it was known at a moment, or empty when it came later. */
    default Optional<RequiredControl> asAt(AsOf asOf) {
        return Optional.of(withImplementedOn(asOf.pastOn(implementedOn()))
                .withVerifiedOn(asOf.pastOn(verifiedOn()))
                .withSufficient(asOf.pastOn(verifiedOn(), sufficient())));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableRequiredControl.Builder {}
}
