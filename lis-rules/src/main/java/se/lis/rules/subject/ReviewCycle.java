package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.governance.ManagementReview;
import se.lis.rules.parameter.GovernanceParameters;

/** How often the organisation's management reviews its LIS. */
public final class ReviewCycle extends Subject {

    private final GovernanceParameters limits;
    private final Optional<ManagementReview> last;

    /** Joins the organisation with its reviews. */
    public ReviewCycle(Register register, Circumstances circumstances) {
        super(register.organisation(), register, circumstances);
        this.limits = parameters().governance(decidingDay());
        this.last = register.lastReview();
    }

    /** Returns the last review that was decided, or null when none was. */
    public @Nullable ManagementReview lastReview() {
        return last.orElse(null);
    }

    /** Returns the day it was decided, or null when none was. */
    public @Nullable LocalDate lastDecidedOn() {
        return last.flatMap(ManagementReview::decidedOn).orElse(null);
    }

    /** Returns the calendar year before this one. */
    public int lastYear() {
        return today().getYear() - 1;
    }

    /** Returns whether a review was decided in the calendar year before this one. */
    public boolean decidedLastYear() {
        return register().managementReviews().stream()
                .flatMap(review -> review.decidedOn().stream())
                .anyMatch(day -> day.getYear() == lastYear());
    }

    /** Returns the day on which the next review is expected, or null when there was none. */
    public @Nullable LocalDate expectedOn() {
        LocalDate decided = lastDecidedOn();
        return decided == null ? null : decided.plus(limits.review());
    }

    /** Returns the last day for the next review, or null when there was none. */
    public @Nullable LocalDate dueBy() {
        LocalDate decided = lastDecidedOn();
        return decided == null ? null : decided.plus(limits.review()).plus(limits.reviewGrace());
    }

    /** Returns whether reviews that contradict each other were left out. */
    public boolean hidden() {
        return register().contradicted(ArtefactType.MANAGEMENT_REVIEW);
    }

    /** Returns the day that was missed: the last of the year before, if it had no review, else that of the next review. */
    public @Nullable LocalDate missedDay() {
        return decidedLastYear()
                ? dueBy()
                : LocalDate.ofYearDay(today().getYear(), 1).minusDays(1);
    }

    /** Returns {@code skipped} where the calendar year before this one had no review, else null. */
    public @Nullable String variant() {
        return decidedLastYear() ? null : "skipped";
    }
}
