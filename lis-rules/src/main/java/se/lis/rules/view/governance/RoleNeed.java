package se.lis.rules.view.governance;

import java.time.LocalDate;
import java.util.Set;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.Role;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.ViewContext;

/** A role that somebody in the organisation may have to hold: always, or once it is introduced. */
public final class RoleNeed extends RoleView {

    private final Role role;

    /** Joins a role with what the organisation is judged by. */
    public RoleNeed(Organisation organisation, Role role, ViewContext context) {
        super(organisation, context);
        this.role = role;
    }

    /** Returns the role. */
    public Role role() {
        return role;
    }

    private Known<Set<Role>> appointed() {
        return limit("governance.appointedRoles");
    }

    private Known<Set<Role>> introduced() {
        return limit("governance.introducedRoles");
    }

    private boolean always() {
        return appointed().has(roles -> roles.contains(role));
    }

    /** Returns whether the role is one that is always appointed, or is once it is introduced. */
    public boolean isListed() {
        return always() || introduced().has(roles -> roles.contains(role));
    }

    /** Returns which clause asks for it. */
    public String clause() {
        return always() ? "always" : "introduced";
    }

    /** Returns whether somebody has to hold it today: it is always appointed, or somebody has held it. */
    public Answer needed() {
        return among(appointed()).or(among(introduced()).and(begun()));
    }

    private Answer among(Known<Set<Role>> roles) {
        return roles.lackingOf(stated(Set.of(role))).isGiven().negate();
    }

    private Answer begun() {
        return assignments(role).where(this::begun).exists();
    }

    private Answer begun(Facts assignment) {
        Known<LocalDate> from = assignment.act("from");
        return from.given() ? from.atMost(thisDay()) : from.isGiven().negate();
    }

    /** Returns whether somebody holds it today; unknown where an assignment does not state who. */
    public Answer filled() {
        return filled(role);
    }
}
