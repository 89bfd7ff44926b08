package se.lis.rules.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.classification.InformationClassification;
import se.lis.core.classification.RequiredControl;
import se.lis.core.governance.GovernanceDocument;
import se.lis.core.governance.GovernanceDocumentType;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.PersonalDataKind;
import se.lis.core.organisation.Role;
import se.lis.core.planning.ActivityTarget;
import se.lis.core.planning.ActivityTargetKind;
import se.lis.core.planning.ClassificationPlan;
import se.lis.core.planning.ClassificationPlanYear;
import se.lis.core.planning.PlannedActivity;

/** What follows from a classification, and how the work on it keeps its plan, naively. */
class ClassificationWorkOracleTest extends OracleProperties {

    @Override
    Registers registers() {
        return Registers.of(
                        ArtefactType.PROCESS,
                        ArtefactType.SYSTEM,
                        ArtefactType.CLASSIFICATION,
                        ArtefactType.CLASSIFICATION_PLAN,
                        ArtefactType.ROLE_ASSIGNMENT,
                        ArtefactType.GOVERNANCE_DOCUMENT,
                        ArtefactType.ACTIVITY)
                .shaped(new Registers.Shape(8, 88, 2, 0, false));
    }

    /** In a third of the registers, classifications give no level of confidentiality and availability: chance rarely leaves both. */
    @Override
    LisSnapshot aimed(Tuple2<LisSnapshot, Instant> each, Random random) {
        LisSnapshot register = each.get1();
        return random.nextInt(3) != 0
                ? register
                : LisSnapshot.builder()
                        .copyOf(register)
                        .classifications(register.classifications().stream()
                                .map(classification -> classification
                                        .withConfidentiality(Optional.empty())
                                        .withAvailability(Optional.empty()))
                                .toList())
                        .build();
    }

    @Override
    List<Oracle> oracles() {
        return List.of(
                classification("CLS-006", ClassificationWorkOracleTest::renewed),
                classification("CLS-007", ClassificationWorkOracleTest::approved),
                process("CLS-008", ClassificationWorkOracleTest::confidential),
                process("CLS-009", ClassificationWorkOracleTest::available),
                classification("CLS-012", ClassificationWorkOracleTest::verified),
                classification("CLS-013", ClassificationWorkOracleTest::mended),
                Oracle.organisation("CLS-015", ClassificationWorkOracleTest::adherence),
                process("CLS-016", ClassificationWorkOracleTest::identified),
                Oracle.organisation("CLS-017", ClassificationWorkOracleTest::progress),
                classification("CLS-018", ClassificationWorkOracleTest::fourth));
    }

    private static Oracle classification(String rule, Oracle.Judge<InformationClassification> judge) {
        return Oracle.each(rule, register -> register.classifications().stream(), judge);
    }

    private static Oracle process(String rule, Oracle.Judge<BusinessProcess> judge) {
        return Oracle.each(rule, register -> register.processes().stream(), judge);
    }

    /** The process or system that is classified, if it is in use. */
    private static Artefact target(InformationClassification each, LisSnapshot register, Past past) {
        for (BusinessProcess process : register.processes()) {
            if (each.process().equals(Optional.of(process.id())) && Naive.inUse(process, past)) {
                return process;
            }
        }
        for (InformationSystem system : register.systems()) {
            if (each.system().equals(Optional.of(system.id())) && Naive.inUse(system, past)) {
                return system;
            }
        }
        return null;
    }

    private static ArtefactId targetId(InformationClassification each) {
        return each.process().isPresent() ? each.process().get() : each.system().orElseThrow();
    }

    /** Whether what is classified is in use; null where it is nowhere in the register. */
    private static Boolean inUse(InformationClassification each, LisSnapshot register, Past past) {
        return Naive.exists(register, targetId(each)) ? (Boolean) (target(each, register, past) != null) : null;
    }

    /** Whether it is the current classification of what is in use; null where nobody can tell. */
    static Boolean current(InformationClassification each, LisSnapshot register, Past past) {
        return Naive.and(
                inUse(each, register, past), each.equals(Naive.classification(targetId(each), register, past)));
    }

    /** What comes of a question that may not concern it: null where nobody can tell. */
    private static Optional<Verdict> asked(Boolean concerned, Boolean kept) {
        if (Boolean.FALSE.equals(concerned)) {
            return Optional.empty();
        }
        return Naive.verdict(concerned == null && !Boolean.TRUE.equals(kept) ? null : kept);
    }

    private static Optional<Verdict> renewed(InformationClassification each, LisSnapshot register, Past past) {
        Boolean current = current(each, register, past);
        Artefact target = target(each, register, past);
        if (target == null) {
            return asked(current, null);
        }
        LocalDate changed = past.on(
                target instanceof BusinessProcess process
                        ? process.changedOn()
                        : ((InformationSystem) target).changedOn());
        return asked(current, changed == null || !changed.isAfter(each.classifiedOn()));
    }

    private static Optional<Verdict> approved(InformationClassification each, LisSnapshot register, Past past) {
        Boolean used = inUse(each, register, past);
        if (Boolean.FALSE.equals(used) || each.classifiedOn().isAfter(past.today())) {
            return Optional.empty();
        }
        boolean later = register.classifications().stream()
                .filter(other -> !other.classifiedOn().isAfter(past.today()))
                .filter(other ->
                        other.process().equals(each.process()) && other.system().equals(each.system()))
                .anyMatch(other -> other.classifiedOn().isAfter(each.classifiedOn())
                        || (other.classifiedOn().equals(each.classifiedOn())
                                && other.id().compareTo(each.id()) > 0));
        if (later) {
            return Optional.empty();
        }
        return asked(used, approvedByOwner(each, past));
    }

    /**
     * The day and the role tell of an approval; one without the other leaves it open, and so does a day before the
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

    private static Optional<Verdict> confidential(BusinessProcess process, LisSnapshot register, Past past) {
        InformationClassification current = Naive.classification(process.id(), register, past);
        Boolean special = process.personalData()
                .map(kind -> kind == PersonalDataKind.SPECIAL_CATEGORIES)
                .orElse(null);
        if (!Naive.inUse(process, past) || current == null || Boolean.FALSE.equals(special)) {
            return Optional.empty();
        }
        Boolean large = process.largeVolume()
                .or(() -> process.approximateDataSubjects().map(people -> people >= 1000))
                .orElse(null);
        Integer level = current.confidentiality().orElse(null);
        Boolean good =
                level == null ? null : Naive.and(level >= 2, Naive.or(large == null ? null : !large, level >= 3));
        if (special == null && !Boolean.TRUE.equals(good)) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        return Naive.verdict(good);
    }

    private static Optional<Verdict> available(BusinessProcess process, LisSnapshot register, Past past) {
        InformationClassification current = Naive.classification(process.id(), register, past);
        boolean important = Naive.nis(process, past.today()) || past.on(process.rsaPrioritisedOn()) != null;
        if (!Naive.inUse(process, past) || current == null || !important) {
            return Optional.empty();
        }
        return Naive.verdict(current.availability().map(level -> level >= 2).orElse(null));
    }

    /** Whether an activity answers a control; null where one does not say in which classification. */
    private static Boolean answered(
            RequiredControl control, InformationClassification in, LisSnapshot register, Past past) {
        Boolean answer = false;
        for (PlannedActivity activity : register.activities()) {
            ActivityTarget target = activity.answers().orElse(null);
            if (past.began(activity.plannedOn())
                    && target != null
                    && target.kind() == ActivityTargetKind.CONTROL
                    && target.id().equals(control.id())) {
                answer = Naive.or(
                        answer, target.in().map(in.id().value()::equals).orElse(null));
            }
        }
        return answer;
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

    static Optional<Verdict> planned(InformationClassification each, LisSnapshot register, Past past) {
        if (each.requiredControls().isEmpty()) {
            return Optional.empty();
        }
        Boolean good = true;
        for (RequiredControl control : each.requiredControls()) {
            good = Naive.and(good, Naive.or(implemented(control, past), answered(control, each, register, past)));
        }
        return asked(current(each, register, past), good);
    }

    private static Optional<Verdict> verified(InformationClassification each, LisSnapshot register, Past past) {
        Boolean any = false;
        Boolean good = true;
        for (RequiredControl control : each.requiredControls()) {
            Boolean implemented = implemented(control, past);
            any = Naive.or(any, implemented);
            good = Naive.and(good, Naive.or(implemented == null ? null : !implemented, recently(control, past)));
        }
        return asked(Naive.and(any, current(each, register, past)), good);
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

    private static Optional<Verdict> mended(InformationClassification each, LisSnapshot register, Past past) {
        boolean any = false;
        Boolean good = true;
        for (RequiredControl control : each.requiredControls()) {
            boolean checked = past.on(control.verifiedOn()) != null || sufficient(control, past) != null;
            if (checked) {
                any = true;
                good = Naive.and(good, Naive.or(sufficient(control, past), answered(control, each, register, past)));
            }
        }
        return asked(Naive.and(any, current(each, register, past)), good);
    }

    private static Optional<Verdict> adherence(LisSnapshot register, Past past) {
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (ClassificationPlan plan : register.classificationPlans()) {
            for (ClassificationPlanYear year : plan.years()) {
                verdicts.add(adherence(year.year(), register, past));
            }
        }
        return Naive.strongest(verdicts);
    }

    private static Boolean adherencePlanned(int year, LisSnapshot register) {
        Boolean planned = false;
        for (ClassificationPlan plan : register.classificationPlans()) {
            for (ClassificationPlanYear each : plan.years()) {
                if (each.year() == year) {
                    planned = Naive.or(planned, each.adherenceReviewPlanned().orElse(null));
                }
            }
        }
        return planned;
    }

    private static Optional<Verdict> adherence(int year, LisSnapshot register, Past past) {
        Boolean planned = adherencePlanned(year, register);
        if (Boolean.FALSE.equals(planned)) {
            return Optional.empty();
        }
        Boolean reviewed = false;
        for (GovernanceDocument document : register.governanceDocuments()) {
            boolean then = document.adherenceReviewedOn().stream()
                    .anyMatch(day -> day.getYear() == year && !day.isAfter(past.today()));
            if (then) {
                reviewed = Naive.or(
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

    private static Optional<Verdict> identified(BusinessProcess process, LisSnapshot register, Past past) {
        if (!Naive.inUse(process, past)) {
            return Optional.empty();
        }
        boolean inventoried = past.on(process.inventoriedOn()) != null;
        return Naive.verdict(Naive.and(inventoried, Naive.held(process.owner(), register, past)));
    }

    private static Optional<Verdict> progress(LisSnapshot register, Past past) {
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (ClassificationPlan plan : register.classificationPlans()) {
            for (ClassificationPlanYear year : plan.years()) {
                if (year.year() == past.today().getYear()) {
                    verdicts.add(progress(year, register, past));
                }
            }
        }
        return Naive.strongest(verdicts);
    }

    /** Tries every way in which what is not known may turn out: all of it one way is the best or the worst. */
    private static Optional<Verdict> progress(ClassificationPlanYear year, LisSnapshot register, Past past) {
        int done = 0;
        int left = 0;
        int perhapsDone = 0;
        int perhapsLeft = 0;
        for (BusinessProcess process : register.processes()) {
            if (Naive.inUse(process, past)) {
                Boolean member = switch (year.focus()) {
                    case LARGE_VOLUME_SENSITIVE_DATA -> Naive.sensitiveAtLargeVolume(process);
                    case NIS -> Naive.nis(process, past.today());
                    case RSA -> past.on(process.rsaPrioritisedOn()) != null;
                };
                boolean classified = Naive.classification(process.id(), register, past) != null;
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

    private static Optional<Verdict> fourth(InformationClassification each, LisSnapshot register, Past past) {
        if (each.classifiedOn().isAfter(past.today())) {
            return Optional.empty();
        }
        boolean four = each.confidentiality().equals(Optional.of(4))
                || each.integrity().equals(Optional.of(4))
                || each.availability().equals(Optional.of(4))
                || each.traceability().equals(Optional.of(4));
        return Naive.verdict(!four);
    }
}
