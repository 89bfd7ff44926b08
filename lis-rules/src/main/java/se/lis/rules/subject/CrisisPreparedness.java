package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.continuity.RsaPlan;
import se.lis.core.organisation.OrganisationKind;
import se.lis.rules.parameter.ContinuityParameters;

/** How a municipality prepares for extraordinary events. SFS 2006:544. */
public final class CrisisPreparedness extends Subject {

    /** Joins the organisation with its plans. */
    public CrisisPreparedness(Register register, Circumstances circumstances) {
        super(register.organisation(), register, circumstances);
    }

    /** Returns the parameters of today. */
    public ContinuityParameters limits() {
        return parameters().continuity(decidingDay());
    }

    /** Returns whether the organisation is a municipality. */
    public Answer municipality() {
        return register()
                .organisation()
                .kind()
                .map(kind -> Answer.of(kind == OrganisationKind.MUNICIPALITY))
                .orElse(Answer.UNKNOWN);
    }

    /** Returns whether the plan for this mandate period is adopted. */
    public Answer planAdopted() {
        return any(plan -> plan.planAdoptedOn().isPresent()
                && plan.mandateUntil().map(today()::isBefore).orElse(true)
                && !plan.mandateFrom().isBefore(limits().mandateStart()));
    }

    /** Returns whether a risk and vulnerability analysis is completed. */
    public Answer analysed() {
        return any(plan -> plan.analysisCompletedOn().isPresent());
    }

    /** Returns whether there is any plan or analysis. */
    public boolean begun() {
        return !register().known(ArtefactType.RSA_PLAN, RsaPlan.class).isEmpty();
    }

    /** Returns what is to be done with elected members and staff, in the order of the act. SFS 2006:544 2 kap. 8 §. */
    public List<String> training() {
        return List.of("electedTrainedOn", "staffTrainedOn", "exercisedOn");
    }

    /** Returns what of that was never done. */
    public List<String> trainingLacking() {
        List<String> lacking = new ArrayList<>();
        if (any(plan -> plan.electedTrainedOn().isPresent()) != Answer.YES) {
            lacking.add("electedTrainedOn");
        }
        if (any(plan -> plan.staffTrainedOn().isPresent()) != Answer.YES) {
            lacking.add("staffTrainedOn");
        }
        if (any(plan -> plan.exercisedOn().isPresent()) != Answer.YES) {
            lacking.add("exercisedOn");
        }
        return lacking;
    }

    /** Returns the last day for adopting the plan for this mandate period. */
    public LocalDate planDue() {
        return limits().mandateStart().plus(limits().planAdoption());
    }

    private Answer any(Predicate<RsaPlan> condition) {
        if (register().known(ArtefactType.RSA_PLAN, RsaPlan.class).stream().anyMatch(condition)) {
            return Answer.YES;
        }
        return hidden() ? Answer.UNKNOWN : Answer.NO;
    }

    /** Returns whether plans that contradict each other were left out. */
    public boolean hidden() {
        return register().contradicted(ArtefactType.RSA_PLAN);
    }

    /** Returns the attributes without which it can't be judged. */
    public List<String> missing() {
        return municipality() == Answer.UNKNOWN ? List.of("organisation.kind") : List.of();
    }

    /** Returns why it can't be judged, or null when nothing contradicts itself. */
    public @Nullable String unclear() {
        return hidden() ? CONTRADICTION : null;
    }
}
