package se.lis.rules.oracle.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.id.ProcessId;
import se.lis.core.id.RoleAssignmentId;
import se.lis.core.id.SystemId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.OrganisationKind;
import se.lis.core.organisation.PersonalDataKind;
import se.lis.core.organisation.RoleAssignment;
import se.lis.core.planning.ClassificationPlanYear;
import se.lis.core.privacy.ProcessingActivity;

/** What several oracles need, read off the stored attributes. */
public final class Answers {

    /** Yes, no, or unknown: null. */
    static Boolean or(Boolean one, Boolean other) {
        if (Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other)) {
            return true;
        }
        return one == null || other == null ? null : false;
    }

    /** Yes, no, or unknown: null. */
    static Boolean and(Boolean one, Boolean other) {
        if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
            return false;
        }
        return one == null || other == null ? null : true;
    }

    /** Yes, no, or unknown: null. */
    static Boolean not(Boolean answer) {
        return answer == null ? null : !answer;
    }

    /** Whether an organisation is a public authority or body: as recorded, or by its kind, which of a company says nothing. */
    static Boolean authority(Organisation organisation) {
        return organisation
                .publicAuthority()
                .or(() -> organisation
                        .kind()
                        .filter(kind -> kind != OrganisationKind.MUNICIPAL_COMPANY)
                        .map(kind -> true))
                .orElse(null);
    }

    /** What all say alike; null where there are none, any does not say, or they differ. */
    static <T> Boolean alike(Collection<T> several, Function<T, Boolean> says) {
        List<Boolean> said = several.stream().map(says).distinct().toList();
        return said.size() == 1 ? said.get(0) : null;
    }

    private Answers() {}

    /** The strongest verdict of several questions about one subject; empty when none counts. */
    static Optional<Verdict> strongest(Collection<Optional<Verdict>> verdicts) {
        return Stream.of(Verdict.VIOLATION, Verdict.UNDETERMINED, Verdict.UPCOMING, Verdict.SATISFIED)
                .filter(verdict -> verdicts.contains(Optional.of(verdict)))
                .findFirst();
    }

    /** Returns whether a process had begun and not ended. */
    public static boolean inUse(BusinessProcess process, Past past) {
        return past.began(process.startedOn()) && past.on(process.endedOn()) == null;
    }

    /** Returns whether a system is in use. */
    static boolean inUse(InformationSystem system, Past past) {
        return past.holds(system.inUseFrom(), system.inUseUntil());
    }

    /** The last day of a year in a plan. */
    public static LocalDate lastDay(ClassificationPlanYear year) {
        return year.lastDay().orElse(LocalDate.of(year.year(), 12, 31));
    }

    /** Whether a process, system or processing has not ended, begun or not: null where it is nowhere in the register. */
    static Boolean goesOn(ArtefactId id, Lookup register, Past past) {
        Artefact found = register.find(id, Artefact.class).orElse(null);
        Optional<LocalDate> over = Optional.empty();
        if (found instanceof BusinessProcess process) {
            over = process.endedOn();
        } else if (found instanceof InformationSystem system) {
            over = system.inUseUntil();
        } else if (found instanceof ProcessingActivity processing) {
            over = processing.endedOn();
        }
        return found == null ? null : Boolean.valueOf(past.on(over) == null);
    }

    /** The verdict on what is asked only of what concerns: empty where it does not, and open where nobody can tell and it matters. */
    static Optional<Verdict> where(Boolean concerned, Optional<Verdict> verdict) {
        if (Boolean.FALSE.equals(concerned)) {
            return Optional.empty();
        }
        return concerned != null
                ? verdict
                : verdict.map(each -> each == Verdict.SATISFIED ? each : Verdict.UNDETERMINED);
    }

    /** The processes that were there and that something touches, itself or through systems. */
    static Set<BusinessProcess> touched(
            Collection<ProcessId> ids, Collection<SystemId> systems, Lookup register, Past past) {
        Set<BusinessProcess> touched = new LinkedHashSet<>();
        ids.forEach(id -> register.find(id, BusinessProcess.class).ifPresent(touched::add));
        systems.forEach(system -> touched.addAll(register.of(Group.PROCESSES_ON, system)));
        touched.removeIf(process -> !past.began(process.startedOn()));
        return touched;
    }

    /** Whether all that something names is there. */
    static boolean exist(Collection<ProcessId> ids, Collection<SystemId> systems, Lookup register) {
        return ids.stream().allMatch(register::exists) && systems.stream().allMatch(register::exists);
    }

    /** Returns whether a process supports an essential service on a day, and has not ended on it. */
    public static boolean nis(BusinessProcess process, LocalDate day, Past past) {
        LocalDate ended = past.on(process.endedOn());
        boolean goesOn = ended == null || day.isBefore(ended);
        return goesOn
                && process.nisScopes().stream()
                        .anyMatch(scope -> !day.isBefore(scope.from())
                                && (scope.until().isEmpty()
                                        || day.isBefore(scope.until().get())));
    }

    /** Returns whether a process handles sensitive data at large volume, or null where nobody can tell. */
    public static Boolean sensitiveAtLargeVolume(BusinessProcess process) {
        Boolean sensitive = process.personalData()
                .map(kind -> kind == PersonalDataKind.PRIVACY_SENSITIVE || kind == PersonalDataKind.SPECIAL_CATEGORIES)
                .orElse(null);
        return and(sensitive, largeVolume(process));
    }

    /** Whether a process handles data at large volume: of 1,000 people or more, or by decision. */
    static Boolean largeVolume(BusinessProcess process) {
        return process.largeVolume()
                .or(() -> process.approximateDataSubjects().map(people -> people >= 1000))
                .orElse(null);
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
            default -> throw new UnsupportedOperationException("the almanac ends: " + year);
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
    static Boolean held(Optional<RoleAssignmentId> role, Lookup register, Past past) {
        if (role.isEmpty()) {
            return false;
        }
        RoleAssignment assignment =
                register.find(role.get(), RoleAssignment.class).orElse(null);
        if (assignment == null) {
            return null;
        }
        boolean now = past.holds(assignment.from(), assignment.until());
        return now ? (assignment.person().isPresent() ? Boolean.TRUE : null) : Boolean.FALSE;
    }

    /** Satisfied where the answer is yes, violated where it is no, undetermined where nobody knows. */
    static Optional<Verdict> verdict(Boolean good) {
        if (good == null) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        return Optional.of(good ? Verdict.SATISFIED : Verdict.VIOLATION);
    }

    /** What comes of a question that may not concern a subject: null where nobody can tell. What is good is so in any case. */
    static Optional<Verdict> asked(Boolean concerned, Boolean good) {
        if (Boolean.FALSE.equals(concerned)) {
            return Optional.empty();
        }
        return verdict(concerned == null && !Boolean.TRUE.equals(good) ? null : good);
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
}
