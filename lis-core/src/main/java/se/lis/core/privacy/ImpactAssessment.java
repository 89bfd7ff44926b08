package se.lis.core.privacy;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.immutables.value.Value;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Invariant;
import se.lis.core.artefact.ReferenceVisitor;
import se.lis.core.form.OwnForm;
import se.lis.core.id.ImpactAssessmentId;
import se.lis.core.id.ProcessingActivityId;

/** A data protection impact assessment (Swedish: konsekvensbedömning). GDPR Article 35. */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("ImpactAssessment")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = ImpactAssessment.Builder.class)
public interface ImpactAssessment extends Artefact, WithImpactAssessment {

    @Override
    ImpactAssessmentId id();

    /** Returns what people call the assessment (Swedish: namn), or empty when nobody has named it. */
    @Value.Redacted
    @Override
    Optional<String> name();

    /** Returns the processing it assesses (Swedish: behandlingar); empty: none named. */
    @Value.NaturalOrder
    SortedSet<ProcessingActivityId> processingActivities();

    /** Returns the day it was completed (Swedish: färdigställd), or empty when it is not complete. */
    Optional<LocalDate> completedOn();

    /** Returns what it contains (Swedish: innehåll); empty: nothing registered. Article 35(7). */
    Set<ImpactAssessmentContent> contents();

    /**
     * Returns the day the data protection officer's advice was sought (Swedish: råd inhämtat), or empty. Article
     * 35(2).
     */
    Optional<LocalDate> dpoAdviceSoughtOn();

    /**
     * Returns the risk that is left (Swedish: kvarstående risk); {@link ResidualRisk#NOT_ASSESSED} when nobody
     * assessed it. Article 36(1).
     */
    @Value.Default
    default ResidualRisk residualRisk() {
        return ResidualRisk.NOT_ASSESSED;
    }

    /**
     * Returns the day the authority was consulted (Swedish: förhandssamråd), or empty when it was not. Article 36(1).
     */
    Optional<LocalDate> priorConsultationOn();

    /**
     * Returns the day the authority answered the consultation (Swedish: svar på förhandssamråd), or empty when it has not as
     * far as known. Article 36(2).
     */
    Optional<LocalDate> priorConsultationAnsweredOn();

    /**
     * Returns the day the risk last changed (Swedish: ändrad risk), or empty when it did not as far as known. Article
     * 35(11).
     */
    Optional<LocalDate> riskChangedOn();

    /**
     * Returns the day the assessment was last reviewed (Swedish: granskad), or empty when it never was. Article
     * 35(11).
     */
    Optional<LocalDate> reviewedOn();

    @Override
    default Optional<ImpactAssessment> asAt(AsOf asOf) {
        return Optional.of(withCompletedOn(asOf.pastOn(completedOn()))
                .withContents(asOf.pastOn(completedOn(), contents()))
                .withResidualRisk(
                        asOf.pastOn(completedOn(), Optional.of(residualRisk())).orElse(ResidualRisk.NOT_ASSESSED))
                .withDpoAdviceSoughtOn(asOf.pastOn(dpoAdviceSoughtOn()))
                .withPriorConsultationOn(asOf.pastOn(priorConsultationOn()))
                .withPriorConsultationAnsweredOn(asOf.pastOn(priorConsultationAnsweredOn()))
                .withRiskChangedOn(asOf.pastOn(riskChangedOn()))
                .withReviewedOn(asOf.pastOn(reviewedOn())));
    }

    @Override
    default void references(ReferenceVisitor visitor) {
        visitor.visit("processingActivities", processingActivities());
    }

    @Override
    default Optional<ImpactAssessment> withoutReferencesTo(Predicate<? super ArtefactId> gone) {
        List<ProcessingActivityId> left =
                processingActivities().stream().filter(gone.negate()).toList();
        // An assessment of nothing but what is gone would reveal it.
        return left.isEmpty() && !processingActivities().isEmpty()
                ? Optional.empty()
                : Optional.of(withProcessingActivities(left));
    }

    @Value.Check
    default void check() {
        Invariant.check(this, value -> value.notBlank("name", name()));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableImpactAssessment.Builder {}
}
