package se.lis.rules.oracle.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.classification.InformationClassification;
import se.lis.core.classification.RequiredControl;
import se.lis.core.governance.GovernanceDocument;
import se.lis.core.governance.GovernanceDocumentType;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.PersonalDataKind;
import se.lis.core.organisation.Role;
import se.lis.core.planning.ActivityTargetKind;
import se.lis.core.planning.ClassificationPlan;
import se.lis.core.planning.ClassificationPlanYear;

/** What follows from a classification, and how the work on it keeps its plan. */
final class ClassificationWorkRules {

    private ClassificationWorkRules() {}

    static List<Oracle> rules() {
        return List.of(
                Oracle.each("CLS-006", LisSnapshot::classifications, ClassificationWorkRules::renewed),
                Oracle.each("CLS-007", LisSnapshot::classifications, ClassificationWorkRules::approved),
                Oracle.each("CLS-008", LisSnapshot::processes, ClassificationWorkRules::confidential),
                Oracle.each("CLS-009", LisSnapshot::processes, ClassificationWorkRules::available),
                Oracle.each("CLS-011", LisSnapshot::classifications, ClassificationWorkRules::planned),
                Oracle.each("CLS-012", LisSnapshot::classifications, ClassificationWorkRules::verified),
                Oracle.each("CLS-013", LisSnapshot::classifications, ClassificationWorkRules::mended),
                Oracle.organisation("CLS-015", ClassificationWorkRules::adherence)
                        .from(InForce.REVIEW),
                Oracle.each("CLS-016", LisSnapshot::processes, ClassificationWorkRules::identified),
                Oracle.organisation("CLS-017", ClassificationWorkRules::progress),
                Oracle.each("CLS-018", LisSnapshot::classifications, ClassificationWorkRules::fourth));
    }

    /** The process or system that is classified, if it is in use. */
    private static Artefact target(InformationClassification each, Lookup register, Past past) {
        Artefact target = register.find(targetId(each), Artefact.class).orElse(null);
        boolean used = target instanceof BusinessProcess process
                ? Answers.inUse(process, past)
                : target instanceof InformationSystem system && Answers.inUse(system, past);
        return used ? target : null;
    }

    private static ArtefactId targetId(InformationClassification each) {
        return each.process().isPresent() ? each.process().get() : each.system().orElseThrow();
    }

    /** Whether what is classified is in use; null where it is nowhere in the register. */
    private static Boolean inUse(InformationClassification each, Lookup register, Past past) {
        return register.exists(targetId(each)) ? (Boolean) (target(each, register, past) != null) : null;
    }

    /** Whether it is the current classification of what is in use; null where nobody can tell. */
    static Boolean current(InformationClassification each, Lookup register, Past past) {
        return Answers.and(
                inUse(each, register, past), register.current(targetId(each)).contains(each));
    }

    private static Optional<Verdict> renewed(InformationClassification each, Lookup register, Past past) {
        Boolean current = current(each, register, past);
        Artefact target = target(each, register, past);
        if (target == null) {
            return Answers.asked(current, null);
        }
        LocalDate changed = past.on(
                target instanceof BusinessProcess process
                        ? process.changedOn()
                        : ((InformationSystem) target).changedOn());
        return Answers.asked(current, changed == null || !changed.isAfter(each.classifiedOn()));
    }

    private static Optional<Verdict> approved(InformationClassification each, Lookup register, Past past) {
        Boolean used = inUse(each, register, past);
        if (Boolean.FALSE.equals(used) || each.classifiedOn().isAfter(past.today())) {
            return Optional.empty();
        }
        boolean later = register.of(Group.CLASSIFICATIONS_OF, targetId(each)).stream()
                .filter(other -> !other.classifiedOn().isAfter(past.today()))
                .filter(other ->
                        other.process().equals(each.process()) && other.system().equals(each.system()))
                .anyMatch(other -> other.classifiedOn().isAfter(each.classifiedOn()));
        if (later) {
            return Optional.empty();
        }
        return Answers.asked(used, approvedByOwner(each, past));
    }

    /**
     * An approval has a day and a role; one without the other leaves it open, and so does a day before the
     * classification.
     */
    private static Boolean approvedByOwner(InformationClassification each, Past past) {
        LocalDate day = past.on(each.approvedOn());
        boolean ahead = each.approvedOn().isPresent() && day == null;
        Role role = ahead ? null : each.approvedByRole().orElse(null);
        if (role == null) {
            return day == null ? false : null;
        }
        if (role != Role.INFORMATION_OWNER) {
            return false;
        }
        return day == null || day.isBefore(each.classifiedOn()) ? null : Boolean.TRUE;
    }

    private static Optional<Verdict> confidential(BusinessProcess process, Lookup register, Past past) {
        List<InformationClassification> current = register.current(process.id());
        if (!Answers.inUse(process, past) || current.isEmpty()) {
            return Optional.empty();
        }
        Boolean special = process.personalData()
                .map(kind -> kind == PersonalDataKind.SPECIAL_CATEGORIES)
                .orElse(null);
        Boolean few = Answers.not(Answers.largeVolume(process));
        Boolean high = Answers.alike(current, each -> confidentialAt(each, 2));
        return Answers.asked(
                special, Answers.and(high, Answers.or(few, Answers.alike(current, each -> confidentialAt(each, 3)))));
    }

    private static Boolean confidentialAt(InformationClassification each, int least) {
        return each.confidentiality().map(level -> level >= least).orElse(null);
    }

    private static Optional<Verdict> available(BusinessProcess process, Lookup register, Past past) {
        List<InformationClassification> current = register.current(process.id());
        boolean important = Answers.nis(process, past.today(), past) || past.on(process.rsaPrioritisedOn()) != null;
        if (!Answers.inUse(process, past) || current.isEmpty() || !important) {
            return Optional.empty();
        }
        return Answers.verdict(Answers.alike(
                current, each -> each.availability().map(level -> level >= 2).orElse(null)));
    }

    /** Whether an activity answers a control; null where one does not say in which classification. */
    private static Boolean answered(RequiredControl control, InformationClassification in, Lookup register, Past past) {
        return ActivityRules.answered(
                ActivityTargetKind.CONTROL, control.id(), in.id().value(), register, past);
    }

    /** What the control says that the moment has not reached is not known yet. */
    private static boolean checkAhead(RequiredControl control, Past past) {
        return control.verifiedOn().filter(past.today()::isBefore).isPresent();
    }

    private static Boolean sufficient(RequiredControl control, Past past) {
        return checkAhead(control, past) ? null : control.sufficient().orElse(null);
    }

    /** Whether a control is implemented; null where it was checked, or suffices, and its day is blank. */
    private static Boolean implemented(RequiredControl control, Past past) {
        if (past.on(control.implementedOn()) != null) {
            return true;
        }
        boolean seen = past.on(control.verifiedOn()) != null || Boolean.TRUE.equals(sufficient(control, past));
        return seen ? null : Boolean.FALSE;
    }

    private static Optional<Verdict> planned(InformationClassification each, Lookup register, Past past) {
        if (each.requiredControls().isEmpty()) {
            return Optional.empty();
        }
        Boolean good = true;
        for (RequiredControl control : each.requiredControls()) {
            good = Answers.and(good, Answers.or(implemented(control, past), answered(control, each, register, past)));
        }
        return Answers.asked(current(each, register, past), good);
    }

    private static Optional<Verdict> verified(InformationClassification each, Lookup register, Past past) {
        Boolean any = false;
        Boolean good = true;
        for (RequiredControl control : each.requiredControls()) {
            Boolean implemented = implemented(control, past);
            any = Answers.or(any, implemented);
            good = Answers.and(good, Answers.or(Answers.not(implemented), recently(control, past)));
        }
        return Answers.asked(Answers.and(any, current(each, register, past)), good);
    }

    private static Boolean recently(RequiredControl control, Past past) {
        LocalDate implemented = past.on(control.implementedOn());
        LocalDate verified = past.on(control.verifiedOn());
        LocalDate since = verified == null ? implemented : verified;
        if (since == null || since.isBefore(implemented == null ? since : implemented)) {
            return null;
        }
        return !past.today().isAfter(since.plusMonths(12));
    }

    private static Optional<Verdict> mended(InformationClassification each, Lookup register, Past past) {
        boolean any = false;
        Boolean good = true;
        for (RequiredControl control : each.requiredControls()) {
            boolean checked = past.on(control.verifiedOn()) != null || sufficient(control, past) != null;
            if (checked) {
                any = true;
                good = Answers.and(
                        good, Answers.or(sufficient(control, past), answered(control, each, register, past)));
            }
        }
        return Answers.asked(Answers.and(any, current(each, register, past)), good);
    }

    private static Optional<Verdict> adherence(Lookup register, Past past) {
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (ClassificationPlan plan : register.all().classificationPlans()) {
            for (ClassificationPlanYear year : plan.years()) {
                verdicts.add(adherenceIn(year.year(), register, past));
            }
        }
        return Answers.strongest(verdicts);
    }

    private static Boolean adherencePlanned(int year, Lookup register) {
        Boolean planned = false;
        for (ClassificationPlan plan : register.all().classificationPlans()) {
            for (ClassificationPlanYear each : plan.years()) {
                if (each.year() == year) {
                    planned = Answers.or(planned, each.adherenceReviewPlanned().orElse(null));
                }
            }
        }
        return planned;
    }

    private static Optional<Verdict> adherenceIn(int year, Lookup register, Past past) {
        Boolean planned = adherencePlanned(year, register);
        if (Boolean.FALSE.equals(planned)) {
            return Optional.empty();
        }
        Boolean reviewed = false;
        for (GovernanceDocument document : register.all().governanceDocuments()) {
            boolean then = document.adherenceReviewedOn().stream()
                    .anyMatch(day -> day.getYear() == year && !day.isAfter(past.today()));
            if (then) {
                reviewed = Answers.or(
                        reviewed,
                        document.documentType()
                                .map(type -> type == GovernanceDocumentType.CLASSIFICATION_ROUTINE)
                                .orElse(null));
            }
        }
        if (Boolean.TRUE.equals(reviewed)) {
            return Optional.of(Verdict.SATISFIED);
        }
        if (past.today().isBefore(LocalDate.of(year, 10, 1))) {
            return Optional.empty();
        }
        if (planned == null || reviewed == null) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        return Optional.of(past.today().getYear() > year ? Verdict.VIOLATION : Verdict.UPCOMING);
    }

    private static Optional<Verdict> identified(BusinessProcess process, Lookup register, Past past) {
        if (!Answers.inUse(process, past)) {
            return Optional.empty();
        }
        boolean inventoried = past.on(process.inventoriedOn()) != null;
        return Answers.verdict(Answers.and(inventoried, Answers.held(process.owner(), register, past)));
    }

    private static Optional<Verdict> progress(Lookup register, Past past) {
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (ClassificationPlan plan : register.all().classificationPlans()) {
            for (ClassificationPlanYear year : plan.years()) {
                if (year.year() == past.today().getYear()) {
                    verdicts.add(progressIn(year, register, past));
                }
            }
        }
        return Answers.strongest(verdicts);
    }

    /** Tries every way in which what is not known may turn out: all of it one way is the best or the worst. */
    private static Optional<Verdict> progressIn(ClassificationPlanYear year, Lookup register, Past past) {
        int done = 0;
        int left = 0;
        int perhapsDone = 0;
        int perhapsLeft = 0;
        for (BusinessProcess process : register.all().processes()) {
            if (Answers.inUse(process, past)) {
                Boolean member = switch (year.focus()) {
                    case LARGE_VOLUME_SENSITIVE_DATA -> Answers.sensitiveAtLargeVolume(process);
                    case NIS -> Answers.nis(process, past.today(), past);
                    case RSA -> past.on(process.rsaPrioritisedOn()) != null;
                };
                boolean classified = !register.current(process.id()).isEmpty();
                if (member == null) {
                    perhapsDone += classified ? 1 : 0;
                    perhapsLeft += classified ? 0 : 1;
                } else if (member) {
                    done += classified ? 1 : 0;
                    left += classified ? 0 : 1;
                }
            }
        }
        if (done + left + perhapsDone + perhapsLeft == 0) {
            return Optional.empty();
        }
        boolean best = behind(done + perhapsDone, left, year, past);
        boolean worst = behind(done, left + perhapsLeft, year, past);
        return Optional.of(best ? Verdict.VIOLATION : worst ? Verdict.UNDETERMINED : Verdict.SATISFIED);
    }

    private static boolean behind(int done, int left, ClassificationPlanYear year, Past past) {
        if (done + left == 0) {
            return false;
        }
        LocalDate first = LocalDate.of(year.year(), 1, 1);
        LocalDate last = year.lastDay().orElse(LocalDate.of(year.year(), 12, 31));
        long length = ChronoUnit.DAYS.between(first, last) + 1;
        long passed = Math.min(length, ChronoUnit.DAYS.between(first, past.today()));
        // In whole numbers: done / all < passed / length - 10 / 100.
        return 100L * done * length < (done + left) * (100L * passed - 10L * length);
    }

    private static Optional<Verdict> fourth(InformationClassification each, Lookup register, Past past) {
        if (each.classifiedOn().isAfter(past.today())) {
            return Optional.empty();
        }
        boolean four = each.confidentiality().equals(Optional.of(4))
                || each.integrity().equals(Optional.of(4))
                || each.availability().equals(Optional.of(4))
                || each.traceability().equals(Optional.of(4));
        return Answers.verdict(!four);
    }
}
