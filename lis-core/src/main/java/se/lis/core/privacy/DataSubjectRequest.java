package se.lis.core.privacy;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Invariant;
import se.lis.core.form.OwnForm;
import se.lis.core.id.DataSubjectRequestId;

/** A data subject's request (Swedish: begäran från registrerad). GDPR Article 12(3). */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("DataSubjectRequest")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = DataSubjectRequest.Builder.class)
public interface DataSubjectRequest extends Artefact, WithDataSubjectRequest {

    @Override
    DataSubjectRequestId id();

    /** Returns when it was received (Swedish: inkommen), or empty when not known. */
    Optional<Instant> receivedAt();

    /** Returns what right it calls on (Swedish: slag), or empty when not known. */
    Optional<DataSubjectRequestKind> kind();

    /**
     * Returns the day the person was informed of more time (Swedish: förlängd), or empty when the time was not extended.
     * Article 12(3).
     */
    Optional<LocalDate> extendedOn();

    /**
     * Returns the reasons that were given for it (Swedish: skäl för förlängning), or empty. Free text. Article 12(3).
     */
    @Value.Redacted
    Optional<String> extensionReasons();

    /** Returns the day it was answered (Swedish: besvarad), or empty when it was not. */
    Optional<LocalDate> answeredOn();

    @Override
    default Optional<DataSubjectRequest> asAt(AsOf asOf) {
        if (receivedAt().isPresent() && !asOf.reached(receivedAt().get())) {
            return Optional.empty();
        }
        return Optional.of(withExtendedOn(asOf.pastOn(extendedOn()))
                .withExtensionReasons(asOf.pastOn(extendedOn(), extensionReasons()))
                .withAnsweredOn(asOf.pastOn(answeredOn())));
    }

    @Value.Check
    default void check() {
        Invariant.check(this, value -> value.notBlank("extensionReasons", extensionReasons()));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableDataSubjectRequest.Builder {}
}
