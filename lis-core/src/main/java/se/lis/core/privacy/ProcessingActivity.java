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
import se.lis.core.artefact.Members;
import se.lis.core.artefact.ReferenceVisitor;
import se.lis.core.artefact.YesNoUnknown;
import se.lis.core.form.OwnForm;
import se.lis.core.id.ProcessId;
import se.lis.core.id.ProcessingActivityId;

/**
 * An entry in the register of processing (Swedish: behandling i registerförteckningen). GDPR Article 30.
 *
 * <p>A field of Article 30 is given, not applicable, or blank (empty); only the first two are answers. Processing may be
 * registered before it starts, so {@link #startedOn()} can lie ahead.
 */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("ProcessingActivity")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = ProcessingActivity.Builder.class)
public interface ProcessingActivity extends Artefact, WithProcessingActivity {

    @Override
    ProcessingActivityId id();

    /** Returns what people call the processing (Swedish: namn), or empty when nobody has named it. */
    @Value.Redacted
    @Override
    Optional<String> name();

    /** Returns the organisation's role (Swedish: ansvarig eller biträde), or empty when not known. */
    Optional<ProcessingRole> role();

    /**
     * Returns the answer on the controller's name and contact, or each controller's where the organisation is
     * processor (Swedish: personuppgiftsansvarig), or empty. Article 30(1)(a), 30(2)(a).
     */
    Optional<FieldAnswer> controllerContact();

    /**
     * Returns the answer on the joint controller's (Swedish: gemensamt personuppgiftsansvarig), or empty. Article
     * 30(1)(a).
     */
    Optional<FieldAnswer> jointControllerContact();

    /** Returns the answer on the representative's (Swedish: företrädare), or empty. Article 30(1)(a), 30(2)(a). */
    Optional<FieldAnswer> representativeContact();

    /**
     * Returns the answer on the data protection officer's (Swedish: dataskyddsombud), or empty. Article 30(1)(a),
     * 30(2)(a).
     */
    Optional<FieldAnswer> dpoContact();

    /**
     * Returns the answer on the processor's own name and contact (Swedish: personuppgiftsbiträde), or empty. Article
     * 30(2)(a).
     */
    Optional<FieldAnswer> processorContact();

    /** Returns the answer on purposes (Swedish: ändamål), or empty. Article 30(1)(b). */
    Optional<FieldAnswer> purposes();

    /** Returns the answer on categories of people (Swedish: kategorier av registrerade), or empty. Article 30(1)(c). */
    Optional<FieldAnswer> subjectCategories();

    /**
     * Returns the answer on categories of data (Swedish: kategorier av personuppgifter), or empty. Article 30(1)(c).
     */
    Optional<FieldAnswer> dataCategories();

    /** Returns the answer on categories of recipients (Swedish: mottagare), or empty. Article 30(1)(d). */
    Optional<FieldAnswer> recipients();

    /**
     * Returns the answer on categories of processing for each controller (Swedish: kategorier av behandling), or
     * empty. Article 30(2)(b).
     */
    Optional<FieldAnswer> processingCategories();

    /**
     * Returns the answer on third countries (Swedish: tredjeland); not applicable means none; or empty. Article
     * 30(1)(e), 30(2)(c).
     */
    Optional<FieldAnswer> thirdCountryTransfers();

    /** Returns the answer on time limits for erasure (Swedish: gallringsfrist), or empty. Article 30(1)(f). */
    Optional<FieldAnswer> retention();

    /**
     * Returns why no time limit could be set (Swedish: skäl för utebliven frist), or empty. Free text. Article
     * 30(1)(f).
     */
    @Value.Redacted
    Optional<String> retentionReasonWhyNone();

    /** Returns the answer on security measures (Swedish: säkerhetsåtgärder), or empty. Article 30(1)(g), 30(2)(d). */
    Optional<FieldAnswer> securityDescription();

    /**
     * Returns what the entry says in its own words (Swedish: lydelse), or empty when its texts are kept elsewhere. A field that is blank and
     * has a text counts as given. Article 30.
     */
    Optional<EntryTexts> texts();

    /** Returns what makes it lawful (Swedish: rättslig grund), or empty when not stated. Article 6(1). */
    Optional<LawfulBasis> legalBasis();

    /** Returns the provision that the basis rests on (Swedish: författningsstöd), or empty. Free text. Article 6(3). */
    @Value.Redacted
    Optional<String> legalProvision();

    /**
     * Returns whether an authority does it in performing its tasks (Swedish: myndighetsuppgift), or empty when not
     * known.
     */
    Optional<Boolean> performedAsPublicTask();

    /**
     * Returns whether it is exercise of public powers (Swedish: myndighetsutövning), or empty when not known. Article
     * 49(3).
     */
    Optional<Boolean> exercisesPublicPowers();

    /**
     * Returns whether it holds special categories (Swedish: känsliga personuppgifter), or empty when not known.
     * Article 9.
     */
    Optional<Boolean> specialCategories();

    /** Returns what lets it hold them (Swedish: undantag), or empty when not stated. Article 9(2). */
    Optional<SpecialCategoryCondition> specialCategoryCondition();

    /**
     * Returns the national provision behind that condition (Swedish: nationell bestämmelse), or empty. Free text.
     * Article 9(2).
     */
    @Value.Redacted
    Optional<String> nationalProvision();

    /**
     * Returns whether it holds data on offences (Swedish: uppgifter om lagöverträdelser), or empty when not known.
     * Article 10.
     */
    Optional<Boolean> criminalData();

    /**
     * Returns the provision that lets a body that is no authority hold them (Swedish: stöd för lagöverträdelser), or
     * empty. Free text. Article 10.
     */
    @Value.Redacted
    Optional<String> criminalDataProvision();

    /** Returns the transfers to third countries (Swedish: tredjelandsöverföringar); empty: none registered. */
    List<Transfer> transfers();

    /**
     * Returns whether others decide purposes and means too (Swedish: gemensamt ansvar), or empty when not known.
     * Article 26.
     */
    Optional<Boolean> jointControllers();

    /**
     * Returns whether they have an arrangement (Swedish: inbördes arrangemang), or empty when not known. Article
     * 26(1).
     */
    Optional<Boolean> jointArrangement();

    /**
     * Returns whether law lays down what each of them answers for (Swedish: ansvar fastställt i författning), so that they
     * need no arrangement, or empty when not known. Article 26(1).
     */
    Optional<Boolean> jointResponsibilitiesByLaw();

    /**
     * Returns whether people get the information they are due (Swedish: informerade), or empty when not confirmed.
     * Articles 13-14.
     */
    Optional<Boolean> informationGiven();

    /**
     * Returns what lets people be left without that information (Swedish: undantag från information), or empty when not
     * judged. Articles 13(4) and 14(5); SFS 2018:218 chapter 5 section 1.
     */
    Optional<InformationExemption> informationExemption();

    /** Returns the processes it is part of (Swedish: verksamhetsprocesser); empty: none registered. */
    @Value.NaturalOrder
    SortedSet<ProcessId> processes();

    /** Returns the processors it uses (Swedish: biträden); empty: none registered. */
    List<ProcessorUse> processors();

    /** Returns the day it started or is to start (Swedish: påbörjad), or empty when not known. May lie ahead. */
    Optional<LocalDate> startedOn();

    /** Returns the day it ended (Swedish: avslutad), or empty when it goes on. */
    Optional<LocalDate> endedOn();

    /** Returns the day it last changed in a way that matters (Swedish: ändrad), or empty when not known. */
    Optional<LocalDate> changedOn();

    /** Returns the day the entry was last reviewed or updated (Swedish: granskad), or empty when it never was. */
    Optional<LocalDate> reviewedOn();

    /** Returns about how many people it concerns (Swedish: antal registrerade), or empty when not known. */
    Optional<Integer> approximateDataSubjects();

    /** Returns whether the volume was decided to be large (Swedish: stor mängd), or empty when nobody decided. */
    Optional<Boolean> largeVolume();

    /**
     * Returns whether all nine criteria were gone through and the risk was judged by them (Swedish: kriterier bedömda), or empty when not
     * known. WP 248.
     */
    Optional<Boolean> criteriaAssessed();

    /**
     * Returns the criteria that were found met (Swedish: uppfyllda kriterier); empty: none, if they were assessed. WP
     * 248.
     */
    Set<DpiaCriterion> criteria();

    /**
     * Returns the case in which an assessment is always due (Swedish: obligatoriskt fall), or empty when not judged.
     * Article 35(3).
     */
    Optional<Article35Case> article35Case();

    /**
     * Returns whether the supervisory authority's list names this kind of processing (Swedish: finns på tillsynsmyndighetens
     * förteckning), or empty when nobody looked it up; two of the criteria count by the list without it. Article 35(4).
     */
    Optional<Boolean> onAuthorityList();

    /**
     * Returns whether a high risk to people was judged likely, whatever the criteria say (Swedish: sannolikt hög risk), or
     * empty when nobody recorded a judgement of its own. Article 35(1).
     */
    Optional<Boolean> highRiskLikely();

    /**
     * Returns why the assessment made with the legislation is enough (Swedish: undantag enligt 35.10), or empty. It holds only for what
     * rests on a legal obligation or a public task. Free text. Article 35(10).
     */
    @Value.Redacted
    Optional<String> legislativeAssessmentStatement();

    /** Returns whether the processing has started by the end of a day; a blank start counts as started. */
    default boolean started(LocalDate day) {
        return startedOn().map(start -> !start.isAfter(day)).orElse(true);
    }

    /** Returns whether the processing is carried on on a day: started, as far as known, and not ended. */
    default boolean inUse(LocalDate day) {
        return started(day) && endedOn().map(end -> end.isAfter(day)).orElse(true);
    }

    /** Returns whether at least so many criteria are met; unknown while too few are met and not all were assessed. */
    default YesNoUnknown meetsCriteria(int required) {
        if (criteria().size() >= required) {
            return YesNoUnknown.YES;
        }
        return criteriaAssessed().orElse(false) ? YesNoUnknown.NO : YesNoUnknown.UNKNOWN;
    }

    @Override
    default Optional<ProcessingActivity> asAt(AsOf asOf) {
        return Optional.of(withEndedOn(asOf.pastOn(endedOn()))
                .withChangedOn(asOf.pastOn(changedOn()))
                .withReviewedOn(asOf.pastOn(reviewedOn())));
    }

    @Override
    default void references(ReferenceVisitor visitor) {
        visitor.visit("processes", processes());
        for (ProcessorUse use : processors()) {
            visitor.visit("processors.supplier", use.supplier());
            visitor.visit("processors.agreement", use.agreement());
        }
    }

    @Override
    default Optional<ProcessingActivity> withoutReferencesTo(Predicate<? super ArtefactId> gone) {
        return Optional.of(withProcesses(
                        processes().stream().filter(gone.negate()).toList())
                .withProcessors(processors().stream()
                        .filter(use -> !gone.test(use.supplier()))
                        .map(use -> use.withAgreement(use.agreement().filter(gone.negate())))
                        .toList()));
    }

    /** Checks the processing activity's own invariants. */
    @Value.Check
    default ProcessingActivity check() {
        Invariant.check(this, value -> {
            transfers().forEach(transfer -> value.notBlank("transfers.country", transfer.country()));
            texts().ifPresent(texts -> texts.check(value));
            value.notBlank("name", name())
                    .notBlank("retentionReasonWhyNone", retentionReasonWhyNone())
                    .notBlank("legalProvision", legalProvision())
                    .notBlank("nationalProvision", nationalProvision())
                    .notBlank("criminalDataProvision", criminalDataProvision())
                    .notBlank("legislativeAssessmentStatement", legislativeAssessmentStatement())
                    .notNegative("approximateDataSubjects", approximateDataSubjects())
                    .ordered("startedOn", startedOn(), "endedOn", endedOn());
        });
        if (!Members.inOrder(transfers(), Transfer::country)) {
            return withTransfers(Members.sorted(transfers(), Transfer::country));
        }
        if (!Members.inOrder(processors())) {
            return withProcessors(Members.sorted(processors()));
        }
        return texts().map(this::answeredBy).orElse(this);
    }

    /** Returns this entry, where a field that says something in words is answered. */
    private ProcessingActivity answeredBy(EntryTexts texts) {
        return withControllerContact(answer(controllerContact(), texts.controllerContact()))
                .withJointControllerContact(answer(jointControllerContact(), texts.jointControllerContact()))
                .withRepresentativeContact(answer(representativeContact(), texts.representativeContact()))
                .withDpoContact(answer(dpoContact(), texts.dpoContact()))
                .withProcessorContact(answer(processorContact(), texts.processorContact()))
                .withPurposes(answer(purposes(), texts.purposes()))
                .withSubjectCategories(answer(subjectCategories(), texts.subjectCategories()))
                .withDataCategories(answer(dataCategories(), texts.dataCategories()))
                .withRecipients(answer(recipients(), texts.recipients()))
                .withProcessingCategories(answer(processingCategories(), texts.processingCategories()))
                .withThirdCountryTransfers(answer(thirdCountryTransfers(), texts.thirdCountryTransfers()))
                .withRetention(answer(retention(), texts.retention()))
                .withSecurityDescription(answer(securityDescription(), texts.securityDescription()));
    }

    private static Optional<FieldAnswer> answer(Optional<FieldAnswer> answer, Optional<String> text) {
        return answer.or(() -> text.map(said -> FieldAnswer.GIVEN));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableProcessingActivity.Builder {}
}
