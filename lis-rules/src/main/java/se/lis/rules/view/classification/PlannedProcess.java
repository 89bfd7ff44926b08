package se.lis.rules.view.classification;

import java.time.LocalDate;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.planning.ClassificationFocus;
import se.lis.core.planning.ClassificationPlan;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.view.ProcessView;

/** A process in a year of the plan for classification: one for each year of each plan. */
public final class PlannedProcess extends ProcessView {

    private final ClassificationPlan plan;
    private final String path;

    /** Joins a process with a year of a plan, by its place among the years. */
    public PlannedProcess(BusinessProcess process, ClassificationPlan plan, int place, ViewContext context) {
        super(process, context);
        this.plan = plan;
        this.path = "years[" + place + "].";
    }

    private <T> Known<T> planned(String attribute) {
        return of(plan).act(path + attribute);
    }

    /** Returns the number of the year. */
    public int year() {
        return this.<Integer>planned("year").value();
    }

    /** Returns the number of the year, with where the plan says it. */
    public Known<Integer> plannedYear() {
        return planned("year");
    }

    /** Returns the plan and the year, which distinguish this year from the others that a process is planned in. */
    public String place() {
        return plan.id() + " " + year();
    }

    /** Returns what the year is about. */
    public ClassificationFocus focus() {
        return this.<ClassificationFocus>planned("focus").value();
    }

    /** Returns the year's first day, from which it reminds. */
    public Known<LocalDate> firstDay() {
        return planned("year").startOfYear();
    }

    /** Returns the last day for what the year is about: the one that the plan sets, or the last of the year. */
    public Known<LocalDate> lastDay() {
        return Known.firstGiven(planned("lastDay"), planned("year").endOfYear());
    }

    /** Returns whether it had started by the last day, as far as known: what started later was in no plan of the year. */
    public boolean isStartedInTime() {
        return this.<LocalDate>act("startedOn").after(lastDay()).no();
    }

    /** Returns whether it had priority in the risk and vulnerability analysis by the last day. */
    public boolean isRsaPrioritisedInTime() {
        return this.<LocalDate>act("rsaPrioritisedOn").atMost(lastDay()).yes();
    }

    /** Returns whether a NIS sector is registered for it on the last day. */
    public boolean isInNisSector() {
        return processImportance().inNisSector(facts(), lastDay()).yes();
    }

    /** Returns whether it handles privacy-sensitive data or special categories at what was large volume on the last day. */
    public Answer sensitiveAtLargeVolume() {
        return processImportance().sensitiveAtLargeVolume(facts(), lastDay());
    }

    /** Returns whether it has an approved classification, which need not be the only one. */
    public Answer classified() {
        return among(ArtefactType.CLASSIFICATION, "process", register().classifications(process))
                .where(each -> each.given("approvedOn"))
                .exists();
    }
}
