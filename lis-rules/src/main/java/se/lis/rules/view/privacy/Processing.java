package se.lis.rules.view.privacy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.rules.catalogue.legislation.Legislation;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.view.ImpactAssessmentDuty;

/** Processing of personal data, and the analyses that come before it. */
public final class Processing extends View {

    /** Joins processing with the register and the law that it is judged by. */
    public Processing(ProcessingActivity activity, ViewContext context) {
        super(activity, context);
    }

    @Override
    protected List<Facts> servedProcesses() {
        return processesIn("processes");
    }

    private ImpactAssessmentDuty duty() {
        return new ImpactAssessmentDuty(this);
    }

    /** Returns whether it is carried on today, as far as known. */
    public boolean isInUse() {
        return during(act("startedOn"), act("endedOn"), thisDay()).yes();
    }

    /** Returns {@code ended} where it has ended; else null. */
    public @Nullable String ended() {
        return given("endedOn").yes() ? "ended" : null;
    }

    /** Returns the day on which it started or is to start. */
    public Known<LocalDate> start() {
        return fact("startedOn");
    }

    /** Returns whether its start is known to lie ahead. */
    public Answer ahead() {
        return this.<LocalDate>act("startedOn").after(thisDay());
    }

    /**
     * Returns whether the organisation must assess its impact, or had to when it ended: by what is in force today, or was on its last day.
     * GDPR Article 35(1).
     */
    public Answer assessmentRequired() {
        return duty().required(facts(), requiringDay());
    }

    private Known<LocalDate> requiringDay() {
        Known<LocalDate> ended = act("endedOn");
        return ended.given() ? ended.dayBefore() : lawDay();
    }

    /** Returns the clause by which an assessment is required; see {@link ImpactAssessmentDuty#ground}. */
    public String ground() {
        return duty().ground(facts(), requiringDay());
    }

    /** Returns whether its impact had to be assessed by what was in force on the day on which it started. GDPR Article 35(1). */
    public Answer assessmentRequiredAtStart() {
        return duty().required(facts(), start());
    }

    /** Returns whether a completed impact assessment covers it. */
    public Answer assessed() {
        return duty().assessed(facts());
    }

    /** Returns the day on which the first impact assessment of it was completed; none where none is. */
    public Known<LocalDate> firstAssessed() {
        return duty().firstAssessed(facts());
    }

    /** Returns whether it started under the General Data Protection Regulation. */
    public Answer startedUnderRegulation() {
        return start().atLeast(startOf(Legislation.GDPR));
    }

    /**
     * Returns whether it started, or changed, under the General Data Protection Regulation. What began before asks for
     * an assessment once it has changed, so that it is unknown where no later change is recorded; what had ended by then never did.
     */
    public Answer underRegulation() {
        Known<LocalDate> ended = act("endedOn");
        Answer wentOn = ended.given()
                ? ended.after(startOf(Legislation.GDPR))
                : ended.isGiven().negate();
        return startedUnderRegulation()
                .or(this.<LocalDate>act("changedOn").atLeast(startOf(Legislation.GDPR)))
                .orUnknown("changedOn")
                .and(wentOn);
    }

    /** Returns whether a risk analysis of it has been made. */
    public Answer analysed() {
        return among(
                        ArtefactType.RISK_ANALYSIS,
                        "processingActivity",
                        register().analyses(id()))
                .exists();
    }

    /**
     * Returns the last day for its risk analysis: the one by which all processing was to have one, or its start if
     * later.
     */
    public Known<LocalDate> analysisDue() {
        return Known.latest(this.<LocalDate>limit("privacy.riskAnalysisDue"), act("startedOn"));
    }
}
