package se.lis.core.incident;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.immutables.value.Value;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Invariant;
import se.lis.core.artefact.ReferenceVisitor;
import se.lis.core.form.OwnForm;
import se.lis.core.id.ActivityId;
import se.lis.core.id.IncidentId;
import se.lis.core.id.ProcessId;
import se.lis.core.id.SystemId;

/**
 * An information security incident (Swedish: incident, avvikelse).
 *
 * <p>Occurred, detected and aware are three different moments. What law may apply to it stands in two optional parts:
 * {@link #personalDataBreach()} and {@link #significantIncident()}.
 */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("Incident")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = Incident.Builder.class)
public interface Incident extends Artefact, WithIncident {

    @Override
    IncidentId id();

    /** Returns what people call the incident (Swedish: rubrik), or empty. Free text; never part of an assessment. */
    @Value.Redacted
    @Override
    Optional<String> name();

    /** Returns when it happened (Swedish: inträffade), or empty when not known. */
    Optional<Instant> occurredAt();

    /** Returns when somebody or something first noticed it (Swedish: upptäcktes), or empty when not known. */
    Optional<Instant> detectedAt();

    /**
     * Returns when the organisation knew with reasonable certainty (Swedish: fick kännedom), or empty when not known.
     *
     * <p>The legal clocks start here. GDPR Article 33(1); SFS 2025:1506 2 kap. 5-6 §§.
     */
    Optional<Instant> awareAt();

    /** Returns the processes that it hit (Swedish: berörda processer); empty: none registered. */
    @Value.NaturalOrder
    SortedSet<ProcessId> processes();

    /** Returns the systems that it hit (Swedish: berörda system); empty: none registered. */
    @Value.NaturalOrder
    SortedSet<SystemId> systems();

    /** Returns what kind of cause it had (Swedish: orsakskategori), or empty when not known. */
    Optional<CauseCategory> cause();

    /** Returns when it was handled (Swedish: hanterad), or empty while it goes on or when not known. */
    Optional<Instant> handledAt();

    /** Returns the root cause in words (Swedish: grundorsak), or empty when not found. Free text. ISO/IEC 27001 10.2. */
    @Value.Redacted
    Optional<String> rootCause();

    /** Returns the activities that shall keep it from happening again (Swedish: korrigerande åtgärder); empty: none. */
    @Value.NaturalOrder
    SortedSet<ActivityId> correctiveActions();

    /** Returns what makes it a personal data breach (Swedish: personuppgiftsincident), or empty when it is none. */
    Optional<PersonalDataBreach> personalDataBreach();

    /** Returns its handling under the NIS legislation (Swedish: betydande incident), or empty when nothing is registered. */
    Optional<SignificantIncident> significantIncident();

    /**
     * Returns the moment from which the organisation answers for a breach: its own awareness, or its processor's word
     * where that came first. Empty when neither is known. GDPR Article 33(1)-(2).
     */
    default Optional<Instant> effectiveAwareAt() {
        Optional<Instant> informed = personalDataBreach().flatMap(PersonalDataBreach::processorInformedControllerAt);
        if (awareAt().isEmpty() || informed.isEmpty()) {
            return awareAt().or(() -> informed);
        }
        return informed.get().isBefore(awareAt().get()) ? informed : awareAt();
    }

    /**
     * Returns the latest moment that is known to lie before awareness: the later of occurrence and detection. Empty when
     * neither is known.
     */
    default Optional<Instant> latestBeforeAwareness() {
        return detectedAt()
                .filter(detected -> occurredAt().map(detected::isAfter).orElse(true))
                .or(this::occurredAt);
    }

    /**
     * Returns the moment from which the incident is there to be judged: awareness, else detection, occurrence or
     * notification, whichever of these is the first that is known. Empty when none is.
     */
    default Optional<Instant> knownFrom() {
        return effectiveAwareAt()
                .or(this::detectedAt)
                .or(this::occurredAt)
                .or(() -> personalDataBreach().flatMap(PersonalDataBreach::notifiedAt));
    }

    @Override
    default Optional<Incident> asAt(AsOf asOf) {
        if (knownFrom().isPresent() && !asOf.reached(knownFrom().get())) {
            return Optional.empty();
        }
        return Optional.of(withOccurredAt(asOf.pastAt(occurredAt()))
                .withDetectedAt(asOf.pastAt(detectedAt()))
                .withAwareAt(asOf.pastAt(awareAt()))
                .withHandledAt(asOf.pastAt(handledAt()))
                .withPersonalDataBreach(personalDataBreach().map(breach -> breach.asAt(asOf)))
                .withSignificantIncident(significantIncident().map(incident -> incident.asAt(asOf))));
    }

    @Override
    default void references(ReferenceVisitor visitor) {
        visitor.visit("processes", processes());
        visitor.visit("systems", systems());
        visitor.visit("correctiveActions", correctiveActions());
        personalDataBreach().ifPresent(breach -> {
            visitor.visit("personalDataBreach.processor", breach.processor());
            visitor.visit("personalDataBreach.agreement", breach.agreement());
        });
    }

    @Override
    default Optional<Incident> withoutReferencesTo(Predicate<? super ArtefactId> gone) {
        return Optional.of(withProcesses(
                        processes().stream().filter(gone.negate()).toList())
                .withSystems(systems().stream().filter(gone.negate()).toList())
                .withCorrectiveActions(
                        correctiveActions().stream().filter(gone.negate()).toList())
                .withPersonalDataBreach(personalDataBreach()
                        .map(breach -> breach.withProcessor(breach.processor().filter(gone.negate()))
                                .withAgreement(breach.agreement().filter(gone.negate())))));
    }

    private Optional<String> text(Function<PersonalDataBreach, Optional<String>> attribute) {
        return personalDataBreach().flatMap(attribute);
    }

    @Value.Check
    default void check() {
        Invariant.check(
                this,
                value -> value.notBlank("name", name())
                        .notBlank("rootCause", rootCause())
                        .notBlank("personalDataBreach.riskJustification", text(PersonalDataBreach::riskJustification))
                        .notBlank("personalDataBreach.reasonsForDelay", text(PersonalDataBreach::reasonsForDelay))
                        .notBlank("personalDataBreach.documentedFacts", text(PersonalDataBreach::documentedFacts))
                        .notBlank("personalDataBreach.documentedEffects", text(PersonalDataBreach::documentedEffects))
                        .notBlank(
                                "personalDataBreach.documentedRemedialAction",
                                text(PersonalDataBreach::documentedRemedialAction))
                        .notBlank("personalDataBreach.exemptionReason", text(PersonalDataBreach::exemptionReason))
                        .notBlank(
                                "significantIncident.informingReason",
                                significantIncident().flatMap(SignificantIncident::informingReason))
                        .notNegative(
                                "personalDataBreach.approximateDataSubjects",
                                personalDataBreach().flatMap(PersonalDataBreach::approximateDataSubjects)));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableIncident.Builder {}
}
