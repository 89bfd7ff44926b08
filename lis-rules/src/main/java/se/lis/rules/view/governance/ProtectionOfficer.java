package se.lis.rules.view.governance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.id.PersonRef;
import se.lis.core.organisation.Role;
import se.lis.core.organisation.RoleAssignment;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.Search;
import se.lis.rules.verdict.ViewContext;

/** An assignment as data protection officer, and the other roles of the one who has it. GDPR Article 38(6). */
public final class ProtectionOfficer extends RoleView {

    private final RoleAssignment officer;

    /** Joins an assignment with the others. */
    public ProtectionOfficer(RoleAssignment officer, ViewContext context) {
        super(officer, context);
        this.officer = officer;
    }

    /** Returns whether it is an assignment as data protection officer that goes on today. */
    public boolean isInOffice() {
        return this.<Role>fact("role")
                .is(Role.DATA_PROTECTION_OFFICER)
                .and(holds(facts()))
                .yes();
    }

    private Known<PersonRef> person() {
        return person(facts());
    }

    /**
     * Of thousands who hold a role, those who are named and are somebody else prove nothing and are not looked at; while nobody says who
     * the officer is, nobody else proves anything either.
     */
    private List<RoleAssignment> candidates(Set<Role> roles) {
        if (officer.person().isEmpty()) {
            return List.of();
        }
        List<RoleAssignment> candidates = new ArrayList<>();
        for (Role role : roles) {
            candidates.addAll(register().untold(role));
        }
        for (RoleAssignment other : register().ofSamePerson(officer)) {
            if (roles.contains(other.role())) {
                candidates.add(other);
            }
        }
        candidates.sort(Comparator.comparing(RoleAssignment::role).thenComparing(RoleAssignment::id));
        return candidates;
    }

    private Search conflicts() {
        Known<Set<Role>> incompatible = limit("governance.incompatibleRoles");
        Known<PersonRef> person = person();
        return among(ArtefactType.ROLE_ASSIGNMENT, candidates(incompatible.value()))
                .where(other -> Answer.all(List.of(
                        incompatible.answers(roles -> other.<Role>fact("role").is(roles.toArray(new Role[0]))),
                        holds(other),
                        person.same(person(other)))));
    }

    /** Returns whether the officer is named and has no role that decides why and how personal data are processed. */
    public Answer independent() {
        return conflicts().exists().negate().and(person().isKnown());
    }

    /** Returns such roles that the officer has, or null when there is none. */
    public @Nullable Set<Role> conflicting() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Facts other : conflicts().all()) {
            roles.add(other.<Role>fact("role").value());
        }
        return roles.isEmpty() ? null : roles;
    }
}
