package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.id.UnitId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.planning.ClassificationFocus;
import se.lis.core.planning.ClassificationPlan;
import se.lis.core.planning.ClassificationPlanYear;

/** A process in a year of the plan for classification. A process has one for each year of each plan. */
public final class PlannedClassification extends Subject {

    private final BusinessProcess process;
    private final ClassificationPlan plan;
    private final ClassificationPlanYear planned;

    /** Joins a process with a year of a plan. */
    public PlannedClassification(
            BusinessProcess process,
            ClassificationPlan plan,
            ClassificationPlanYear planned,
            Register register,
            Circumstances circumstances) {
        super(process, register, circumstances);
        this.process = process;
        this.plan = plan;
        this.planned = planned;
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return List.of(process);
    }

    @Override
    public Optional<UnitId> unit() {
        return process.unit();
    }

    /** Returns the plan. */
    public ClassificationPlan plan() {
        return plan;
    }

    /** Returns the year. */
    public int year() {
        return planned.year();
    }

    /** Returns the plan and the year, which tell this year from the others that a process is planned in. */
    public String place() {
        return plan.id() + " " + planned.year();
    }

    /** Returns what the year is for. */
    public ClassificationFocus focus() {
        return planned.focus();
    }

    /** Returns the year's first day, from which it reminds. */
    public LocalDate firstDay() {
        return LocalDate.ofYearDay(planned.year(), 1);
    }

    /** Returns the last day for what the year is for. */
    public LocalDate lastDay() {
        return planned.end();
    }

    /** Returns whether the process is carried on today. */
    public boolean inUse() {
        return process.inUse(today());
    }

    /** Returns whether it has an approved classification; unknown where contradictory ones hide the answer. */
    public Answer classified() {
        return register().classified(process.id());
    }

    /** Returns whether it handles sensitive personal data at large volume. */
    public Answer sensitiveAtLargeVolume() {
        return sensitiveAtLargeVolume(process);
    }

    /** Returns whether a NIS sector is registered for it on the year's last day. */
    public boolean inNisSector() {
        return process.nisSector(lastDay()).isPresent();
    }

    /** Returns whether it has priority in the risk and vulnerability analysis. */
    public boolean rsaPrioritised() {
        return process.rsaPrioritisedOn().isPresent();
    }

    /** Returns the attributes without which nobody can tell whether it handles sensitive data at large volume. */
    public List<String> missing() {
        return missingOfVolume(process);
    }

    /** Returns why a classification can't be told of, or null when it can. */
    public @Nullable String unclear() {
        return classified() == Answer.UNKNOWN ? CONTRADICTION : null;
    }
}
