package se.lis.rules.subject;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.access.AccessReview;
import se.lis.core.access.AccessReviewScope;
import se.lis.core.artefact.Answer;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.classification.Aspect;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;
import se.lis.rules.parameter.AccessParameters;

/** The duty to review one kind of rights in a system: all of them, or the privileged ones. */
public final class AccessReviewDuty extends Subject {

    private final InformationSystem system;
    private final AccessReviewScope scope;
    private final AccessParameters limits;
    private final Optional<AccessReview> last;

    /** Joins a system and a kind of rights with what surrounds them. */
    public AccessReviewDuty(
            InformationSystem system, AccessReviewScope scope, Register register, Circumstances circumstances) {
        super(system, register, circumstances);
        this.system = system;
        this.scope = scope;
        this.limits = parameters().access(decidingDay());
        this.last = register.reviews(system.id()).stream()
                .filter(review -> review.scope().isPresent())
                .filter(review -> review.scope().get() == AccessReviewScope.ALL
                        || review.scope().get() == scope)
                .max(Comparator.comparing(AccessReview::performedOn).thenComparing(AccessReview::id));
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return register().processesOn(system.id());
    }

    /** Returns the parameters of today. */
    public AccessParameters limits() {
        return limits;
    }

    /** Returns which rights are to be reviewed. */
    public AccessReviewScope scope() {
        return scope;
    }

    /** Returns whether the system is in use today. */
    public boolean inUse() {
        return system.inUse(today());
    }

    /** Returns whether there are such rights to review: privileged ones may be listed as none. */
    public Answer concerned() {
        if (scope == AccessReviewScope.ALL || !system.privilegedHolders().isEmpty()) {
            return Answer.YES;
        }
        return system.privilegedHoldersListed().orElse(false) ? Answer.NO : Answer.UNKNOWN;
    }

    /** Returns the last review that looked at these rights, or null when there is none. */
    public @Nullable AccessReview lastReview() {
        return last.orElse(null);
    }

    /** Returns the day from which the time runs: the last review, else the first day of use; null when neither is known. */
    public @Nullable LocalDate startsOn() {
        return last.map(AccessReview::performedOn).or(system::inUseFrom).orElse(null);
    }

    /** Returns the last day for the next review if nothing shortens the interval, or null when no start is known. */
    public @Nullable LocalDate latestDue() {
        return due(serious() == Answer.YES ? limits.reviewAtSerious() : limits.review());
    }

    /** Returns the last day for the next review if all that is unknown shortens it, or null when no start is known. */
    public @Nullable LocalDate earliestDue() {
        return due(serious() == Answer.NO ? limits.review() : limits.reviewAtSerious());
    }

    /** Returns the first day of the reminder, or null when no start is known. */
    public @Nullable LocalDate reminder() {
        LocalDate due = earliestDue();
        return due == null ? null : due.minus(limits.reviewReminder());
    }

    /** Returns whether contradictory reviews, or reviews that don't say what they looked at, hide when the last one was. */
    public boolean hidden() {
        LocalDate start = startsOn();
        return register().clouded(system.id(), ArtefactType.ACCESS_REVIEW)
                || register().reviews(system.id()).stream()
                        .anyMatch(review -> review.scope().isEmpty()
                                && (start == null || review.performedOn().isAfter(start)));
    }

    private @Nullable LocalDate due(Period interval) {
        LocalDate start = startsOn();
        return start == null
                ? null
                : start.plus(scope == AccessReviewScope.PRIVILEGED ? limits.reviewPrivileged() : interval);
    }

    /** Returns whether the system is classified as serious in confidentiality. */
    private Answer serious() {
        return register()
                .classification(system.id())
                .flatMap(current -> current.level(Aspect.CONFIDENTIALITY))
                .map(level -> Answer.of(level >= limits.seriousLevel()))
                .orElse(Answer.UNKNOWN);
    }

    /** Returns what is missing to tell whether the review is too late. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (concerned() == Answer.UNKNOWN) {
            missing.add("privilegedHoldersListed");
        }
        if (startsOn() == null) {
            missing.add("inUseFrom");
        }
        if (scope == AccessReviewScope.ALL && serious() == Answer.UNKNOWN) {
            missing.add("classification");
        }
        return missing;
    }

    /** Returns why a review can't be told of, or null when it can. */
    public @Nullable String unclear() {
        return hidden() ? "hidden-reviews" : null;
    }
}
