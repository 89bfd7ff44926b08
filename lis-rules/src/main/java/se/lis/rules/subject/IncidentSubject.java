package se.lis.rules.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.incident.Incident;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.planning.PlannedActivity;
import se.lis.rules.parameter.IncidentParameters;

/** An incident of any kind, and what was learnt from it. ISO/IEC 27001 10.2. */
public final class IncidentSubject extends Subject {

    private final Incident incident;
    private final IncidentParameters limits;
    private final Repetition before;

    /** Joins an incident with what surrounds it. */
    public IncidentSubject(Incident incident, Register register, Circumstances circumstances) {
        super(
                incident,
                circumstances
                        .asOf()
                        .dayOf(incident.knownFrom().orElse(circumstances.asOf().instant())),
                register,
                circumstances);
        this.incident = incident;
        this.before = register.before(incident);
        this.limits = parameters().incident(decidingDay());
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return register().processes(incident.processes(), incident.systems());
    }

    /** Returns when it was handled, or null while it goes on. */
    public @Nullable Instant handledAt() {
        return incident.handledAt().orElse(null);
    }

    /** Returns the last day for root cause and corrective actions, or null while it goes on. */
    public @Nullable LocalDate learningDue() {
        return incident.handledAt()
                .map(handled -> circumstances().asOf().dayOf(handled).plus(limits.rootCause()))
                .orElse(null);
    }

    /** Returns what an incident that was handled leaves behind. */
    public List<String> learning() {
        return List.of("rootCause", "correctiveActions");
    }

    /** Returns what of that is lacking. */
    public List<String> learningLacking() {
        List<String> lacking = new ArrayList<>();
        if (incident.rootCause().isEmpty()) {
            lacking.add("rootCause");
        }
        if (incident.correctiveActions().isEmpty() && !register().bereft(incident.id())) {
            lacking.add("correctiveActions");
        }
        return lacking;
    }

    /** Returns whether corrective actions are named, or were, of which none is found. */
    public boolean actionsLost() {
        return incident.correctiveActions().isEmpty()
                ? register().bereft(incident.id())
                : actions(incident).isEmpty();
    }

    private List<PlannedActivity> actions(Incident of) {
        return of.correctiveActions().stream()
                .flatMap(id -> register().find(id).stream())
                .map(PlannedActivity.class::cast)
                .toList();
    }

    /** Returns the last day on which it may be open, or null when nobody knows since when it is. */
    public @Nullable LocalDate openUntil() {
        return incident.knownFrom()
                .map(known -> circumstances().asOf().dayOf(known).plus(limits.openIncident()))
                .orElse(null);
    }

    /** Returns whether it names what it hit. */
    public boolean placed() {
        return !incident.processes().isEmpty() || !incident.systems().isEmpty();
    }

    /** Returns the incident before it that it may repeat, or null when there is none. */
    public @Nullable Incident earlier() {
        return before.same() == null ? before.perhaps() : before.same();
    }

    private boolean sameCause() {
        return before.same() != null;
    }

    /** Returns whether it repeats an earlier one whose corrective actions were not completed in between. */
    public Answer repeated() {
        Incident earlier = earlier();
        if (earlier == null) {
            return Answer.NO;
        }
        Optional<LocalDate> day = incident.knownFrom().map(circumstances().asOf()::dayOf);
        Optional<LocalDate> then = earlier.knownFrom().map(circumstances().asOf()::dayOf);
        if (day.isEmpty() || then.isEmpty()) {
            return Answer.UNKNOWN;
        }
        if (!then.get().plus(limits.repetition()).isAfter(day.get())) {
            return Answer.NO;
        }
        boolean learnt = actions(earlier).stream()
                .flatMap(action -> action.completedOn().stream())
                .anyMatch(done -> !done.isBefore(then.get()) && !done.isAfter(day.get()));
        if (learnt) {
            return Answer.NO;
        }
        boolean lost = register().bereft(earlier.id()) || !register().allResolved(earlier.correctiveActions());
        return sameCause() && !lost ? Answer.YES : Answer.UNKNOWN;
    }

    /** Returns the attribute that is missing to tell. */
    public String missingOfRepetition() {
        if (incident.knownFrom().isEmpty()) {
            return "awareAt";
        }
        return sameCause() ? "correctiveActions" : "cause";
    }
}
