package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.id.ProcessingActivityId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.privacy.ImpactAssessment;
import se.lis.core.privacy.ImpactAssessmentContent;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.rules.parameter.PrivacyParameters;

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

    /** Returns the parameters of today. */
    public PrivacyParameters limits() {
        return parameters().privacy(decidingDay());
    }

    private List<ProcessingActivity> ongoing() {
        return assessment.processingActivities().stream()
                .flatMap(id -> register().find(id).stream())
                .map(ProcessingActivity.class::cast)
                .filter(activity -> activity.endedOn().isEmpty())
                .toList();
    }

    /** Returns whether any of the processing that it assesses goes on, as far as known. */
    public boolean relevant() {
        return !ongoing().isEmpty()
                || !allFound()
                || assessment.processingActivities().isEmpty();
    }

    private boolean allFound() {
        return register().allResolved(assessment.processingActivities());
    }

    /** Returns the day it was last gone through, at its completion or since; null while it is not complete. */
    public @Nullable LocalDate reviewed() {
        LocalDate completed = completedOn();
        return assessment
                .reviewedOn()
                .filter(day -> completed != null && day.isAfter(completed))
                .orElse(completed);
    }

    /** Returns the day the risk or the processing last changed, or null when neither did as far as known. */
    public @Nullable LocalDate changedOn() {
        return Stream.concat(
                        assessment.riskChangedOn().stream(),
                        ongoing().stream().flatMap(activity -> activity.changedOn().stream()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Returns whether something changed after it was last gone through; unknown where not all of the processing is found. */
    public Answer outdated() {
        LocalDate changed = changedOn();
        LocalDate reviewed = reviewed();
        if (changed != null && reviewed != null && changed.isAfter(reviewed)) {
            return Answer.YES;
        }
        return allFound() ? Answer.NO : Answer.UNKNOWN;
    }

    /** Returns whether a later review hides earlier ones. */
    public boolean reviewHidden() {
        return hidden(ImpactAssessment.class, ImpactAssessment::reviewedOn);
    }

    /** Returns the last day for the next review where nothing changes, or null while it is not complete. */
    public @Nullable LocalDate reviewDue() {
        LocalDate reviewed = reviewed();
        return reviewed == null ? null : reviewed.plus(limits().assessmentReview());
    }

    /** Returns which clause asks for a review. */
    public String clauseOfReview() {
        return outdated() == Answer.YES ? "changed" : "interval";
    }

    /** Returns the attributes without which nobody can tell whether it is current. */
    public List<String> missingOfReview() {
        return reviewHidden() ? List.of() : List.of("processingActivities");
    }

    /** Returns why that can't be told where no attribute is missing, or null. */
    public @Nullable String unclearOfReview() {
        return reviewHidden() ? "hidden-by-later" : null;
    }
}
