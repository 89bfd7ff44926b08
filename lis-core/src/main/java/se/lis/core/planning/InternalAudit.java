package se.lis.core.planning;

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
import se.lis.core.id.InternalAuditId;

/** An internal audit (Swedish: internrevision). ISO/IEC 27001 9.2. */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("InternalAudit")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = InternalAudit.Builder.class)
public interface InternalAudit extends Artefact, WithInternalAudit {

    @Override
    InternalAuditId id();

    /** Returns the day it was conducted (Swedish: genomförd), or empty when not known. */
    Optional<LocalDate> conductedOn();

    /** Returns what it looked at (Swedish: omfattning), or empty when not known. Free text. */
    @Value.Redacted
    Optional<String> scope();

    @Override
    default Optional<InternalAudit> asAt(AsOf asOf) {
        return conductedOn().isPresent() && !asOf.reached(conductedOn().get()) ? Optional.empty() : Optional.of(this);
    }

    @Value.Check
    default void check() {
        Invariant.check(this, value -> value.notBlank("scope", scope()));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableInternalAudit.Builder {}
}
