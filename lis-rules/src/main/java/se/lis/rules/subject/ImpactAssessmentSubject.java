package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lis.core.id.ProcessingActivityId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.privacy.ImpactAssessment;
import se.lis.core.privacy.ImpactAssessmentContent;
import se.lis.core.privacy.ProcessingActivity;

/** An impact assessment, as it stands today. */
public final class ImpactAssessmentSubject extends Subject {

    private final ImpactAssessment assessment;

    /** Joins an assessment with what surrounds it. */
    public ImpactAssessmentSubject(ImpactAssessment assessment, Register register, Circumstances circumstances) {
        super(assessment, register, circumstances);
        this.assessment = assessment;
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        Set<BusinessProcess> processes = new LinkedHashSet<>();
        for (ProcessingActivityId id : assessment.processingActivities()) {
            register()
                    .known()
                    .find(id)
                    .ifPresent(activity ->
                            processes.addAll(register().processes(((ProcessingActivity) activity).processes())));
        }
        return processes;
    }

    /** Returns the day it was completed, or null when it is not. */
    public @Nullable LocalDate completedOn() {
        return assessment.completedOn().orElse(null);
    }

    /** Returns the day the data protection officer's advice was sought, or null when it was not. */
    public @Nullable LocalDate dpoAdviceSoughtOn() {
        return assessment.dpoAdviceSoughtOn().orElse(null);
    }

    /** Returns what it contains. */
    public Set<ImpactAssessmentContent> contents() {
        return assessment.contents();
    }

    /** Returns what it must contain. GDPR Article 35(7). */
    public Set<ImpactAssessmentContent> contentsRequired() {
        return EnumSet.allOf(ImpactAssessmentContent.class);
    }

    /** Returns what it must contain and does not. */
    public Set<ImpactAssessmentContent> contentsLacking() {
        Set<ImpactAssessmentContent> lacking = contentsRequired();
        lacking.removeAll(assessment.contents());
        return lacking;
    }
}
