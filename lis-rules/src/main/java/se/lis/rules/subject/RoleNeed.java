package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.organisation.Role;
import se.lis.rules.parameter.GovernanceParameters;

/** That somebody holds a role that the organisation always has, or has introduced. */
public final class RoleNeed extends Subject {

    private final Role role;
    private final boolean always;

    private RoleNeed(Role role, boolean always, Register register, Circumstances circumstances) {
        super(register.organisation(), register, circumstances);
        this.role = role;
        this.always = always;
    }

    /** Returns the roles that somebody has to hold today. */
    public static List<RoleNeed> of(Register register, Circumstances circumstances) {
        LocalDate today = circumstances.asOf().day();
        GovernanceParameters limits = circumstances.parameters().governance(circumstances.decidingDay(today));
        List<RoleNeed> needs = new ArrayList<>();
        limits.appointedRoles().forEach(role -> needs.add(new RoleNeed(role, true, register, circumstances)));
        for (Role role : limits.introducedRoles()) {
            if (register.held(role).begun() && !limits.appointedRoles().contains(role)) {
                needs.add(new RoleNeed(role, false, register, circumstances));
            }
        }
        return needs;
    }

    /** Returns the role. */
    public Role role() {
        return role;
    }

    /** Returns which clause asks for it. */
    public String clause() {
        return always ? "always" : "introduced";
    }

    private boolean nameless() {
        return register().held(role).byNobodyTold();
    }

    /** Returns whether somebody holds it today; unknown where an assignment does not tell who. */
    public Answer filled() {
        if (register().held(role).bySomebody()) {
            return Answer.YES;
        }
        return nameless() || register().contradicted(ArtefactType.ROLE_ASSIGNMENT) ? Answer.UNKNOWN : Answer.NO;
    }

    /** Returns what is missing to tell. */
    public List<String> missing() {
        return nameless() ? List.of("roleAssignments.person") : List.of();
    }

    /** Returns why it can't be told where no attribute is missing, or null. */
    public @Nullable String unclear() {
        return nameless() ? null : CONTRADICTION;
    }
}
