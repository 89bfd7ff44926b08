package se.lis.rules.view.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.governance.CityReviewTopic;
import se.lis.core.governance.IsoEdition;
import se.lis.core.governance.ManagementReview;
import se.lis.core.governance.ReviewInput;
import se.lis.core.id.ActivityId;
import se.lis.core.organisation.Role;
import se.lis.core.planning.ActivityTargetKind;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** A management review: what it took up, which way it went and what came of it. ISO/IEC 27001 9.3. */
public final class ReviewOfManagement extends View {

    private static final String ACTIVITIES = "decisions.activities";
    private static final String DECIDED = "decidedOn";
    private static final String PREPARED = "preparedByRole";
    private static final String RECEIVED = "receivedByRole";
    private static final String APPENDED = "appendedToOperationalPlan";

    /** Joins a review with the others. */
    public ReviewOfManagement(ManagementReview review, ViewContext context) {
        super(review, context);
    }

    /** Returns whether it was decided. */
    public boolean isDecided() {
        return given(DECIDED).yes();
    }

    /** Returns whether no other was decided on a later day. */
    public Answer last() {
        return among(ArtefactType.MANAGEMENT_REVIEW, others(register().lastReview().stream()))
                .where(other -> other.<LocalDate>act(DECIDED).after(act(DECIDED)))
                .exists()
                .negate();
    }

    private List<ManagementReview> others(Stream<ManagementReview> reviews) {
        return reviews.filter(other -> !other.id().equals(id())).toList();
    }

    // ---------------------------------------------------------------- contents

    /** Returns the inputs that it covers. */
    public Known<Collection<ReviewInput>> inputs() {
        return facts().members("inputs");
    }

    /**
     * Returns the inputs that the standard asks for in the edition that it follows; where that is not stated, those that decide in any
     * edition, and unknown where the edition does. 9.3.2.
     */
    public Known<List<ReviewInput>> requiredInputs() {
        Known<IsoEdition> edition = fact("isoEdition");
        Known<List<ReviewInput>> inEach =
                inputs(input -> Stream.of(IsoEdition.values()).allMatch(input::partOf));
        Known<List<ReviewInput>> inAny = inputs(input -> true);
        if (edition.given() || (complete(inEach) && !complete(inAny))) {
            return edition.then(known -> inputs(input -> input.partOf(known)));
        }
        return complete(inAny) ? inAny : inEach;
    }

    private Known<List<ReviewInput>> inputs(Predicate<ReviewInput> required) {
        return stated(Stream.of(ReviewInput.values()).filter(required).toList());
    }

    private boolean complete(Known<List<ReviewInput>> required) {
        return inputs().lackingOf(required).isGiven().no();
    }

    /** Returns the city's topics that it covers. */
    public Known<Collection<CityReviewTopic>> topics() {
        return facts().members("cityTopics");
    }

    /** Returns the topics that the city suggests. */
    public Known<List<CityReviewTopic>> suggestedTopics() {
        return stated(List.of(CityReviewTopic.values()));
    }

    /** Returns whether it draws a conclusion on adequacy and effect. 9.3.1. */
    public Answer concluded() {
        return given("conclusion");
    }

    /** Returns the years that its plan covers. */
    public Known<Collection<Integer>> planYears() {
        return facts().members("planYears");
    }

    /** Returns the years that a plan of three years covers: its own and the two after it. */
    public Known<Set<Integer>> threeYears() {
        Known<Integer> year = fact("year");
        return Known.union(List.of(year, Known.sum(year, stated(1)), Known.sum(year, stated(2))));
    }

    // ---------------------------------------------------------------- the way it went

    private Answer prepared() {
        return this.<Role>fact(PREPARED).is(Role.INFORMATION_SECURITY_COORDINATOR);
    }

    private Answer received() {
        return this.<Role>fact(RECEIVED).is(Role.HEAD_OF_ADMINISTRATION);
    }

    private Answer appended() {
        return yes(APPENDED);
    }

    /** Returns whether the coordinator prepared it, the head received it and it was appended to the operational plan. */
    public Answer wentRightWay() {
        return Answer.all(List.of(prepared(), received(), appended()));
    }

    /** Returns the attributes of the steps that it surely did not go through as it should. */
    public List<String> stepsLacking() {
        List<String> lacking = new ArrayList<>();
        if (prepared().no()) {
            lacking.add(PREPARED);
        }
        if (received().no()) {
            lacking.add(RECEIVED);
        }
        if (appended().no()) {
            lacking.add(APPENDED);
        }
        return lacking;
    }

    // ---------------------------------------------------------------- what came of it

    /** Returns its decisions. */
    public List<Facts> decisions() {
        return facts().parts("decisions");
    }

    /** Returns what names a decision within the review. */
    public Known<String> name(Facts decision) {
        return decision.fact("id");
    }

    /**
     * Returns whether an activity carries a decision out: one that answers it or that it names. Unknown where an activity does not state
     * of which review it answers the decision, and where one that is named leads nowhere.
     */
    public Answer carriedOut(Facts decision) {
        List<Answer> ways = new ArrayList<>();
        ways.add(answering(ActivityTargetKind.DECISION, name(decision)).exists());
        int named = decision.<ActivityId>members("activities").value().size();
        for (int place = 0; place < named; place++) {
            ways.add(decision.leads("activities[" + place + "]"));
        }
        Answer carriedOut = Answer.any(ways);
        return register().lostReference(id(), ACTIVITIES) ? carriedOut.orUnknown(ACTIVITIES) : carriedOut;
    }

    /** Returns whether there are earlier actions to follow up: another review was decided, or this one records the follow-up. */
    public Answer followsEarlier() {
        return given("earlierActionsFollowedUp")
                .or(among(ArtefactType.MANAGEMENT_REVIEW, others(register().managementReviews().stream()))
                        .where(other -> other.given(DECIDED))
                        .exists());
    }

    /** Returns whether every action of the review before was followed up. 9.3.2 a. */
    public Answer earlierActionsFollowedUp() {
        return yes("earlierActionsFollowedUp");
    }
}
