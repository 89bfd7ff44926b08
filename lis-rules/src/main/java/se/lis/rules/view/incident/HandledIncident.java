package se.lis.rules.view.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.lis.core.id.ActivityId;
import se.lis.core.incident.Incident;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.ViewContext;

/** What an incident that was handled leaves behind. The day on which it was handled decides. ISO/IEC 27001 10.2. */
public final class HandledIncident extends IncidentView {

    private static final String ROOT_CAUSE = "rootCause";
    private static final String ACTIONS = "correctiveActions";

    /** Joins an incident with the register and the law that it is judged by. */
    public HandledIncident(Incident incident, ViewContext context) {
        super(incident, context);
    }

    /** Returns whether it was handled. */
    public boolean isHandled() {
        return given("handledAt").yes();
    }

    private Known<LocalDate> handledOn() {
        return handling().day();
    }

    @Override
    protected Known<LocalDate> ownDay() {
        return this.<Instant>fact("handledAt").dayOfLaw();
    }

    /** Returns the last day for root cause and corrective actions. */
    public Known<LocalDate> learningDue() {
        return handledOn().plus("incident.rootCause");
    }

    /** Returns what it is to leave behind. */
    public Known<List<String>> learning() {
        return stated(List.of(ROOT_CAUSE, ACTIONS));
    }

    /** Returns what of that there is: at most all that may be found, where corrective actions are named of which none is. */
    public Known<Set<String>> learnt() {
        Known<List<String>> nothing = stated(List.of());
        Known<List<String>> cause = given(ROOT_CAUSE).choose(stated(List.of(ROOT_CAUSE)), nothing);
        Known<List<String>> actions = actions().choose(stated(List.of(ACTIONS)), nothing);
        return Known.<String>union(List.of(cause, actions))
                .notBefore(Known.union(List.of(cause)))
                .notAfter(Known.union(List.of(cause, stated(List.of(ACTIONS)))));
    }

    /** Returns whether there are corrective actions; unknown where some are named of which none is found. */
    private Answer actions() {
        boolean found = this.<ActivityId>members(ACTIONS).value().stream()
                .anyMatch(action -> register().find(action).isPresent());
        Answer named = given(ACTIONS);
        boolean lost = !found && (named.yes() || register().lostReference(id(), ACTIONS));
        return lost ? Answer.doubt(this.<Object>fact(ACTIONS).missingWhere(true, ACTIONS)) : named;
    }
}
