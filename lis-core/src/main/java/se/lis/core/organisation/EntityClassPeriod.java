package se.lis.core.organisation;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;

/** A period in which the organisation had a class under the Cybersecurity Act (Swedish: klassning som verksamhetsutövare). */
@Value.Immutable
@JsonRootName("EntityClassPeriod")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = EntityClassPeriod.Builder.class)
public interface EntityClassPeriod extends WithEntityClassPeriod {

    /** Returns the class (Swedish: klass). */
    EntityClass entityClass();

    /** Returns the first day of the period (Swedish: från och med). */
    LocalDate from();

    /** Returns the first day after the period (Swedish: första dag efter), or empty when it goes on. */
    Optional<LocalDate> until();

    /** Returns whether the period holds a day. */
    default boolean covers(LocalDate day) {
        return !day.isBefore(from()) && until().map(day::isBefore).orElse(true);
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableEntityClassPeriod.Builder {}
}
