package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.privacy.Article35Case;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.privacy.ProcessingRole;
import se.lis.rules.legislation.Legislation;
import se.lis.rules.parameter.PrivacyParameters;

/** Processing of personal data, as its entry in the register says today. */
public final class ProcessingSubject extends Subject {

    private final ProcessingActivity activity;
    private final PrivacyParameters limits;

    /** Joins an entry with what surrounds it. */
    public ProcessingSubject(ProcessingActivity activity, Register register, Circumstances circumstances) {
        super(activity, register, circumstances);
        this.activity = activity;
        this.limits = parameters().privacy(decidingDay());
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return register().processes(activity.processes());
    }

    /** Returns the parameters of today. */
    public PrivacyParameters limits() {
        return limits;
    }

    /** Returns whether it has ended. */
    public boolean ended() {
        return activity.endedOn().isPresent();
    }

    /** Returns the day it started or is to start, or null when not known. */
    public @Nullable LocalDate startedOn() {
        return activity.startedOn().orElse(null);
    }

    /** Returns the day it last changed in a way that matters, or null when not known. */
    public @Nullable LocalDate changedOn() {
        return activity.changedOn().orElse(null);
    }

    /** Returns the day the entry was last reviewed, or null when it never was. */
    public @Nullable LocalDate reviewedOn() {
        return activity.reviewedOn().orElse(null);
    }

    /**
     * Returns whether a later review hides earlier ones: an entry names its last review only, so a register that was taken
     * after it can't tell of those before.
     */
    public boolean reviewHidden() {
        return hidden(ProcessingActivity.class, ProcessingActivity::reviewedOn);
    }

    /** Returns the last day for the next review: from the last one, else from the start; null when neither is known. */
    public @Nullable LocalDate reviewDue() {
        return activity.reviewedOn()
                .or(activity::startedOn)
                .map(start -> start.plus(limits.entryReview()))
                .orElse(null);
    }

    /** Returns the first day of the reminder of the review, or null when no last day is known. */
    public @Nullable LocalDate reviewReminder() {
        LocalDate due = reviewDue();
        return due == null ? null : due.minus(limits.entryReviewReminder());
    }

    /** Returns whether so many criteria are met, or a case of Article 35(3) is given, that an assessment is due. */
    public Answer assessmentRequired() {
        Answer always = activity.article35Case()
                .map(found -> Answer.of(found != Article35Case.NONE))
                .orElse(Answer.UNKNOWN);
        return always.or(activity.meetsCriteria(limits.assessmentCriteria()));
    }

    /** Returns whether a completed assessment covers it; unknown where contradictory ones hide the answer. */
    public Answer assessed() {
        boolean found = register().assessments(activity.id()).stream()
                .anyMatch(assessment -> assessment.completedOn().isPresent());
        return register().known(found, activity.id(), ArtefactType.IMPACT_ASSESSMENT);
    }

    /** Returns whether it is recorded that the assessment made with the legislation is enough. Article 35(10). */
    public boolean assessedByLegislation() {
        return activity.legislativeAssessmentStatement().isPresent();
    }

    /** Returns the first day of the General Data Protection Regulation. */
    public LocalDate regulationStart() {
        return circumstances().legislation().start(Legislation.GDPR);
    }

    /** Returns the first day of the reminder of the assessment, or null when no start is known. */
    public @Nullable LocalDate assessmentReminder() {
        return Optional.ofNullable(startedOn())
                .map(start -> start.minus(limits.assessmentReminder()))
                .orElse(null);
    }

    /** Returns the attributes without which nobody can tell whether an assessment is due. */
    public List<String> missingOfAssessment() {
        List<String> missing = new ArrayList<>();
        if (role() == null) {
            missing.add("role");
        }
        if (assessmentRequired() == Answer.UNKNOWN) {
            missing.add("criteriaAssessed");
        }
        LocalDate started = startedOn();
        if (started == null) {
            missing.add("startedOn");
        } else if (started.isBefore(regulationStart())) {
            missing.add("changedOn");
        }
        return missing;
    }

    /** Returns why an assessment can't be told of, or null when it can. */
    public @Nullable String unclearOfAssessment() {
        return assessed() == Answer.UNKNOWN ? CONTRADICTION : null;
    }

    /** Returns whether it asks for an impact assessment and has none. GDPR Article 35. */
    public Answer unassessed() {
        if (ended() || assessedByLegislation() || role() == ProcessingRole.PROCESSOR) {
            return Answer.NO;
        }
        return switch (assessed()) {
            case YES -> Answer.NO;
            case NO -> role() == null ? assessmentRequired().and(Answer.UNKNOWN) : assessmentRequired();
            case UNKNOWN -> assessmentRequired().and(Answer.UNKNOWN);
        };
    }

    /** Returns in which role the organisation processes, or null when not known. */
    public @Nullable ProcessingRole role() {
        return activity.role().orElse(null);
    }

    /** Returns whether it is carried on today, as far as known. */
    public boolean inUse() {
        return activity.inUse(today());
    }

    /** Returns the day the first assessment of it was completed, or null when none is. */
    public @Nullable LocalDate firstAssessedOn() {
        return register().assessments(activity.id()).stream()
                .flatMap(assessment -> assessment.completedOn().stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Returns what is missing to tell whether its assessment came in time. */
    public List<String> missingOfTiming() {
        List<String> missing = new ArrayList<>();
        if (role() == null) {
            missing.add("role");
        }
        if (startedOn() == null) {
            missing.add("startedOn");
        }
        if (assessmentRequired() == Answer.UNKNOWN) {
            missing.add("criteriaAssessed");
        }
        return missing;
    }

    /** Returns why that can't be told where no attribute is missing: contradictory assessments may hide an earlier one. */
    public @Nullable String unclearOfTiming() {
        return assessmentsHidden() ? CONTRADICTION : null;
    }

    /** Returns whether assessments of it were left out because they contradict each other. */
    public boolean assessmentsHidden() {
        return register().clouded(activity.id(), ArtefactType.IMPACT_ASSESSMENT);
    }

    /** Returns whether a risk analysis of it has been made. */
    public Answer analysed() {
        boolean found = !register().analyses(activity.id()).isEmpty();
        return register().known(found, activity.id(), ArtefactType.RISK_ANALYSIS);
    }

    /** Returns from which day it must have one: the day by which all were to have, or its start if later. */
    public LocalDate analysisDue() {
        LocalDate due = limits.riskAnalysisDue();
        LocalDate started = startedOn();
        return started != null && started.isAfter(due) ? started : due;
    }
}
