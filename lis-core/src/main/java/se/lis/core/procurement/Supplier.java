package se.lis.core.procurement;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Invariant;
import se.lis.core.form.OwnForm;
import se.lis.core.id.SupplierId;

/** A supplier (Swedish: leverantör). */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("Supplier")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = Supplier.Builder.class)
public interface Supplier extends Artefact, WithSupplier {

    @Override
    SupplierId id();

    /** Returns what people call it (Swedish: namn), or empty when nobody has named it. */
    @Value.Redacted
    @Override
    Optional<String> name();

    /** Returns the day it was last followed up (Swedish: uppföljd), or empty when it never was. ISO/IEC 27001 A.5.22. */
    Optional<LocalDate> followedUpOn();

    @Override
    default Optional<Supplier> asAt(AsOf asOf) {
        return Optional.of(withFollowedUpOn(asOf.pastOn(followedUpOn())));
    }

    @Value.Check
    default void check() {
        Invariant.check(this, value -> value.notBlank("name", name()));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableSupplier.Builder {}
}
