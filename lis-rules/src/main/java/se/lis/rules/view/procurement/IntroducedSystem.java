package se.lis.rules.view.procurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.id.ProcessingActivityId;
import se.lis.core.organisation.InformationSystem;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.view.ImpactAssessmentDuty;
import se.lis.rules.view.SystemView;

/**
 * A system that was taken into use, and what was to be known of it by then. ISO/IEC 27001 A.5.8; GDPR Article
 * 35(1).
 */
public final class IntroducedSystem extends SystemView {

    private final ImpactAssessmentDuty duty = new ImpactAssessmentDuty(this);

    /** Joins a system with the register and the law that it is judged by. */
    public IntroducedSystem(InformationSystem system, ViewContext context) {
        super(system, context);
    }

    /** Returns whether a risk analysis of it had been made by the first day of use; unknown where that day is. */
    public Answer analysedBeforeUse() {
        Known<LocalDate> firstUse = fact("inUseFrom");
        return firstUse.answers(day -> among(
                        ArtefactType.RISK_ANALYSIS, "system", register().analyses(system))
                .where(analysis -> analysis.<LocalDate>fact("performedOn").atMost(firstUse))
                .exists());
    }

    /** Returns whether it carries processing that must be assessed for its impact, and is not. */
    private Answer unassessed() {
        Known<?> listed = facts().members("processingActivities");
        List<Answer> unassessed = new ArrayList<>();
        for (ProcessingActivityId processing :
                facts().<ProcessingActivityId>members("processingActivities").value()) {
            unassessed.add(refer("processingActivities", processing).answers(duty::unassessed));
        }
        if (register().lostReference(system, "processingActivities")) {
            // no finding shows what processing it carries that concerns security-sensitive activity
            unassessed.add(Answer.doubt(listed.missingWhere(true, "processingActivities")));
        }
        return unassessed.isEmpty() ? listed.isGiven() : Answer.any(unassessed);
    }

    /** Returns whether all processing that it carries is assessed for its impact, where it must be. */
    public Answer processingAssessed() {
        return unassessed().negate();
    }

    /** Returns {@code assessment} where processing that it carries is not assessed, else null. */
    public @Nullable String variant() {
        return unassessed().yes() ? "assessment" : null;
    }
}
