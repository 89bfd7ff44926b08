package se.lis.rules.view.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.assessment.proof.Scalar;
import se.lis.core.classification.Aspect;
import se.lis.core.classification.InformationClassification;
import se.lis.core.organisation.Role;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.ViewContext;

/** A classification that was made: when, who approved it, and which levels it sets. */
public final class MadeClassification extends ClassificationView {

    /** Joins a classification with the register and the law that it is judged by. */
    public MadeClassification(InformationClassification classification, ViewContext context) {
        super(classification, context);
    }

    /** Returns the day on which it was made. */
    public Known<LocalDate> classifiedOn() {
        return fact("classifiedOn");
    }

    /** Returns the day on which the process or system last changed; none where it did not as far as known. */
    public Known<LocalDate> changedOn() {
        return target().then(target -> last(target, "changedOn"));
    }

    /** Returns the role that approved it; unknown when not stated. */
    public Known<Role> approvedByRole() {
        return fact("approvedByRole");
    }

    /**
     * Returns whether the information owner approved it. That it was approved is shown by its day or by who did; one
     * of the two alone
     * leaves the other unknown, and an approval before the day on which it was made contradicts itself.
     */
    public Answer approvedByOwner() {
        Answer byOwner = approvedByRole().is(Role.INFORMATION_OWNER);
        return byOwner.unknown()
                ? given("approvedOn").and(byOwner)
                : byOwner.and(this.<LocalDate>fact("approvedOn")
                        .follows(classifiedOn())
                        .isKnown());
    }

    /** Returns {@code other} where another role than the information owner approved it, else null. */
    public @Nullable String approver() {
        return approvedByRole().is(Role.INFORMATION_OWNER).no() ? "other" : null;
    }

    /** Returns whether no level is set that is kept for what concerns national security. */
    public Answer belowNationalSecurity() {
        List<Known<Integer>> levels = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            levels.add(act(Scalar.of(aspect).toString()));
        }
        return Known.highest(levels).is(InformationClassification.HIGHEST_LEVEL).negate();
    }
}
