package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.id.ProcessingActivityId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.privacy.ImpactAssessment;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.privacy.ResidualRisk;
import se.lis.rules.legislation.Legislation;

/** Processing that an impact assessment covers, and the risk that the assessment leaves. GDPR Article 36. */
public final class ResidualRiskSubject extends Subject {

    private final ImpactAssessment assessment;
    private final ProcessingActivityId activityId;

    /** Joins an assessment with processing that it names. */
    public ResidualRiskSubject(
            ImpactAssessment assessment,
            ProcessingActivityId activityId,
            Register register,
            Circumstances circumstances) {
        super(assessment, register, circumstances);
        this.assessment = assessment;
        this.activityId = activityId;
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        ProcessingActivity activity = activity();
        return activity == null ? List.of() : register().processes(activity.processes());
    }

    /** Returns the id of the processing. */
    public ProcessingActivityId activityId() {
        return activityId;
    }

    /** Returns the processing, or null when the reference leads nowhere. */
    public @Nullable ProcessingActivity activity() {
        return register().find(activityId).map(ProcessingActivity.class::cast).orElse(null);
    }

    /** Returns whether the assessment is complete. */
    public boolean completed() {
        return assessment.completedOn().isPresent();
    }

    /** Returns the risk that is left. */
    public ResidualRisk residualRisk() {
        return assessment.residualRisk();
    }

    /** Returns the day the processing started, or null when not known. */
    public @Nullable LocalDate startedOn() {
        ProcessingActivity activity = activity();
        return activity == null ? null : activity.startedOn().orElse(null);
    }

    /** Returns whether the processing has ended. */
    public boolean ended() {
        ProcessingActivity activity = activity();
        return activity != null && activity.endedOn().isPresent();
    }

    /** Returns the day the authority was consulted, or null when it was not. */
    public @Nullable LocalDate consultedOn() {
        return assessment.priorConsultationOn().orElse(null);
    }

    /** Returns the first day of the General Data Protection Regulation. */
    public LocalDate regulationStart() {
        return circumstances().legislation().start(Legislation.GDPR);
    }

    /** Returns what is missing to tell whether consultation was needed in time. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (residualRisk() == ResidualRisk.NOT_ASSESSED) {
            missing.add("residualRisk");
        }
        if (activity() == null) {
            missing.add("processingActivities");
        } else if (startedOn() == null) {
            missing.add("startedOn");
        }
        return missing;
    }
}
