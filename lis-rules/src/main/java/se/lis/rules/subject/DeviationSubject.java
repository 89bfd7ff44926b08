package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.access.AccessReview;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.continuity.ContinuityPlan;
import se.lis.core.organisation.BusinessProcess;

/** A deviation that a review or an exercise showed. */
public final class DeviationSubject extends Subject {

    private final String deviation;
    private final @Nullable LocalDate dueBy;
    private final @Nullable LocalDate resolvedOn;
    private final Collection<BusinessProcess> processes;

    private DeviationSubject(
            Artefact artefact,
            String deviation,
            Optional<LocalDate> dueBy,
            Optional<LocalDate> resolvedOn,
            Collection<BusinessProcess> processes,
            Register register,
            Circumstances circumstances) {
        super(artefact, register, circumstances);
        this.deviation = deviation;
        this.dueBy = dueBy.orElse(null);
        this.resolvedOn = resolvedOn.orElse(null);
        this.processes = processes;
    }

    /** Returns the deviations of a review of access rights. */
    public static List<DeviationSubject> of(AccessReview review, Register register, Circumstances circumstances) {
        Collection<BusinessProcess> processes =
                review.system().map(register::processesOn).orElse(List.of());
        return review.deviations().stream()
                .map(each -> new DeviationSubject(
                        review, each.id(), each.dueBy(), each.resolvedOn(), processes, register, circumstances))
                .toList();
    }

    /** Returns the deviations of the exercises of a continuity plan. */
    public static List<DeviationSubject> of(ContinuityPlan plan, Register register, Circumstances circumstances) {
        Collection<BusinessProcess> processes = register.processes(plan.processes());
        return plan.exercises().stream()
                .flatMap(exercise -> exercise.deviations().stream())
                .map(each -> new DeviationSubject(
                        plan, each.id(), each.dueBy(), each.resolvedOn(), processes, register, circumstances))
                .toList();
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return processes;
    }

    /** Returns what kind of artefact holds it. */
    public ArtefactType type() {
        return artefact().type();
    }

    /** Returns what names it within that artefact. */
    public String deviation() {
        return deviation;
    }

    /** Returns the last day for putting it right, or null when none was set. */
    public @Nullable LocalDate dueBy() {
        return dueBy;
    }

    /** Returns the day it was put right, or null when it is not. */
    public @Nullable LocalDate resolvedOn() {
        return resolvedOn;
    }
}
