package se.lis.rules.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.incident.CauseCategory;
import se.lis.core.incident.Incident;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.planning.PlannedActivity;
import se.lis.rules.parameter.IncidentParameters;

/** An incident of any kind, and what was learnt from it. ISO/IEC 27001 10.2. */
public final class IncidentSubject extends Subject {

    private static final String ANY = "any";
    private static final String BLANK = "blank";

    private final Incident incident;
    private final IncidentParameters limits;
    private final @Nullable Incident earlier;
    private final boolean sameCause;

    private IncidentSubject(
            Incident incident,
            @Nullable Incident earlier,
            boolean sameCause,
            Register register,
            Circumstances circumstances) {
        super(
                incident,
                circumstances
                        .asOf()
                        .dayOf(incident.knownFrom().orElse(circumstances.asOf().instant())),
                register,
                circumstances);
        this.incident = incident;
        this.earlier = earlier;
        this.sameCause = sameCause;
        this.limits = parameters().incident(decidingDay());
    }

    /** Returns all incidents, each with the last one before it that hit the same and had, or may have had, the same cause. */
    public static List<IncidentSubject> of(List<Incident> incidents, Register register, Circumstances circumstances) {
        Map<List<Object>, Incident> last = new HashMap<>();
        List<IncidentSubject> subjects = new ArrayList<>();
        incidents.stream()
                .sorted(Comparator.comparing(
                                (Incident incident) -> incident.knownFrom().orElse(Instant.MAX))
                        .thenComparing(Incident::id))
                .forEach(incident -> {
                    Set<ArtefactId> targets = new LinkedHashSet<>(incident.processes());
                    targets.addAll(incident.systems());
                    Optional<CauseCategory> cause = incident.cause();
                    Incident same = cause.isEmpty() ? null : latest(targets, cause.get(), last);
                    Incident maybe = same == null ? latest(targets, cause.isEmpty() ? ANY : BLANK, last) : same;
                    subjects.add(new IncidentSubject(incident, maybe, same != null, register, circumstances));
                    for (ArtefactId target : targets) {
                        last.put(List.of(target, cause.<Object>map(each -> each).orElse(BLANK)), incident);
                        last.put(List.of(target, ANY), incident);
                    }
                });
        return subjects;
    }

    private static @Nullable Incident latest(Set<ArtefactId> targets, Object cause, Map<List<Object>, Incident> last) {
        return targets.stream()
                .map(target -> Optional.ofNullable(last.get(List.of(target, cause))))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(
                                (Incident incident) -> incident.knownFrom().orElse(Instant.MAX))
                        .thenComparing(Incident::id))
                .orElse(null);
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
                .flatMap(id -> register().known().find(id).stream())
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
        return earlier;
    }

    /** Returns whether it repeats an earlier one whose corrective actions were not completed in between. */
    public Answer repeated() {
        if (earlier == null) {
            return Answer.NO;
        }
        Optional<LocalDate> day = incident.knownFrom().map(circumstances().asOf()::dayOf);
        Optional<LocalDate> before = earlier.knownFrom().map(circumstances().asOf()::dayOf);
        if (day.isEmpty() || before.isEmpty()) {
            return Answer.UNKNOWN;
        }
        if (!before.get().plus(limits.repetition()).isAfter(day.get())) {
            return Answer.NO;
        }
        boolean learnt = actions(earlier).stream()
                .flatMap(action -> action.completedOn().stream())
                .anyMatch(done -> !done.isBefore(before.get()) && !done.isAfter(day.get()));
        if (learnt) {
            return Answer.NO;
        }
        boolean lost = register().bereft(earlier.id()) || !register().allResolved(earlier.correctiveActions());
        return sameCause && !lost ? Answer.YES : Answer.UNKNOWN;
    }

    /** Returns the attribute that is missing to tell. */
    public String missingOfRepetition() {
        if (incident.knownFrom().isEmpty()) {
            return "awareAt";
        }
        return sameCause ? "correctiveActions" : "cause";
    }
}
