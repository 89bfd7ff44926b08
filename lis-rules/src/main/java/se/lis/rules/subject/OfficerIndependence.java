package se.lis.rules.subject;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.organisation.Role;
import se.lis.core.organisation.RoleAssignment;

/** Whether a data protection officer is free of roles that decide why and how personal data are processed. GDPR Article
 * 38(6). */
public final class OfficerIndependence extends Subject {

    private final RoleAssignment officer;

    /** Joins it with what surrounds it. */
    public OfficerIndependence(RoleAssignment officer, Register register, Circumstances circumstances) {
        super(officer, register, circumstances);
        this.officer = officer;
    }

    /** Returns whether it is a data protection officer who holds the role today. */
    public boolean holds() {
        return officer.role() == Role.DATA_PROTECTION_OFFICER && officer.holds(today());
    }

    private Set<Role> incompatible() {
        return parameters().governance(decidingDay()).incompatibleRoles();
    }

    /** Returns the incompatible roles that the same person holds today. */
    public Set<Role> conflicting() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (officer.person().isPresent()) {
            register().ofSamePerson(officer).stream()
                    .filter(other -> incompatible().contains(other.role()) && other.holds(today()))
                    .forEach(other -> roles.add(other.role()));
        }
        return roles;
    }

    /** Returns what is missing to tell who holds which role. */
    public List<String> missing() {
        boolean nobody = officer.person().isEmpty()
                || incompatible().stream()
                        .anyMatch(role -> register().held(role).byNobodyTold());
        return nobody ? List.of("roleAssignments.person") : List.of();
    }

    /** Returns why it can't be told where no attribute is missing, or null. */
    public @Nullable String unclear() {
        return register().contradicted(ArtefactType.ROLE_ASSIGNMENT) ? CONTRADICTION : null;
    }

    /** Returns whether the officer is free of such roles. */
    public Answer independent() {
        if (!conflicting().isEmpty()) {
            return Answer.NO;
        }
        return missing().isEmpty() && unclear() == null ? Answer.YES : Answer.UNKNOWN;
    }
}
