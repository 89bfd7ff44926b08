package se.lis.core.incident;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Invariant;
import se.lis.core.form.OwnForm;
import se.lis.core.id.CyberThreatId;

/** A cyber threat that the organisation has come to know of (Swedish: cyberhot). SFS 2025:1506 2 kap. 10 §. */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("CyberThreat")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = CyberThreat.Builder.class)
public interface CyberThreat extends Artefact, WithCyberThreat {

    @Override
    CyberThreatId id();

    /** Returns what people call the threat (Swedish: namn), or empty when nobody has named it. */
    @Value.Redacted
    @Override
    Optional<String> name();

    /** Returns when the organisation came to know of it (Swedish: fick kännedom), or empty when not known. */
    Optional<Instant> knownAt();

    /**
     * Returns whether it was judged significant (Swedish: betydande); {@link Assessed#NOT_ASSESSED} when nobody did.
     */
    @Value.Default
    default Assessed significant() {
        return Assessed.NOT_ASSESSED;
    }

    /**
     * Returns whether it may affect those who receive the service (Swedish: kan påverka mottagarna); {@link
     * Assessed#NOT_ASSESSED} when nobody judged.
     */
    @Value.Default
    default Assessed affectsRecipients() {
        return Assessed.NOT_ASSESSED;
    }

    /**
     * Returns when they were informed what they can do to protect themselves (Swedish: mottagarna informerade), or empty
     * when they were not.
     */
    Optional<Instant> recipientsInformedAt();

    @Override
    default Optional<CyberThreat> asAt(AsOf asOf) {
        if (knownAt().isPresent() && !asOf.reached(knownAt().get())) {
            return Optional.empty();
        }
        return Optional.of(withRecipientsInformedAt(asOf.pastAt(recipientsInformedAt())));
    }

    @Value.Check
    default void check() {
        Invariant.check(this, value -> value.notBlank("name", name()));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableCyberThreat.Builder {}
}
