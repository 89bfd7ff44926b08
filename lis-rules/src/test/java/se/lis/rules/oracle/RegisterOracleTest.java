package se.lis.rules.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.governance.CityReviewTopic;
import se.lis.core.governance.ManagementReview;
import se.lis.core.id.ProcessId;
import se.lis.core.id.ProcessingActivityId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.privacy.DataSubjectRequest;
import se.lis.core.privacy.FieldAnswer;
import se.lis.core.privacy.ImpactAssessment;
import se.lis.core.privacy.InformationExemption;
import se.lis.core.privacy.LegalBasis;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.privacy.ProcessingRole;
import se.lis.core.privacy.ProcessorUse;
import se.lis.core.privacy.ResidualRisk;
import se.lis.core.privacy.SpecialCategoryCondition;
import se.lis.core.privacy.Transfer;
import se.lis.core.privacy.TransferMechanism;
import se.lis.core.procurement.SupplierAgreement;
import se.lis.core.time.EuWorkingDays;

/** What the register of processing says, naively: GDPR Articles 6, 9-10, 12-14, 26, 28, 30, 35-36 and 44-49. */
class RegisterOracleTest extends OracleProperties {

    private static final LocalDate GDPR = LocalDate.of(2018, 5, 25);

    /** Article 9(2)(b), (g), (h), (i) and (j): only with Union or national law behind them. */
    private static final Set<SpecialCategoryCondition> WITH_PROVISION = Set.of(
            SpecialCategoryCondition.EMPLOYMENT_AND_SOCIAL_LAW,
            SpecialCategoryCondition.SUBSTANTIAL_PUBLIC_INTEREST,
            SpecialCategoryCondition.HEALTH_AND_SOCIAL_CARE,
            SpecialCategoryCondition.PUBLIC_HEALTH,
            SpecialCategoryCondition.ARCHIVING_RESEARCH_STATISTICS);

    /** Article 49(3). */
    private static final Set<TransferMechanism> BARRED = Set.of(
            TransferMechanism.EXPLICIT_CONSENT,
            TransferMechanism.CONTRACT_WITH_SUBJECT,
            TransferMechanism.CONTRACT_FOR_SUBJECT,
            TransferMechanism.COMPELLING_INTERESTS);

    @Override
    Registers registers() {
        return Registers.of(
                        ArtefactType.PROCESS,
                        ArtefactType.PROCESSING_ACTIVITY,
                        ArtefactType.IMPACT_ASSESSMENT,
                        ArtefactType.SUPPLIER,
                        ArtefactType.SUPPLIER_AGREEMENT,
                        ArtefactType.MANAGEMENT_REVIEW,
                        ArtefactType.DATA_SUBJECT_REQUEST)
                .shaped(new Registers.Shape(7, 90, 4, 0, false));
    }

    @Override
    List<Oracle> oracles() {
        return List.of(
                entry("ROP-001", RegisterOracleTest::controllers),
                entry("ROP-002", RegisterOracleTest::processors),
                entry("ROP-005", RegisterOracleTest::lawful),
                entry("ROP-006", RegisterOracleTest::permitted),
                entry("ROP-007", RegisterOracleTest::bound),
                entry("ROP-008", RegisterOracleTest::transferred),
                entry("ROP-009", RegisterOracleTest::erased),
                entry("ROP-010", RegisterOracleTest::updated),
                entry("ROP-011", RegisterOracleTest::closed),
                entry("ROP-012", RegisterOracleTest::informed),
                entry("ROP-013", RegisterOracleTest::arranged),
                Oracle.organisation("ROP-014", RegisterOracleTest::workReviewed),
                Oracle.each(
                        "DPI-005", register -> register.impactAssessments().stream(), RegisterOracleTest::consulted),
                Oracle.each("DPI-006", register -> register.impactAssessments().stream(), RegisterOracleTest::current),
                Oracle.each(
                        "REQ-001",
                        register -> register.dataSubjectRequests().stream(),
                        (each, register, past) -> answered(each, past)));
    }

    private static Oracle entry(String rule, Oracle.Judge<ProcessingActivity> judge) {
        return Oracle.each(rule, register -> register.processingActivities().stream(), judge);
    }

    private static boolean ongoing(ProcessingActivity entry, Past past) {
        return past.began(entry.startedOn()) && past.on(entry.endedOn()) == null;
    }

    private static boolean in(ProcessingActivity entry, ProcessingRole role) {
        return entry.role().equals(Optional.of(role));
    }

    private static boolean given(Optional<FieldAnswer> answer) {
        return answer.equals(Optional.of(FieldAnswer.GIVEN));
    }

    /** A question to controllers that are carrying on the processing; unknown while the role is. */
    private static Optional<Verdict> asked(ProcessingActivity entry, Past past, Boolean good) {
        if (!ongoing(entry, past) || in(entry, ProcessingRole.PROCESSOR)) {
            return Optional.empty();
        }
        if (entry.role().isEmpty() && !Boolean.TRUE.equals(good)) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        return Naive.verdict(good);
    }

    private static Optional<Verdict> controllers(ProcessingActivity entry, LisSnapshot register, Past past) {
        if (!ongoing(entry, past) || in(entry, ProcessingRole.PROCESSOR)) {
            return Optional.empty();
        }
        Boolean joint = Naive.or(
                given(entry.jointControllerContact()),
                entry.jointControllers().map(is -> !is).orElse(null));
        Boolean officer = officer(entry, register);
        boolean plain = given(entry.controllerContact())
                && given(entry.purposes())
                && given(entry.subjectCategories())
                && given(entry.dataCategories())
                && entry.recipients().isPresent()
                && entry.thirdCountryTransfers().isPresent()
                && entry.securityDescription().isPresent();
        return whole(entry, Naive.and(plain, Naive.and(joint, officer)));
    }

    private static Optional<Verdict> processors(ProcessingActivity entry, LisSnapshot register, Past past) {
        if (!ongoing(entry, past) || in(entry, ProcessingRole.CONTROLLER)) {
            return Optional.empty();
        }
        boolean plain = given(entry.processorContact())
                && given(entry.controllerContact())
                && given(entry.processingCategories())
                && entry.thirdCountryTransfers().isPresent()
                && entry.securityDescription().isPresent();
        return whole(entry, Naive.and(plain, officer(entry, register)));
    }

    /** What is whole is so in either role. */
    private static Optional<Verdict> whole(ProcessingActivity entry, Boolean whole) {
        boolean open = entry.role().isEmpty() && !Boolean.TRUE.equals(whole);
        return open ? Optional.of(Verdict.UNDETERMINED) : Naive.verdict(whole);
    }

    /** An authority names its data protection officer. */
    private static Boolean officer(ProcessingActivity entry, LisSnapshot register) {
        Boolean authority = register.organisation().publicAuthority().orElse(null);
        return given(entry.dpoContact()) || Boolean.FALSE.equals(authority)
                ? Boolean.TRUE
                : authority == null ? null : false;
    }

    private static Optional<Verdict> lawful(ProcessingActivity entry, LisSnapshot register, Past past) {
        LegalBasis basis = entry.legalBasis().orElse(null);
        Boolean good = basis == null ? null : (Boolean) (basis != LegalBasis.NONE);
        if (basis == LegalBasis.PUBLIC_TASK || basis == LegalBasis.LEGAL_OBLIGATION) {
            good = entry.legalProvision().isPresent() ? Boolean.TRUE : null;
        } else if (basis == LegalBasis.LEGITIMATE_INTERESTS) {
            Boolean barred = Naive.and(
                    register.organisation().publicAuthority().orElse(null),
                    entry.performedAsPublicTask().orElse(null));
            good = barred == null ? null : !barred;
        }
        return asked(entry, past, good);
    }

    private static Optional<Verdict> permitted(ProcessingActivity entry, LisSnapshot register, Past past) {
        Boolean special = entry.specialCategories().orElse(null);
        Boolean elsewhere =
                register.organisation().publicAuthority().map(is -> !is).orElse(null);
        Boolean offences = Naive.and(entry.criminalData().orElse(null), elsewhere);
        if (Boolean.FALSE.equals(Naive.or(special, offences))) {
            return Optional.empty();
        }
        SpecialCategoryCondition condition = entry.specialCategoryCondition().orElse(null);
        Boolean allowed = condition == SpecialCategoryCondition.NONE
                ? Boolean.FALSE
                : condition == null
                                || WITH_PROVISION.contains(condition)
                                        && entry.nationalProvision().isEmpty()
                        ? null
                        : Boolean.TRUE;
        Boolean first = Naive.or(special == null ? null : !special, allowed);
        Boolean second = Naive.or(
                offences == null ? null : !offences,
                entry.criminalDataProvision().isPresent() ? Boolean.TRUE : null);
        return asked(entry, past, Naive.and(first, second));
    }

    private static Optional<Verdict> bound(ProcessingActivity entry, LisSnapshot register, Past past) {
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (ProcessorUse use : entry.processors()) {
            if (ongoing(entry, past) && past.holds(use.from(), use.until())) {
                verdicts.add(Optional.of(contract(use, register, past)));
            }
        }
        return Naive.strongest(verdicts);
    }

    private static Verdict contract(ProcessorUse use, LisSnapshot register, Past past) {
        if (use.agreement().isEmpty()) {
            return Verdict.VIOLATION;
        }
        SupplierAgreement agreement = register.supplierAgreements().stream()
                .filter(each -> each.id().equals(use.agreement().get()))
                .findFirst()
                .orElse(null);
        if (agreement == null
                || (agreement.supplier().isPresent()
                        && !agreement.supplier().get().equals(use.supplier()))) {
            return Verdict.UNDETERMINED;
        }
        boolean force = past.holds(agreement.from(), agreement.until())
                && past.on(agreement.processingAgreementInForceOn()) != null;
        if (!force) {
            return Verdict.VIOLATION;
        }
        return agreement.article28ContentConfirmed().equals(Optional.of(true))
                ? Verdict.SATISFIED
                : Verdict.UNDETERMINED;
    }

    private static Optional<Verdict> transferred(ProcessingActivity entry, LisSnapshot register, Past past) {
        if (!ongoing(entry, past)) {
            return Optional.empty();
        }
        boolean toldNone = entry.thirdCountryTransfers().equals(Optional.of(FieldAnswer.NOT_APPLICABLE));
        if (entry.transfers().isEmpty()) {
            return toldNone ? Optional.empty() : Optional.of(Verdict.UNDETERMINED);
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (Transfer transfer : entry.transfers()) {
            TransferMechanism ground = transfer.mechanism().orElse(null);
            Boolean good = ground == null ? null : ground != TransferMechanism.NONE;
            if (ground != null && BARRED.contains(ground)) {
                good = entry.exercisesPublicPowers().map(does -> !does).orElse(null);
            }
            verdicts.add(Naive.verdict(good));
        }
        return Naive.strongest(verdicts);
    }

    private static Optional<Verdict> erased(ProcessingActivity entry, LisSnapshot register, Past past) {
        return asked(
                entry,
                past,
                given(entry.retention()) || entry.retentionReasonWhyNone().isPresent());
    }

    private static Optional<Verdict> informed(ProcessingActivity entry, LisSnapshot register, Past past) {
        Boolean exempt = entry.informationExemption()
                .map(ground -> ground != InformationExemption.NONE)
                .orElse(null);
        return asked(entry, past, Naive.or(entry.informationGiven().orElse(null), exempt));
    }

    private static Optional<Verdict> arranged(ProcessingActivity entry, LisSnapshot register, Past past) {
        Boolean joint = entry.jointControllers().orElse(null);
        if (Boolean.FALSE.equals(joint)) {
            return Optional.empty();
        }
        Boolean arranged = Naive.or(
                entry.jointArrangement().orElse(null),
                entry.jointResponsibilitiesByLaw().orElse(null));
        return asked(entry, past, Naive.or(joint == null ? null : !joint, arranged));
    }

    private static Optional<Verdict> updated(ProcessingActivity entry, LisSnapshot register, Past past) {
        if (!ongoing(entry, past)) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (ProcessId id : entry.processes()) {
            BusinessProcess process = registered(id, register);
            if (process == null) {
                verdicts.add(Optional.of(Verdict.UNDETERMINED));
                continue;
            }
            LocalDate changed = past.began(process.startedOn()) ? past.on(process.changedOn()) : null;
            if (changed != null) {
                LocalDate reviewed = past.on(entry.reviewedOn());
                LocalDate since = reviewed == null ? entry.startedOn().orElse(null) : reviewed;
                verdicts.add(Naive.verdict(since == null ? null : !since.isBefore(changed)));
            }
        }
        return Naive.strongest(verdicts);
    }

    private static Optional<Verdict> closed(ProcessingActivity entry, LisSnapshot register, Past past) {
        if (!ongoing(entry, past)) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (ProcessId id : entry.processes()) {
            BusinessProcess process = registered(id, register);
            verdicts.add(Naive.verdict(
                    process == null ? null : !past.began(process.startedOn()) || past.on(process.endedOn()) == null));
        }
        return Naive.strongest(verdicts);
    }

    private static BusinessProcess registered(ProcessId id, LisSnapshot register) {
        return register.processes().stream()
                .filter(process -> process.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** From 2024 on; the year is over before it can be missed. */
    private static Optional<Verdict> workReviewed(LisSnapshot register, Past past) {
        int year = past.today().getYear() - 1;
        if (year < 2024) {
            return Optional.empty();
        }
        Boolean reviewed = false;
        for (ManagementReview review : register.managementReviews()) {
            LocalDate decided = past.on(review.decidedOn());
            if (decided != null && (review.year() == year || decided.getYear() == year)) {
                Set<CityReviewTopic> topics = review.cityTopics();
                reviewed = Naive.or(reviewed, topics.isEmpty() ? null : topics.contains(CityReviewTopic.REGISTER));
            }
        }
        return Naive.verdict(reviewed);
    }

    private static Optional<Verdict> consulted(ImpactAssessment assessment, LisSnapshot register, Past past) {
        if (past.on(assessment.completedOn()) == null) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (ProcessingActivityId id : assessment.processingActivities()) {
            verdicts.add(residual(assessment, entryOf(id, register), past));
        }
        return Naive.strongest(verdicts);
    }

    private static Optional<Verdict> residual(ImpactAssessment assessment, ProcessingActivity entry, Past past) {
        LocalDate start = entry == null ? null : entry.startedOn().orElse(null);
        LocalDate changed = past.on(assessment.riskChangedOn());
        boolean before = start != null && start.isBefore(GDPR) && (changed == null || changed.isBefore(GDPR));
        if ((entry != null && past.on(entry.endedOn()) != null) || before) {
            return Optional.empty();
        }
        boolean since = start != null && changed != null && changed.isAfter(start);
        LocalDate found = changed != null && changed.isAfter(past.on(assessment.completedOn()))
                ? changed
                : past.on(assessment.completedOn());
        LocalDate first = since || start == null ? found : start.minusWeeks(14);
        LocalDate last = since || start == null ? found.plusDays(30) : start.minusDays(1);
        Boolean consulted = consultedBy(last, assessment, past);
        if (assessment.residualRisk() == ResidualRisk.NOT_HIGH || (start != null && Boolean.TRUE.equals(consulted))) {
            return Optional.of(Verdict.SATISFIED);
        }
        if (start != null && past.today().isBefore(first)) {
            return Optional.empty();
        }
        if (start == null || consulted == null || assessment.residualRisk() == ResidualRisk.NOT_ASSESSED) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        return Optional.of(past.today().isAfter(last) ? Verdict.VIOLATION : Verdict.UPCOMING);
    }

    /** The authority is asked with the assessment, and answers afterwards. */
    private static Boolean consultedBy(LocalDate last, ImpactAssessment assessment, Past past) {
        LocalDate asked = past.on(assessment.priorConsultationOn());
        LocalDate answered = past.on(assessment.priorConsultationAnsweredOn());
        if (asked == null) {
            return answered == null ? Boolean.FALSE : answered.isAfter(last) ? null : Boolean.TRUE;
        }
        boolean impossible =
                asked.isBefore(past.on(assessment.completedOn())) || (answered != null && answered.isBefore(asked));
        return impossible ? null : !asked.isAfter(last);
    }

    private static ProcessingActivity entryOf(ProcessingActivityId id, LisSnapshot register) {
        return register.processingActivities().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static Optional<Verdict> current(ImpactAssessment assessment, LisSnapshot register, Past past) {
        LocalDate completed = past.on(assessment.completedOn());
        if (completed == null) {
            return Optional.empty();
        }
        LocalDate reviewed = past.on(assessment.reviewedOn());
        LocalDate last = reviewed != null && reviewed.isAfter(completed) ? reviewed : completed;
        LocalDate risk = past.on(assessment.riskChangedOn());
        boolean changed = risk != null && risk.isAfter(last);
        boolean lost = assessment.processingActivities().isEmpty();
        boolean goesOn = false;
        for (ProcessingActivityId id : assessment.processingActivities()) {
            ProcessingActivity entry = entryOf(id, register);
            lost |= entry == null;
            boolean on = entry != null && past.on(entry.endedOn()) == null;
            goesOn |= on;
            LocalDate day = on ? past.on(entry.changedOn()) : null;
            changed |= day != null && day.isAfter(last);
        }
        if (!goesOn && !lost) {
            return Optional.empty();
        }
        if (changed || past.today().isAfter(last.plusYears(3))) {
            return Optional.of(goesOn ? Verdict.VIOLATION : Verdict.UNDETERMINED);
        }
        return Optional.of(lost ? Verdict.UNDETERMINED : Verdict.SATISFIED);
    }

    private static Optional<Verdict> answered(DataSubjectRequest request, Past past) {
        if (request.receivedAt().isEmpty()) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        if (past.at(request.receivedAt()) == null) {
            return Optional.empty();
        }
        LocalDate received = past.dayOf(request.receivedAt().get());
        if (received.isBefore(GDPR)) {
            return Optional.empty();
        }
        LocalDate first = rolled(received.plusMonths(1));
        LocalDate last = rolled(received.plusMonths(3));
        LocalDate answer = past.on(request.answeredOn());
        LocalDate told = past.on(request.extendedOn());
        Boolean extended = told != null && !told.isAfter(first);
        if (told != null
                && (told.isBefore(received)
                        || (extended && request.extensionReasons().isEmpty()))) {
            extended = null;
        }
        LocalDate earliest = Boolean.TRUE.equals(extended) ? last : first;
        LocalDate latest = Boolean.FALSE.equals(extended) ? first : last;
        if (answer != null && !answer.isBefore(received) && !answer.isAfter(earliest)) {
            return Optional.of(Verdict.SATISFIED);
        }
        if (!past.today().isAfter(earliest)) {
            return Optional.empty();
        }
        boolean impossible = answer != null && answer.isBefore(received);
        boolean late = answer == null || answer.isAfter(latest);
        return Optional.of(
                late && !impossible && past.today().isAfter(latest) ? Verdict.VIOLATION : Verdict.UNDETERMINED);
    }

    /** Regulation 1182/71 Article 3(4). */
    private static LocalDate rolled(LocalDate day) {
        return EuWorkingDays.firstFrom(day);
    }
}
