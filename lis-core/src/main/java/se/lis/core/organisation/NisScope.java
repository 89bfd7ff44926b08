package se.lis.core.organisation;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;

/** A period in which a process was registered as belonging to a NIS sector (Swedish: NIS-omfattning). */
@Value.Immutable
@JsonRootName("NisScope")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = NisScope.Builder.class)
public interface NisScope extends WithNisScope {

    /** Returns the sector (Swedish: sektor). */
    NisSector sector();

    /** Returns the first day of the period (Swedish: från och med). */
    LocalDate from();

    /** Returns the first day after the period (Swedish: första dag efter), or empty when it goes on. */
    Optional<LocalDate> until();

    /** Returns whether the period holds a day. */
    default boolean covers(LocalDate day) {
        return !day.isBefore(from()) && until().map(day::isBefore).orElse(true);
    }

    /** Checks that the period does not end before it starts. */
    @Value.Check
    default void check() {
        if (until().isPresent() && until().get().isBefore(from())) {
            throw new IllegalArgumentException(
                    "until is '" + until().get() + "', but it must not come before from " + from());
        }
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableNisScope.Builder {}
}
