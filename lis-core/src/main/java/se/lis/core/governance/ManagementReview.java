package se.lis.core.governance;

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
import se.lis.core.form.OwnForm;
import se.lis.core.id.ManagementReviewId;
import se.lis.core.organisation.Role;
import se.lis.core.text.Years;

/** A management review (Swedish: ledningens genomgång). ISO/IEC 27001 9.3. */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("ManagementReview")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = ManagementReview.Builder.class)
public interface ManagementReview extends Artefact, WithManagementReview {

    @Override
    ManagementReviewId id();

    /** Returns the calendar year it is for (Swedish: år). */
    int year();

    /** Returns the role that prepared it (Swedish: framtagen av), or empty when not known. */
    Optional<Role> preparedByRole();

    /** Returns the role that received it (Swedish: mottagen av), or empty when not known. */
    Optional<Role> receivedByRole();

    /** Returns the day it was decided (Swedish: beslutad), or empty when it was not. */
    Optional<LocalDate> decidedOn();

    /** Returns the edition of the standard that it follows (Swedish: utgåva), or empty when not stated. */
    Optional<IsoEdition> isoEdition();

    /** Returns the inputs it covers (Swedish: underlag); empty: none registered. 9.3.2. */
    Set<ReviewInput> inputs();

    /** Returns which of the city's topics it covers (Swedish: stadens innehållspunkter); empty: none registered. */
    Set<CityReviewTopic> cityTopics();

    /**
     * Returns the conclusion on adequacy and effect (Swedish: slutsats), or empty when it draws none. Free text.
     * 9.3.1.
     */
    @Value.Redacted
    Optional<String> conclusion();

    /** Returns the years that its plan covers (Swedish: treårsplanens år); empty: no plan. */
    @Value.NaturalOrder
    SortedSet<Integer> planYears();

    /**
     * Returns whether it is appended to the operational plan (Swedish: bilaga till verksamhetsplanen), or empty when
     * not known.
     */
    Optional<Boolean> appendedToOperationalPlan();

    /** Returns its decisions (Swedish: beslut); empty: none registered. 9.3.3. */
    List<ReviewDecision> decisions();

    /**
     * Returns whether every action of the previous review was followed up (Swedish: tidigare åtgärder uppföljda), or
     * empty when not known. 9.3.2 a.
     */
    Optional<Boolean> earlierActionsFollowedUp();

    @Override
    default Optional<ManagementReview> asAt(AsOf asOf) {
        // What was prepared for the review stays; what came of it is not there before it is decided.
        return Optional.of(withDecidedOn(asOf.pastOn(decidedOn()))
                .withReceivedByRole(asOf.pastOn(decidedOn(), receivedByRole()))
                .withConclusion(asOf.pastOn(decidedOn(), conclusion()))
                .withPlanYears(asOf.pastOn(decidedOn(), planYears()))
                .withAppendedToOperationalPlan(asOf.pastOn(decidedOn(), appendedToOperationalPlan()))
                .withDecisions(asOf.pastOn(decidedOn(), decisions())));
    }

    @Override
    default void references(ReferenceVisitor visitor) {
        decisions().forEach(decision -> visitor.visit("decisions.activities", decision.activities()));
    }

    @Override
    default Optional<ManagementReview> withoutReferencesTo(Predicate<? super ArtefactId> gone) {
        // A decision that was carried out only by what is gone must not look like one without activity.
        return Optional.of(withDecisions(decisions().stream()
                .filter(decision -> decision.activities().isEmpty()
                        || !decision.activities().stream().allMatch(gone))
                .map(decision -> decision.withActivities(
                        decision.activities().stream().filter(gone.negate()).toList()))
                .toList()));
    }

    @Value.Check
    default ManagementReview check() {
        Invariant.check(
                this,
                value -> value.within("year", Optional.of(year()), Years.FIRST, Years.LAST)
                        .notBlank("conclusion", conclusion())
                        .distinctIds(
                                "decisions.id",
                                decisions().stream().map(ReviewDecision::id).toList()));
        return Members.inOrder(decisions()) ? this : withDecisions(Members.sorted(decisions()));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableManagementReview.Builder {}
}
