package se.lis.rules.view.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.id.ActivityId;
import se.lis.core.id.ProcessId;
import se.lis.core.id.SystemId;
import se.lis.core.incident.CauseCategory;
import se.lis.core.incident.Incident;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.ViewContext;

/** An incident of any kind: how long it has been open, and whether it repeats an earlier one. */
public final class IncidentRecord extends IncidentView {

    private static final String ACTIONS = "correctiveActions";

    private final Incident incident;

    /** Joins an incident with the register and the law that it is judged by. */
    public IncidentRecord(Incident incident, ViewContext context) {
        super(incident, context);
        this.incident = incident;
    }

    /** Returns whether it was handled. */
    public Answer handled() {
        return handling().isGiven();
    }

    /** Returns the last day on which it may be open, counted from awareness. */
    public Known<LocalDate> openUntil() {
        return aware().day().plus("incident.openIncident");
    }

    /** Returns whether it names what it hit. */
    public boolean isPlaced() {
        return given("processes").or(given("systems")).yes();
    }

    /** Returns an incident before it that is known to have had the same cause, or that may have had; null where there is none. */
    public @Nullable ArtefactId earlier() {
        return register().earlierOfOneCause(incident).stream()
                .findFirst()
                .map(Incident::id)
                .orElse(null);
    }

    /** Returns whether it repeats an earlier one whose corrective actions were not completed in between. */
    public Answer repeats() {
        List<Incident> earlier = register().earlierOfOneCause(incident);
        List<Answer> any = new ArrayList<>();
        for (ProcessId process : this.<ProcessId>members("processes").value()) {
            any.add(repeats(
                    "processes",
                    process,
                    earlier.stream()
                            .filter(one -> one.processes().contains(process))
                            .toList()));
        }
        for (SystemId system : this.<SystemId>members("systems").value()) {
            any.add(repeats(
                    "systems",
                    system,
                    earlier.stream()
                            .filter(one -> one.systems().contains(system))
                            .toList()));
        }
        return Answer.any(any);
    }

    private Answer repeats(String by, ArtefactId hit, List<Incident> earlier) {
        return among(ArtefactType.INCIDENT, by, hit, earlier)
                .where(this::repeats)
                .exists();
    }

    private Answer repeats(Facts earlier) {
        Known<LocalDate> day = knownSince(facts()).day();
        Known<LocalDate> then = knownSince(earlier).day();
        Answer sameCause = this.<CauseCategory>fact("cause")
                .answers(cause -> earlier.<CauseCategory>fact("cause").is(cause));
        return sameCause
                .and(knownSince(facts()).before(knownSince(earlier)).negate())
                .and(then.plus("incident.repetition").after(day))
                .and(mended(earlier, then, day).negate());
    }

    /** Awareness, or else the first other sign of an incident that is recorded. */
    private static Known<Instant> knownSince(Facts incident) {
        Known<Instant> aware = Known.earliest(
                incident.<Instant>act("awareAt"),
                incident.<Instant>act("personalDataBreach.processorInformedControllerAt"));
        return Known.firstGiven(
                        aware,
                        incident.<Instant>act("detectedAt"),
                        incident.<Instant>act("occurredAt"),
                        incident.<Instant>act("personalDataBreach.notifiedAt"))
                .needed("awareAt");
    }

    /** Whether a corrective action of an incident was completed in a time; unknown where one that is named can't be found. */
    private Answer mended(Facts earlier, Known<LocalDate> from, Known<LocalDate> until) {
        List<Answer> any = new ArrayList<>();
        boolean lost = register().lostReference(earlier.id(), ACTIONS);
        for (ActivityId id : earlier.<ActivityId>members(ACTIONS).value()) {
            Optional<Artefact> action = register().find(id);
            if (action.isPresent()) {
                Known<LocalDate> completed = of(action.get()).act("completedOn");
                any.add(completed.atLeast(from).and(completed.atMost(until)));
            }
            lost |= action.isEmpty() && register().registered(id).isEmpty();
        }
        if (lost) {
            any.add(Answer.doubt(earlier.<Object>fact(ACTIONS).missingWhere(true, ACTIONS)));
        }
        if (!any.isEmpty()) {
            return Answer.any(any);
        }
        return earlier.given(ACTIONS).yes() ? Answer.of(stated(false)) : earlier.given(ACTIONS);
    }
}
