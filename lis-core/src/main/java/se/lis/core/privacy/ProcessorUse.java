package se.lis.core.privacy;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;
import se.lis.core.id.SupplierAgreementId;
import se.lis.core.id.SupplierId;

/**
 * That a supplier processes personal data for the controller (Swedish: anlitat personuppgiftsbiträde). GDPR Article
 * 28.
 */
@Value.Immutable
@JsonRootName("ProcessorUse")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = ProcessorUse.Builder.class)
public interface ProcessorUse extends WithProcessorUse {

    /** Returns the processor (Swedish: personuppgiftsbiträde). */
    SupplierId supplier();

    /**
     * Returns the agreement that holds the processing (Swedish: personuppgiftsbiträdesavtal), or empty when none is
     * named.
     */
    Optional<SupplierAgreementId> agreement();

    /** Returns the first day of the use (Swedish: från och med), or empty when not known. */
    Optional<LocalDate> from();

    /** Returns the first day after the use (Swedish: första dag efter), or empty when it goes on. */
    Optional<LocalDate> until();

    /** Returns whether the processor is used on a day: begun, as far as known, and not ended. */
    default boolean covers(LocalDate day) {
        return from().map(start -> !day.isBefore(start)).orElse(true)
                && until().map(day::isBefore).orElse(true);
    }

    /** Checks that the use does not end before it starts. */
    @Value.Check
    default void check() {
        if (from().isPresent() && until().isPresent() && until().get().isBefore(from().get())) {
            throw new IllegalArgumentException(
                    "until is '" + until().get() + "', but it must not come before from " + from().get());
        }
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableProcessorUse.Builder {}
}
