package se.lis.rules.oracle.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.lis.core.LisSnapshot;
import se.lis.core.organisation.EntityClass;
import se.lis.core.organisation.EntityClassPeriod;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.OrganisationKind;
import se.lis.core.organisation.ReportableChange;
import se.lis.core.organisation.Role;
import se.lis.core.organisation.RoleAssignment;

/** The organisation itself: its registration, its archive, its data protection officer, and who holds which role. */
final class OrganisationRules {

    /** GDPR Article 38(6), and the guidelines on it. */
    private static final List<Role> CONFLICTING = List.of(
            Role.HEAD_OF_ADMINISTRATION,
            Role.INFORMATION_OWNER,
            Role.MANAGEMENT_MEMBER,
            Role.BOARD_MEMBER,
            Role.CHIEF_EXECUTIVE,
            Role.IT_MANAGER,
            Role.HEAD_OF_HR,
            Role.HEAD_OF_MARKETING);

    private OrganisationRules() {}

    static List<Oracle> rules() {
        return List.of(
                Oracle.organisation("GOV-004", OrganisationRules::officer),
                Oracle.each("GOV-005", LisSnapshot::roleAssignments, OrganisationRules::independent),
                Oracle.organisation("GOV-012", OrganisationRules::registered),
                Oracle.organisation("GOV-013", OrganisationRules::filled),
                Oracle.organisation("GOV-014", OrganisationRules::contact),
                Oracle.organisation("GOV-016", OrganisationRules::archived));
    }

    /** Those who hold a role today. */
    private static List<RoleAssignment> holders(Role role, Lookup register, Past past) {
        return register.of(Group.HOLDERS_OF, role).stream()
                .filter(assignment -> past.holds(assignment.from(), assignment.until()))
                .toList();
    }

    /** Whether anybody holds a role today; null where a holder is not named. */
    private static Boolean filled(Role role, Lookup register, Past past) {
        Boolean filled = false;
        for (RoleAssignment assignment : holders(role, register, past)) {
            filled = Answers.or(filled, assignment.person().isPresent() ? true : null);
        }
        return filled;
    }

    private static Optional<Verdict> officer(Lookup register, Past past) {
        return Answers.asked(
                Answers.authority(register.all().organisation()), filled(Role.DATA_PROTECTION_OFFICER, register, past));
    }

    private static Optional<Verdict> independent(RoleAssignment officer, Lookup register, Past past) {
        if (officer.role() != Role.DATA_PROTECTION_OFFICER || !past.holds(officer.from(), officer.until())) {
            return Optional.empty();
        }
        Boolean free = officer.person().isPresent() ? true : null;
        for (Role role : CONFLICTING) {
            for (RoleAssignment other : holders(role, register, past)) {
                boolean known = officer.person().isPresent() && other.person().isPresent();
                free = Answers.and(free, known ? !officer.person().equals(other.person()) : null);
            }
        }
        return Answers.verdict(free);
    }

    private static Optional<Verdict> registered(Lookup register, Past past) {
        LocalDate start = InForce.ACT;
        Organisation organisation = register.all().organisation();
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        LocalDate day = past.on(organisation.registeredOn());
        // One that was made before the act is none under it, and whether there is one since nobody says.
        Boolean entered = day == null ? Boolean.FALSE : day.isBefore(start) ? null : true;
        Optional<Verdict> now = onDay(past.today(), start, organisation, entered);
        LocalDate since = since(organisation, start);
        boolean graced = !past.today().isAfter(since.plusDays(45));
        if (Boolean.TRUE.equals(entered) || !past.today().isBefore(since)) {
            verdicts.add(graced && now.equals(Optional.of(Verdict.VIOLATION)) ? Optional.of(Verdict.UPCOMING) : now);
        }
        for (ReportableChange change : organisation.reportableChanges()) {
            if (!change.changedOn().isAfter(past.today()) && !change.changedOn().isBefore(start)) {
                LocalDate due = Answers.rolled(change.changedOn().plusDays(14));
                LocalDate reported = past.on(change.reportedOn());
                boolean impossible = reported != null && reported.isBefore(change.changedOn());
                boolean timely = reported != null && !impossible && !reported.isAfter(due);
                if (timely || past.today().isAfter(due)) {
                    Boolean stated = Answers.and(
                            entered, day == null ? null : change.changedOn().isAfter(day));
                    verdicts.add(Answers.asked(
                            Answers.and(stated, operator(organisation, change.changedOn())),
                            impossible ? null : Boolean.valueOf(timely)));
                }
            }
        }
        return Answers.strongest(verdicts);
    }

    /** The act binds a municipality from its first day, others from when they first are in a class. */
    private static LocalDate since(Organisation organisation, LocalDate start) {
        boolean apart = organisation
                .kind()
                .map(Set.of(OrganisationKind.MUNICIPAL_COMPANY, OrganisationKind.STATE_AUTHORITY)::contains)
                .orElse(false);
        LocalDate classed = organisation.entityClassPeriods().stream()
                .filter(period -> period.entityClass() != EntityClass.NONE)
                .map(EntityClassPeriod::from)
                .min(Comparator.naturalOrder())
                .orElse(start);
        return apart && classed.isAfter(start) ? classed : start;
    }

    private static Optional<Verdict> onDay(LocalDate day, LocalDate start, Organisation organisation, Boolean good) {
        return Answers.asked(Answers.and(!day.isBefore(start), operator(organisation, day)), good);
    }

    /** By what it is; a company or state authority by the class that was decided, of which no record says nothing. */
    private static Boolean operator(Organisation organisation, LocalDate day) {
        List<EntityClass> classes = organisation.entityClassPeriods().stream()
                .filter(period -> !day.isBefore(period.from())
                        && (period.until().isEmpty()
                                || day.isBefore(period.until().get())))
                .map(EntityClassPeriod::entityClass)
                .toList();
        if (organisation.kind().isEmpty()) {
            return null;
        }
        return switch (organisation.kind().get()) {
            case MUNICIPALITY, MUNICIPAL_ASSOCIATION, REGION -> true;
            case ADMINISTRATION, CITY_DISTRICT_ADMINISTRATION -> false;
            case MUNICIPAL_COMPANY, STATE_AUTHORITY ->
                classes.stream().anyMatch(one -> one != EntityClass.NONE)
                        ? Boolean.TRUE
                        : classes.isEmpty() ? null : Boolean.FALSE;
        };
    }

    private static Optional<Verdict> filled(Lookup register, Past past) {
        boolean introduced = register.of(Group.HOLDERS_OF, Role.DATA_PROTECTION_COORDINATOR).stream()
                .anyMatch(assignment -> past.began(assignment.from()));
        Boolean all = Answers.and(
                filled(Role.HEAD_OF_ADMINISTRATION, register, past),
                filled(Role.INFORMATION_SECURITY_COORDINATOR, register, past));
        return Answers.verdict(
                introduced ? Answers.and(all, filled(Role.DATA_PROTECTION_COORDINATOR, register, past)) : all);
    }

    private static Optional<Verdict> contact(Lookup register, Past past) {
        Organisation organisation = register.all().organisation();
        Boolean concerned = Answers.authority(organisation);
        for (RoleAssignment officer : holders(Role.DATA_PROTECTION_OFFICER, register, past)) {
            concerned = Answers.or(concerned, officer.person().isPresent() ? true : null);
        }
        return Answers.asked(
                concerned,
                Answers.and(
                        organisation.dpoContactPublished().orElse(null),
                        organisation.dpoContactGivenToAuthority().orElse(null)));
    }

    private static Optional<Verdict> archived(Lookup register, Past past) {
        Organisation organisation = register.all().organisation();
        LocalDate reviewed = past.on(organisation.archiveDescriptionReviewedOn());
        LocalDate taken = past.dayOf(register.all().takenAt());
        boolean later = organisation.archiveDescriptionReviewedOn().isPresent()
                && reviewed == null
                && !organisation.archiveDescriptionReviewedOn().get().isAfter(taken);
        boolean known = reviewed != null && !later;
        Boolean fresh = known ? !past.today().isAfter(reviewed.plusYears(3)) : null;
        Boolean kept = Answers.and(organisation.archiveDescription().orElse(null), fresh);
        // SFS 1990:782 2 a §: a company that municipalities decide over is equal to an authority; whether they do,
        // nothing shows.
        boolean company = organisation.kind().equals(Optional.of(OrganisationKind.MUNICIPAL_COMPANY));
        Boolean authority = Answers.authority(organisation);
        return Answers.asked(Boolean.FALSE.equals(authority) && company ? null : authority, kept);
    }
}
