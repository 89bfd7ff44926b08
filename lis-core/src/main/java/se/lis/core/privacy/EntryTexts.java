package se.lis.core.privacy;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.artefact.Invariant;
import se.lis.core.form.OwnForm;

/**
 * What an entry in the register of processing says in its own words, field by field (Swedish: postens lydelse). GDPR Article 30.
 *
 * <p>Free text: no rule reads it, and it is in no finding. It is kept for the register to be printed from.
 */
@Value.Immutable
@JsonRootName("EntryTexts")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = EntryTexts.Builder.class)
public interface EntryTexts extends WithEntryTexts {

    /**
     * Returns the controller's name and contact, or each controller's where the organisation is processor (Swedish:
     * personuppgiftsansvarig), or empty. Article 30(1)(a), 30(2)(a).
     */
    @Value.Redacted
    Optional<String> controllerContact();

    /** Returns the joint controllers' (Swedish: gemensamt personuppgiftsansvarig), or empty. Article 30(1)(a). */
    @Value.Redacted
    Optional<String> jointControllerContact();

    /** Returns the representative's (Swedish: företrädare), or empty. Article 30(1)(a), 30(2)(a). */
    @Value.Redacted
    Optional<String> representativeContact();

    /** Returns the data protection officer's (Swedish: dataskyddsombud), or empty. Article 30(1)(a), 30(2)(a). */
    @Value.Redacted
    Optional<String> dpoContact();

    /** Returns the processor's own (Swedish: personuppgiftsbiträde), or empty. Article 30(2)(a). */
    @Value.Redacted
    Optional<String> processorContact();

    /** Returns the purposes (Swedish: ändamål), or empty. Article 30(1)(b). */
    @Value.Redacted
    Optional<String> purposes();

    /** Returns the categories of people (Swedish: kategorier av registrerade), or empty. Article 30(1)(c). */
    @Value.Redacted
    Optional<String> subjectCategories();

    /** Returns the categories of data (Swedish: kategorier av personuppgifter), or empty. Article 30(1)(c). */
    @Value.Redacted
    Optional<String> dataCategories();

    /** Returns the categories of recipients (Swedish: mottagare), or empty. Article 30(1)(d). */
    @Value.Redacted
    Optional<String> recipients();

    /** Returns the categories of processing for each controller (Swedish: kategorier av behandling), or empty. Article 30(2)(b). */
    @Value.Redacted
    Optional<String> processingCategories();

    /** Returns the transfers to third countries, with their safeguards (Swedish: tredjeland), or empty. Article 30(1)(e), 30(2)(c). */
    @Value.Redacted
    Optional<String> thirdCountryTransfers();

    /** Returns the time limits for erasure (Swedish: gallringsfrist), or empty. Article 30(1)(f). */
    @Value.Redacted
    Optional<String> retention();

    /** Returns the security measures (Swedish: säkerhetsåtgärder), or empty. Article 30(1)(g), 30(2)(d). */
    @Value.Redacted
    Optional<String> securityDescription();

    /** Checks that each text says something. */
    default void check(Invariant invariant) {
        invariant
                .notBlank("texts.controllerContact", controllerContact())
                .notBlank("texts.jointControllerContact", jointControllerContact())
                .notBlank("texts.representativeContact", representativeContact())
                .notBlank("texts.dpoContact", dpoContact())
                .notBlank("texts.processorContact", processorContact())
                .notBlank("texts.purposes", purposes())
                .notBlank("texts.subjectCategories", subjectCategories())
                .notBlank("texts.dataCategories", dataCategories())
                .notBlank("texts.recipients", recipients())
                .notBlank("texts.processingCategories", processingCategories())
                .notBlank("texts.thirdCountryTransfers", thirdCountryTransfers())
                .notBlank("texts.retention", retention())
                .notBlank("texts.securityDescription", securityDescription());
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableEntryTexts.Builder {}
}
