package se.lis.core.incident;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Members;
import se.lis.core.form.OwnForm;
import se.lis.core.id.SupplierAgreementId;
import se.lis.core.id.SupplierId;

/** What makes an incident a personal data breach (Swedish: personuppgiftsincident). GDPR Articles 4(12), 33 and 34. */
@Value.Immutable
@JsonRootName("PersonalDataBreach")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = PersonalDataBreach.Builder.class)
public interface PersonalDataBreach extends WithPersonalDataBreach {

    /** Returns the assessed risk for people (Swedish: riskbedömning); {@link BreachRisk#NOT_ASSESSED} when nobody did. */
    @Value.Default
    default BreachRisk risk() {
        return BreachRisk.NOT_ASSESSED;
    }

    /** Returns why the risk was judged as it was (Swedish: motivering), or empty. Free text. GDPR Article 33(5). */
    @Value.Redacted
    Optional<String> riskJustification();

    /** Returns when the authority was first notified (Swedish: anmäld till IMY), or empty when it was not. Article 33(1). */
    Optional<Instant> notifiedAt();

    /** Returns why the notification was late (Swedish: skäl till förseningen), or empty. Free text. Article 33(1). */
    @Value.Redacted
    Optional<String> reasonsForDelay();

    /** Returns what the first notification contained (Swedish: anmälans innehåll); empty: nothing registered. Article 33(3). */
    Set<NotificationContent> content();

    /** Returns what was supplied later (Swedish: kompletteringar); empty: nothing. Article 33(4). */
    List<NotificationSupplement> supplements();

    /** Returns the documented facts (Swedish: omständigheter), or empty. Free text. Article 33(5). */
    @Value.Redacted
    Optional<String> documentedFacts();

    /** Returns the documented effects (Swedish: effekter), or empty. Free text. Article 33(5). */
    @Value.Redacted
    Optional<String> documentedEffects();

    /** Returns the documented remedial action (Swedish: korrigerande åtgärder), or empty. Free text. Article 33(5). */
    @Value.Redacted
    Optional<String> documentedRemedialAction();

    /** Returns when the people concerned were informed (Swedish: registrerade informerade), or empty. Article 34(1). */
    Optional<Instant> subjectsInformedAt();

    /** Returns what they were informed of (Swedish: informationens innehåll); empty: nothing registered. Article 34(2). */
    Set<SubjectCommunicationContent> subjectCommunication();

    /** Returns why they need not be informed (Swedish: undantag), or empty when no exemption is claimed. Article 34(3). */
    Optional<CommunicationExemption> exemption();

    /** Returns the reason for the exemption (Swedish: skäl för undantag), or empty. Free text. */
    @Value.Redacted
    Optional<String> exemptionReason();

    /** Returns when the public was informed instead (Swedish: allmänheten informerad), or empty. Article 34(3)(c). */
    Optional<Instant> publicCommunicationAt();

    /** Returns when the authority ordered that they be informed (Swedish: föreläggande), or empty. Article 34(4). */
    Optional<Instant> authorityOrderAt();

    /** Returns about how many people it concerns (Swedish: antal registrerade), or empty when not known. */
    Optional<Integer> approximateDataSubjects();

    /** Returns the processor where it happened (Swedish: personuppgiftsbiträde), or empty when it happened at home. */
    Optional<SupplierId> processor();

    /** Returns the agreement with that processor (Swedish: biträdesavtal), or empty. */
    Optional<SupplierAgreementId> agreement();

    /** Returns when the processor became aware (Swedish: biträdet fick vetskap), or empty. Article 33(2). */
    Optional<Instant> processorAwareAt();

    /**
     * Returns when the processor notified the controller (Swedish: biträdet underrättade den ansvarige), or empty. Article 33(2).
     */
    Optional<Instant> processorInformedControllerAt();

    /**
     * Returns whether it is reportable under the Protective Security Act instead (Swedish: säkerhetsskyddsanmälan), or
     * empty when nobody said so, which counts as no. SFS 2018:218 1 kap. 4 §.
     */
    Optional<Boolean> reportableUnderProtectiveSecurity();

    /** Returns the breach as it was known at a moment: every event after it is absent. */
    default PersonalDataBreach asAt(AsOf asOf) {
        return withNotifiedAt(asOf.pastAt(notifiedAt()))
                .withReasonsForDelay(asOf.pastAt(notifiedAt(), reasonsForDelay()))
                .withContent(asOf.pastAt(notifiedAt(), content()))
                .withSupplements(supplements().stream()
                        .filter(supplement -> asOf.reached(supplement.suppliedAt()))
                        .toList())
                .withSubjectsInformedAt(asOf.pastAt(subjectsInformedAt()))
                .withSubjectCommunication(asOf.pastAt(subjectsInformedAt(), subjectCommunication()))
                .withPublicCommunicationAt(asOf.pastAt(publicCommunicationAt()))
                .withAuthorityOrderAt(asOf.pastAt(authorityOrderAt()))
                .withProcessorAwareAt(asOf.pastAt(processorAwareAt()))
                .withProcessorInformedControllerAt(asOf.pastAt(processorInformedControllerAt()));
    }

    /** Puts its parts in their order, which says nothing. */
    @Value.Check
    default PersonalDataBreach check() {
        return Members.inOrder(supplements()) ? this : withSupplements(Members.sorted(supplements()));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutablePersonalDataBreach.Builder {}
}
