package se.lis.benchmarks.peer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
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
import se.lis.core.planning.PlannedActivity;

/** What follows from a classification, by hand. */
final class ClassificationWorkRules {

    private ClassificationWorkRules() {}

    static List<RuleByHand> rules() {
        return List.of(
                classification("CLS-006", ClassificationWorkRules::renewed),
                classification("CLS-007", ClassificationWorkRules::approved),
                process("CLS-008", ClassificationWorkRules::confidential),
                process("CLS-009", ClassificationWorkRules::available),
                classification("CLS-012", ClassificationWorkRules::verified),
                classification("CLS-013", ClassificationWorkRules::mended),
                RuleByHand.organisation("CLS-015", ClassificationWorkRules::adherence),
                process("CLS-016", ClassificationWorkRules::identified),
                RuleByHand.organisation("CLS-017", ClassificationWorkRules::progress),
                classification("CLS-018", ClassificationWorkRules::fourth));
    }

    private static RuleByHand classification(String rule, RuleByHand.Judge<InformationClassification> judge) {
        return RuleByHand.each(rule, LisSnapshot::classifications, judge);
    }

    private static RuleByHand process(String rule, RuleByHand.Judge<BusinessProcess> judge) {
        return RuleByHand.each(rule, LisSnapshot::processes, judge);
    }

    /** The process or system that is classified, if it is in use. */
    private static Artefact target(InformationClassification each, Facts register, Past past) {
        BusinessProcess process = each.process().flatMap(register::process).orElse(null);
        if (process != null && Answers.inUse(process, past)) {
            return process;
        }
        return each.system()
                .flatMap(register::system)
                .filter(system -> Answers.inUse(system, past))
                .orElse(null);
    }

    static boolean current(InformationClassification each, Facts register, Past past) {
        Artefact target = target(each, register, past);
        return target != null && each.equals(Answers.classification(target.id(), register, past));
    }

    private static Optional<Verdict> renewed(InformationClassification each, Facts register, Past past) {
        if (!current(each, register, past)) {
            return Optional.empty();
        }
        Artefact target = target(each, register, past);
        LocalDate changed = past.on(
                target instanceof BusinessProcess process
                        ? process.changedOn()
                        : ((InformationSystem) target).changedOn());
        return Answers.verdict(changed == null || !changed.isAfter(each.classifiedOn()));
    }

    private static Optional<Verdict> approved(InformationClassification each, Facts register, Past past) {
        Artefact target = target(each, register, past);
        if (target == null || each.classifiedOn().isAfter(past.today())) {
            return Optional.empty();
        }
        boolean later = register.of(Group.CLASSIFICATIONS_OF, target.id()).stream()
                .filter(other -> !other.classifiedOn().isAfter(past.today()))
                .anyMatch(other -> other.classifiedOn().isAfter(each.classifiedOn())
                        || (other.classifiedOn().equals(each.classifiedOn())
                                && other.id().compareTo(each.id()) > 0));
        if (later) {
            return Optional.empty();
        }
        if (past.on(each.approvedOn()) == null) {
            return Optional.of(Verdict.VIOLATION);
        }
        return Answers.verdict(each.approvedByRole()
                .map(role -> role == Role.INFORMATION_OWNER)
                .orElse(null));
    }

    private static Optional<Verdict> confidential(BusinessProcess process, Facts register, Past past) {
        InformationClassification current = Answers.classification(process.id(), register, past);
        Boolean special = process.personalData()
                .map(kind -> kind == PersonalDataKind.SPECIAL_CATEGORIES)
                .orElse(null);
        if (!Answers.inUse(process, past) || current == null || Boolean.FALSE.equals(special)) {
            return Optional.empty();
        }
        Boolean large = process.largeVolume()
                .or(() -> process.approximateDataSubjects().map(people -> people >= 1000))
                .orElse(null);
        Integer level = current.confidentiality().orElse(null);
        Boolean good =
                level == null ? null : Answers.and(level >= 2, Answers.or(large == null ? null : !large, level >= 3));
        if (special == null && !Boolean.TRUE.equals(good)) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        return Answers.verdict(good);
    }

    private static Optional<Verdict> available(BusinessProcess process, Facts register, Past past) {
        InformationClassification current = Answers.classification(process.id(), register, past);
        boolean important = Answers.nis(process, past.today()) || past.on(process.rsaPrioritisedOn()) != null;
        if (!Answers.inUse(process, past) || current == null || !important) {
            return Optional.empty();
        }
        return Answers.verdict(current.availability().map(level -> level >= 2).orElse(null));
    }

    /** Whether an activity answers a control; null where one does not say in which classification. */
    private static Boolean answered(RequiredControl control, InformationClassification in, Facts register, Past past) {
        Boolean answer = false;
        for (PlannedActivity activity :
                register.of(Group.ANSWERING, new Group.Target(ActivityTargetKind.CONTROL, control.id()))) {
            if (past.began(activity.plannedOn())) {
                Optional<String> within = activity.answers().orElseThrow().in();
                answer = Answers.or(answer, within.map(in.id().value()::equals).orElse(null));
            }
        }
        return answer;
    }

    static Optional<Verdict> planned(InformationClassification each, Facts register, Past past) {
        if (!current(each, register, past) || each.requiredControls().isEmpty()) {
            return Optional.empty();
        }
        Boolean good = true;
        for (RequiredControl control : each.requiredControls()) {
            boolean done = past.on(control.implementedOn()) != null;
            good = Answers.and(good, Answers.or(done, answered(control, each, register, past)));
        }
        return Answers.verdict(good);
    }

    private static Optional<Verdict> verified(InformationClassification each, Facts register, Past past) {
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (RequiredControl control : each.requiredControls()) {
            LocalDate implemented = past.on(control.implementedOn());
            if (implemented != null && current(each, register, past)) {
                LocalDate verified = past.on(control.verifiedOn());
                LocalDate since = verified == null ? implemented : verified;
                verdicts.add(Answers.verdict(!past.today().isAfter(since.plusMonths(12))));
            }
        }
        return Answers.strongest(verdicts);
    }

    private static Optional<Verdict> mended(InformationClassification each, Facts register, Past past) {
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (RequiredControl control : each.requiredControls()) {
            boolean ahead = control.verifiedOn().filter(past.today()::isBefore).isPresent();
            boolean checked = !ahead
                    && (control.verifiedOn().isPresent() || control.sufficient().isPresent());
            if (checked && current(each, register, past)) {
                Boolean sufficient = control.sufficient().orElse(null);
                Boolean planned = answered(control, each, register, past);
                verdicts.add(Answers.verdict(sufficient == null ? null : sufficient ? Boolean.TRUE : planned));
            }
        }
        return Answers.strongest(verdicts);
    }

    private static Optional<Verdict> adherence(Facts register, Past past) {
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (ClassificationPlan plan : register.all().classificationPlans()) {
            for (ClassificationPlanYear year : plan.years()) {
                if (year.adherenceReviewPlanned().orElse(false)) {
                    verdicts.add(adherence(year.year(), register, past));
                }
            }
        }
        return Answers.strongest(verdicts);
    }

    private static Optional<Verdict> adherence(int year, Facts register, Past past) {
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
        if (reviewed == null) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        return Optional.of(past.today().getYear() > year ? Verdict.VIOLATION : Verdict.UPCOMING);
    }

    private static Optional<Verdict> identified(BusinessProcess process, Facts register, Past past) {
        if (!Answers.inUse(process, past)) {
            return Optional.empty();
        }
        boolean inventoried = past.on(process.inventoriedOn()) != null;
        return Answers.verdict(Answers.and(inventoried, Answers.held(process.owner(), register, past)));
    }

    private static Optional<Verdict> progress(Facts register, Past past) {
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (ClassificationPlan plan : register.all().classificationPlans()) {
            for (ClassificationPlanYear year : plan.years()) {
                if (year.year() == past.today().getYear()) {
                    verdicts.add(progress(year, register, past));
                }
            }
        }
        return Answers.strongest(verdicts);
    }

    /** Tries every way in which what is not known may turn out: all of it one way is the best or the worst. */
    private static Optional<Verdict> progress(ClassificationPlanYear year, Facts register, Past past) {
        int done = 0;
        int left = 0;
        int perhapsDone = 0;
        int perhapsLeft = 0;
        for (BusinessProcess process : register.all().processes()) {
            if (Answers.inUse(process, past)) {
                Boolean member = switch (year.focus()) {
                    case LARGE_VOLUME_SENSITIVE_DATA -> Answers.sensitiveAtLargeVolume(process);
                    case NIS -> Answers.nis(process, past.today());
                    case RSA -> past.on(process.rsaPrioritisedOn()) != null;
                };
                boolean classified = Answers.classification(process.id(), register, past) != null;
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

    private static Optional<Verdict> fourth(InformationClassification each, Facts register, Past past) {
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
