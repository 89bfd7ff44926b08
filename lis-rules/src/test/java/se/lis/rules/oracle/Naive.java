package se.lis.rules.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.classification.InformationClassification;
import se.lis.core.governance.GovernanceDocument;
import se.lis.core.governance.GovernanceDocumentType;
import se.lis.core.id.ProcessId;
import se.lis.core.id.RoleAssignmentId;
import se.lis.core.id.SystemId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.PersonalDataKind;
import se.lis.core.organisation.RoleAssignment;

/** What several oracles need, read off the stored attributes by walking through all of them. */
final class Naive {

    /** Yes, no, or unknown: null. */
    static Boolean or(Boolean one, Boolean other) {
        if (Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other)) {
            return true;
        }
        return one == null || other == null ? null : false;
    }

    static Boolean and(Boolean one, Boolean other) {
        if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
            return false;
        }
        return one == null || other == null ? null : true;
    }

    private Naive() {}

    /** The strongest verdict of several questions about one subject; empty when none counts. */
    static Optional<Verdict> strongest(Collection<Optional<Verdict>> verdicts) {
        return Stream.of(Verdict.VIOLATION, Verdict.UNDETERMINED, Verdict.UPCOMING, Verdict.SATISFIED)
                .filter(verdict -> verdicts.contains(Optional.of(verdict)))
                .findFirst();
    }

    /**
     * Whether nothing replaced an approved document. Of local instructions and of each of the three routines there is one: the last. Other
     * documents stand beside each other. Null where a blank kind may hide a replacement.
     */
    static Boolean current(GovernanceDocument document, LisSnapshot register, Past past) {
        LocalDate approved = past.on(document.approvedOn());
        Boolean replaced = false;
        for (GovernanceDocument other : register.governanceDocuments()) {
            LocalDate day = past.on(other.approvedOn());
            boolean later = approved != null
                    && day != null
                    && (day.isAfter(approved)
                            || (day.equals(approved) && other.id().compareTo(document.id()) > 0));
            if (later) {
                replaced = or(replaced, replaces(other, document));
            }
        }
        return replaced == null ? null : Boolean.valueOf(!replaced);
    }

    private static Boolean replaces(GovernanceDocument later, GovernanceDocument earlier) {
        List<GovernanceDocumentType> many = List.of(GovernanceDocumentType.GUIDELINE, GovernanceDocumentType.OTHER);
        boolean oneOfMany = Stream.of(later, earlier)
                .flatMap(document -> document.documentType().stream())
                .anyMatch(many::contains);
        if (oneOfMany) {
            return false;
        }
        boolean told = later.documentType().isPresent() && earlier.documentType().isPresent();
        return told ? later.documentType().equals(earlier.documentType()) : null;
    }

    static boolean inUse(BusinessProcess process, Past past) {
        return past.began(process.startedOn()) && past.on(process.endedOn()) == null;
    }

    static boolean inUse(InformationSystem system, Past past) {
        return past.holds(system.inUseFrom(), system.inUseUntil());
    }

    static List<BusinessProcess> known(LisSnapshot register, Past past) {
        return register.processes().stream()
                .filter(process -> past.began(process.startedOn()))
                .toList();
    }

    static boolean exists(LisSnapshot register, ArtefactId id) {
        return register.artefacts().anyMatch(artefact -> artefact.id().equals(id));
    }

    /** The processes that were there and that something touches, itself or through systems. */
    static List<BusinessProcess> touched(
            Collection<ProcessId> ids, Collection<SystemId> systems, LisSnapshot register, Past past) {
        List<BusinessProcess> touched = new ArrayList<>();
        for (BusinessProcess process : known(register, past)) {
            boolean through = process.supportingSystems().stream().anyMatch(systems::contains);
            if (ids.contains(process.id()) || through) {
                touched.add(process);
            }
        }
        return touched;
    }

    static boolean nis(BusinessProcess process, LocalDate day) {
        return process.nisScopes().stream()
                .anyMatch(scope -> !day.isBefore(scope.from())
                        && (scope.until().isEmpty()
                                || day.isBefore(scope.until().get())));
    }

    /** The current classification of a process or system, or null. */
    static InformationClassification classification(ArtefactId id, LisSnapshot register, Past past) {
        return register.classifications().stream()
                .filter(each -> each.process().map(id::equals).orElse(false)
                        || each.system().map(id::equals).orElse(false))
                .filter(each -> !each.classifiedOn().isAfter(past.today()) && past.on(each.approvedOn()) != null)
                .max(Comparator.comparing(InformationClassification::classifiedOn)
                        .thenComparing(InformationClassification::id))
                .orElse(null);
    }

    /** Whether a process handles sensitive data at large volume: 1,000 people or more, or by decision. */
    static Boolean sensitiveAtLargeVolume(BusinessProcess process) {
        Boolean sensitive = process.personalData()
                .map(kind -> kind == PersonalDataKind.PRIVACY_SENSITIVE || kind == PersonalDataKind.SPECIAL_CATEGORIES)
                .orElse(null);
        Boolean large = process.largeVolume()
                .or(() -> process.approximateDataSubjects().map(people -> people >= 1000))
                .orElse(null);
        return and(sensitive, large);
    }

    /** SFS 1930:173 2 §: past Saturdays, Sundays, public holidays and the three eves. */
    static LocalDate rolled(LocalDate day) {
        LocalDate rolled = day;
        while (free(rolled)) {
            rolled = rolled.plusDays(1);
        }
        return rolled;
    }

    private static boolean free(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return true;
        }
        Month month = day.getMonth();
        int number = day.getDayOfMonth();
        boolean fixed = switch (month) {
            case JANUARY -> number == 1 || number == 6;
            case MAY -> number == 1;
            case JUNE -> number == 6 || (day.getDayOfWeek() == DayOfWeek.FRIDAY && number >= 19 && number <= 25);
            case DECEMBER -> number >= 24 && number <= 26 || number == 31;
            default -> false;
        };
        LocalDate easter = easter(day.getYear());
        return fixed
                || day.equals(easter.minusDays(2))
                || day.equals(easter.plusDays(1))
                || day.equals(easter.plusDays(39));
    }

    /** The Sundays after the full moons of these years, from an almanac. */
    private static LocalDate easter(int year) {
        return switch (year) {
            case 2017 -> LocalDate.of(2017, 4, 16);
            case 2018 -> LocalDate.of(2018, 4, 1);
            case 2019 -> LocalDate.of(2019, 4, 21);
            case 2020 -> LocalDate.of(2020, 4, 12);
            case 2021 -> LocalDate.of(2021, 4, 4);
            case 2022 -> LocalDate.of(2022, 4, 17);
            case 2023 -> LocalDate.of(2023, 4, 9);
            case 2024 -> LocalDate.of(2024, 3, 31);
            case 2025 -> LocalDate.of(2025, 4, 20);
            case 2026 -> LocalDate.of(2026, 4, 5);
            case 2027 -> LocalDate.of(2027, 3, 28);
            case 2028 -> LocalDate.of(2028, 4, 16);
            default -> throw new IllegalArgumentException("the almanac ends: " + year);
        };
    }

    /** A duty that recurs: violated past its last day, upcoming so many days before it; undetermined without a start. */
    static Optional<Verdict> recurring(LocalDate start, int months, int days, Past past) {
        if (start == null) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        LocalDate due = start.plusMonths(months);
        if (past.today().isAfter(due)) {
            return Optional.of(Verdict.VIOLATION);
        }
        return Optional.of(past.today().isBefore(due.minusDays(days)) ? Verdict.SATISFIED : Verdict.UPCOMING);
    }

    /** Whether a role that is named is held today; unknown where the reference leads nowhere or to nobody. */
    static Boolean held(Optional<RoleAssignmentId> role, LisSnapshot register, Past past) {
        if (role.isEmpty()) {
            return false;
        }
        for (RoleAssignment assignment : register.roleAssignments()) {
            if (assignment.id().equals(role.get())) {
                boolean now = past.holds(assignment.from(), assignment.until());
                return now ? (assignment.person().isPresent() ? Boolean.TRUE : null) : Boolean.FALSE;
            }
        }
        return null;
    }

    /** Satisfied where the answer is yes, violated where it is no, undetermined where nobody knows. */
    static Optional<Verdict> verdict(Boolean good) {
        if (good == null) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        return Optional.of(good ? Verdict.SATISFIED : Verdict.VIOLATION);
    }

    /** Something that was to be put right by a day; not counted before that. */
    static Optional<Verdict> putRight(LocalDate resolved, Optional<LocalDate> due, Past past) {
        if (resolved != null) {
            return Optional.of(Verdict.SATISFIED);
        }
        if (due.isEmpty()) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        return past.today().isAfter(due.get()) ? Optional.of(Verdict.VIOLATION) : Optional.empty();
    }

    /** Whether a document of a kind is approved; unknown where an approved one has no known kind. */
    static Boolean approved(GovernanceDocumentType type, LisSnapshot register, Past past) {
        Boolean answer = false;
        for (GovernanceDocument document : register.governanceDocuments()) {
            if (past.on(document.approvedOn()) != null) {
                answer = or(answer, document.documentType().map(type::equals).orElse(null));
            }
        }
        return answer;
    }
}
