package se.lis.rules.subject;

import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.planning.ClassificationPlan;
import se.lis.core.planning.ClassificationPlanYear;

/** How the organisation has planned its classification. */
public final class ClassificationPlanning extends Subject {

    /** Joins the organisation with its plans. */
    public ClassificationPlanning(Register register, Circumstances circumstances) {
        super(register.organisation(), register, circumstances);
    }

    /** Returns the plan that covers this year, the one with the most years of several, or null when none does. */
    public @Nullable ClassificationPlan current() {
        ClassificationPlan found = null;
        for (ClassificationPlan plan : register().known(ArtefactType.CLASSIFICATION_PLAN, ClassificationPlan.class)) {
            if (years(plan).contains(today().getYear())
                    && (found == null || years(plan).size() > years(found).size())) {
                found = plan;
            }
        }
        return found;
    }

    /** Returns how many years that plan holds; 0 when there is none. */
    public int currentYears() {
        ClassificationPlan plan = current();
        return plan == null ? 0 : years(plan).size();
    }

    /** Returns how many years a plan holds at least. */
    public int requiredYears() {
        return parameters().classification(decidingDay()).planYears();
    }

    /** Returns whether plans that contradict each other were left out. */
    public boolean hidden() {
        return register().contradicted(ArtefactType.CLASSIFICATION_PLAN);
    }

    private static Collection<Integer> years(ClassificationPlan plan) {
        TreeSet<Integer> years = new TreeSet<>();
        plan.years().stream().map(ClassificationPlanYear::year).forEach(years::add);
        return years;
    }
}
