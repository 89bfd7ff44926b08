package se.lis.rules.view.governance;

import se.lis.core.artefact.Artefact;
import se.lis.core.organisation.Role;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** What has to do with who holds a role. */
abstract class RoleView extends View {

    /** The attribute to fill in where nobody is named. */
    private static final String PERSON = "roleAssignments.person";

    RoleView(Artefact artefact, ViewContext context) {
        super(artefact, context);
    }

    /** Returns whether an assignment goes on today: begun, as far as known, and not ended. */
    final Answer holds(Facts assignment) {
        return during(assignment.act("from"), assignment.act("until"), thisDay());
    }

    /** Returns who an assignment is held by; unknown where nobody is named. */
    static <T> Known<T> person(Facts assignment) {
        return assignment.<T>fact("person").missing(PERSON);
    }

    /** Returns whether somebody holds a role today; unknown where an assignment does not state who. */
    final Answer filled(Role role) {
        return assignments(role)
                .where(this::holds)
                .where(assignment -> person(assignment).isKnown())
                .exists();
    }
}
