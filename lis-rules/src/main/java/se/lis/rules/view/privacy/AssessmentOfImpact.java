package se.lis.rules.view.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import se.lis.core.id.ProcessingActivityId;
import se.lis.core.organisation.Role;
import se.lis.core.privacy.ImpactAssessment;
import se.lis.core.privacy.ImpactAssessmentContent;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.view.PublicAuthority;

/** An assessment of what processing may do to people: what it contains, and whether it is current. GDPR Article 35. */
public final class AssessmentOfImpact extends View {

    private static final String PROCESSING = "processingActivities";

    /** Joins an assessment with the register and the law that it is judged by. */
    public AssessmentOfImpact(ImpactAssessment assessment, ViewContext context) {
        super(assessment, context);
    }

    @Override
    protected List<Facts> servedProcesses() {
        List<Facts> served = new ArrayList<>();
        for (Facts processing : processing()) {
            for (Facts process : AssessedProcessing.processesOf(processing, this)) {
                if (!served.contains(process)) {
                    served.add(process);
                }
            }
        }
        return served;
    }

    /** Returns whether it is completed. */
    public boolean isCompleted() {
        return given("completedOn").yes();
    }

    private Known<LocalDate> completed() {
        return act("completedOn");
    }

    /** Returns what it contains; unknown where nothing is registered. */
    public Known<Collection<ImpactAssessmentContent>> contents() {
        return fact("contents");
    }

    /** Returns what it must contain. GDPR Article 35(7). */
    public Known<Collection<ImpactAssessmentContent>> contentsRequired() {
        return stated(List.copyOf(EnumSet.allOf(ImpactAssessmentContent.class)));
    }

    /**
     * Returns whether a data protection officer was designated when it was completed; that of an authority must be. GDPR Articles 35(2)
     * and 37(1)(a).
     */
    public Answer officerDesignated() {
        Answer authority = PublicAuthority.of(this);
        return authority.yes()
                ? authority
                : authority.or(assignments(Role.DATA_PROTECTION_OFFICER)
                        .where(officer -> during(officer.act("from"), officer.act("until"), completed()))
                        .exists());
    }

    /**
     * Returns whether the data protection officer's advice was sought while it was carried out, so by its completion; unknown where no
     * day is recorded. GDPR Article 35(2).
     */
    public Answer adviceSought() {
        return this.<LocalDate>fact("dpoAdviceSoughtOn").atMost(completed());
    }

    // ---------------------------------------------------------------- whether it is current

    private Known<Collection<ProcessingActivityId>> named() {
        return fact(PROCESSING);
    }

    /** The processing that it names and that is found. */
    private List<Facts> processing() {
        List<Facts> found = new ArrayList<>();
        Known<Collection<ProcessingActivityId>> named = named();
        for (ProcessingActivityId id : named.given() ? named.value() : List.<ProcessingActivityId>of()) {
            register().find(id).ifPresent(activity -> found.add(of(activity)));
        }
        return found;
    }

    /** Returns whether all of the processing is recorded and found; unknown where not. */
    private Answer allFound() {
        Known<Collection<ProcessingActivityId>> named = named();
        boolean lost =
                named.has(ids -> ids.size() > processing().size()) || register().lostReference(id(), PROCESSING);
        return named.missingWhere(lost, PROCESSING).isKnown();
    }

    private static Answer goesOn(Facts processing) {
        return processing.given("endedOn").negate();
    }

    /** Returns whether any of the processing goes on, as far as known; unknown where what is not found may. */
    public Answer relevant() {
        List<Answer> all = new ArrayList<>();
        processing().forEach(each -> all.add(goesOn(each)));
        Answer found = allFound();
        if (!found.yes()) {
            all.add(found);
        }
        return Answer.any(all);
    }

    /** Returns the day on which it was last gone through: at its completion, or since. */
    public Known<LocalDate> reviewed() {
        Known<LocalDate> reviewed = last("reviewedOn");
        return reviewed.unknown() ? reviewed.notBefore(completed()) : Known.latest(completed(), reviewed);
    }

    /**
     * Returns the last day on which the risk, or processing that goes on, changed as far as known; none where nothing
     * did.
     */
    public Known<LocalDate> lastChange() {
        List<Known<LocalDate>> changes = new ArrayList<>();
        changes.add(act("riskChangedOn"));
        for (Facts each : processing()) {
            if (goesOn(each).yes()) {
                changes.add(each.act("changedOn"));
            }
        }
        return Known.latest(changes);
    }

    /** Returns that day; unknown where not all of the processing is found, and then no earlier. */
    public Known<LocalDate> changed() {
        Known<LocalDate> last = lastChange();
        return last.missingWhere(!allFound().yes(), PROCESSING).notBefore(last);
    }
}
