package se.lis.rules.oracle.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.governance.CityReviewTopic;
import se.lis.core.governance.ManagementReview;
import se.lis.core.id.ProcessId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.PersonalDataKind;
import se.lis.core.privacy.DataSubjectRequest;
import se.lis.core.privacy.FieldAnswer;
import se.lis.core.privacy.InformationExemption;
import se.lis.core.privacy.LawfulBasis;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.privacy.ProcessingRole;
import se.lis.core.privacy.ProcessorUse;
import se.lis.core.privacy.SpecialCategoryCondition;
import se.lis.core.privacy.Transfer;
import se.lis.core.privacy.TransferMechanism;
import se.lis.core.procurement.SupplierAgreement;
import se.lis.core.time.EuWorkingDays;

/** What the register of processing says: GDPR Articles 6, 9-10, 12-14, 26, 28, 30 and 44-49; requests of data subjects. */
final class ProcessingRules {

    /** Where the regulation holds, or held: the oracle knows each by its code and its name in Swedish and English. */
    private static final Set<String> STATES = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IS", "IT",
            "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

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

    private ProcessingRules() {}

    static List<Oracle> rules() {
        return List.of(
                Oracle.each("REQ-001", LisSnapshot::dataSubjectRequests, ProcessingRules::answered),
                Oracle.each("ROP-001", LisSnapshot::processingActivities, ProcessingRules::controllers),
                Oracle.each("ROP-002", LisSnapshot::processingActivities, ProcessingRules::processors),
                Oracle.each("ROP-003", LisSnapshot::processingActivities, ProcessingRules::reviewed),
                Oracle.each("ROP-004", LisSnapshot::processes, ProcessingRules::entered),
                Oracle.each("ROP-005", LisSnapshot::processingActivities, ProcessingRules::lawful),
                Oracle.each("ROP-006", LisSnapshot::processingActivities, ProcessingRules::permitted),
                Oracle.each("ROP-007", LisSnapshot::processingActivities, ProcessingRules::bound),
                Oracle.each("ROP-008", LisSnapshot::processingActivities, ProcessingRules::transferred),
                Oracle.each("ROP-009", LisSnapshot::processingActivities, ProcessingRules::erased),
                Oracle.each("ROP-010", LisSnapshot::processingActivities, ProcessingRules::updated),
                Oracle.each("ROP-011", LisSnapshot::processingActivities, ProcessingRules::closed),
                Oracle.each("ROP-012", LisSnapshot::processingActivities, ProcessingRules::informed),
                Oracle.each("ROP-013", LisSnapshot::processingActivities, ProcessingRules::arranged),
                Oracle.organisation("ROP-014", ProcessingRules::workReviewed));
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
        return asked(entry, ProcessingRole.PROCESSOR, past, good);
    }

    /** A question to who is carrying on processing in another role than one; what is good is so in either role. */
    private static Optional<Verdict> asked(ProcessingActivity entry, ProcessingRole spared, Past past, Boolean good) {
        boolean out = !ongoing(entry, past) || in(entry, spared);
        return Answers.asked(out ? Boolean.FALSE : entry.role().isEmpty() ? null : true, good);
    }

    private static Optional<Verdict> controllers(ProcessingActivity entry, Lookup register, Past past) {
        Boolean joint = Answers.or(
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
        return asked(entry, past, Answers.and(Answers.and(plain, agrees(entry, past)), Answers.and(joint, officer)));
    }

    /** Whether the entry does not deny a transfer that it lists: if it does nobody knows which is right. */
    private static Boolean agrees(ProcessingActivity entry, Past past) {
        boolean denied = entry.thirdCountryTransfers().equals(Optional.of(FieldAnswer.NOT_APPLICABLE));
        return denied && entry.transfers().stream().anyMatch(transfer -> leavesTheUnion(transfer, past)) ? null : true;
    }

    private static boolean leavesTheUnion(Transfer transfer, Past past) {
        String country = transfer.country().orElse("").strip();
        return STATES.stream()
                .filter(code ->
                        Stream.of(code, named(code, "sv"), named(code, "en")).anyMatch(country::equalsIgnoreCase))
                .noneMatch(code -> isWithin(code, past.today()));
    }

    private static String named(String code, String language) {
        return new Locale("", code).getDisplayCountry(Locale.forLanguageTag(language));
    }

    /** The three of the EEA joined in on 20 July 2018, and the United Kingdom left with the year 2020. */
    private static boolean isWithin(String code, LocalDate day) {
        return switch (code) {
            case "IS", "LI", "NO" -> !day.isBefore(LocalDate.of(2018, 7, 20));
            case "GB" -> day.getYear() < 2021;
            default -> true;
        };
    }

    private static Optional<Verdict> processors(ProcessingActivity entry, Lookup register, Past past) {
        boolean plain = given(entry.processorContact())
                && given(entry.controllerContact())
                && given(entry.processingCategories())
                && entry.thirdCountryTransfers().isPresent()
                && entry.securityDescription().isPresent();
        return asked(
                entry,
                ProcessingRole.CONTROLLER,
                past,
                Answers.and(Answers.and(plain, agrees(entry, past)), officer(entry, register)));
    }

    /** An authority names its data protection officer. */
    private static Boolean officer(ProcessingActivity entry, Lookup register) {
        Boolean authority = Answers.authority(register.all().organisation());
        return given(entry.dpoContact()) || Boolean.FALSE.equals(authority)
                ? Boolean.TRUE
                : authority == null ? null : false;
    }

    private static Optional<Verdict> reviewed(ProcessingActivity entry, Past past) {
        LocalDate reviewed = past.on(entry.reviewedOn());
        LocalDate since = reviewed == null ? entry.startedOn().orElse(null) : reviewed;
        return ongoing(entry, past) ? Answers.recurring(since, 12, 30, past) : Optional.empty();
    }

    private static Optional<Verdict> entered(BusinessProcess process, Lookup register, Past past) {
        if (!Answers.inUse(process, past)) {
            return Optional.empty();
        }
        Boolean concerned = process.personalData()
                .map(kind -> kind != PersonalDataKind.NONE)
                .orElse(null);
        if (process.exemptFromRecords().orElse(false)) {
            concerned = process.personalData()
                    .map(PersonalDataKind.SPECIAL_CATEGORIES::equals)
                    .orElse(null);
        }
        boolean entered = register.of(Group.ENTRIES_OF, process.id()).stream().anyMatch(entry -> ongoing(entry, past));
        boolean unnamed =
                register.of(Group.ENTRIES_OF_NO_PROCESS, true).stream().anyMatch(entry -> ongoing(entry, past));
        return Answers.asked(concerned, entered ? Boolean.TRUE : unnamed ? null : false);
    }

    private static Optional<Verdict> lawful(ProcessingActivity entry, Lookup register, Past past) {
        LawfulBasis basis = entry.legalBasis().orElse(null);
        Boolean good = basis == null ? null : Boolean.valueOf(basis != LawfulBasis.NONE);
        if (basis == LawfulBasis.PUBLIC_TASK || basis == LawfulBasis.LEGAL_OBLIGATION) {
            good = entry.legalProvision().isPresent() ? true : null;
        } else if (basis == LawfulBasis.LEGITIMATE_INTERESTS) {
            Boolean barred = Answers.and(
                    Answers.authority(register.all().organisation()),
                    entry.performedAsPublicTask().orElse(null));
            good = Answers.not(barred);
        }
        return asked(entry, past, good);
    }

    private static Optional<Verdict> permitted(ProcessingActivity entry, Lookup register, Past past) {
        Boolean special = entry.specialCategories().orElse(null);
        Boolean elsewhere = Answers.not(Answers.authority(register.all().organisation()));
        Boolean offences = Answers.and(entry.criminalData().orElse(null), elsewhere);
        if (Boolean.FALSE.equals(Answers.or(special, offences))) {
            return Optional.empty();
        }
        SpecialCategoryCondition condition = entry.specialCategoryCondition().orElse(null);
        Boolean allowed = condition == SpecialCategoryCondition.NONE
                ? Boolean.FALSE
                : condition == null
                                || (WITH_PROVISION.contains(condition)
                                        && entry.nationalProvision().isEmpty())
                        ? null
                        : Boolean.TRUE;
        Boolean first = Answers.or(Answers.not(special), allowed);
        Boolean second =
                Answers.or(Answers.not(offences), entry.criminalDataProvision().isPresent() ? true : null);
        return asked(entry, past, Answers.and(first, second));
    }

    private static Optional<Verdict> bound(ProcessingActivity entry, Lookup register, Past past) {
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (ProcessorUse use : entry.processors()) {
            if (ongoing(entry, past) && past.holds(use.from(), use.until())) {
                verdicts.add(Optional.of(contract(use, register, past)));
            }
        }
        return Answers.strongest(verdicts);
    }

    private static Verdict contract(ProcessorUse use, Lookup register, Past past) {
        if (use.agreement().isEmpty()) {
            boolean another = register.of(Group.AGREEMENTS_WITH, use.supplier()).stream()
                    .anyMatch(agreement -> inForce(agreement, past));
            return another ? Verdict.UNDETERMINED : Verdict.VIOLATION;
        }
        SupplierAgreement agreement =
                register.find(use.agreement().get(), SupplierAgreement.class).orElse(null);
        if (agreement == null
                || (agreement.supplier().isPresent()
                        && !agreement.supplier().get().equals(use.supplier()))) {
            return Verdict.UNDETERMINED;
        }
        if (!inForce(agreement, past)) {
            return Verdict.VIOLATION;
        }
        return agreement.article28ContentConfirmed().equals(Optional.of(true))
                ? Verdict.SATISFIED
                : Verdict.UNDETERMINED;
    }

    private static boolean inForce(SupplierAgreement agreement, Past past) {
        return past.holds(agreement.from(), agreement.until())
                && past.on(agreement.processingAgreementInForceOn()) != null;
    }

    private static Optional<Verdict> transferred(ProcessingActivity entry, Past past) {
        if (!ongoing(entry, past)) {
            return Optional.empty();
        }
        boolean toldNone = entry.thirdCountryTransfers().equals(Optional.of(FieldAnswer.NOT_APPLICABLE));
        if (entry.transfers().isEmpty()) {
            return toldNone ? Optional.empty() : Optional.of(Verdict.UNDETERMINED);
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (Transfer transfer : entry.transfers()) {
            if (!leavesTheUnion(transfer, past)) {
                continue;
            }
            TransferMechanism ground = transfer.mechanism().orElse(null);
            Boolean good = ground == null ? null : ground != TransferMechanism.NONE;
            if (ground != null && BARRED.contains(ground)) {
                good = entry.exercisesPublicPowers().map(does -> !does).orElse(null);
            }
            verdicts.add(Answers.verdict(good));
        }
        return Answers.strongest(verdicts);
    }

    private static Optional<Verdict> erased(ProcessingActivity entry, Past past) {
        return asked(
                entry,
                past,
                given(entry.retention()) || entry.retentionReasonWhyNone().isPresent());
    }

    private static Optional<Verdict> informed(ProcessingActivity entry, Past past) {
        Boolean exempt = entry.informationExemption()
                .map(ground -> ground != InformationExemption.NONE)
                .orElse(null);
        return asked(entry, past, Answers.or(entry.informationGiven().orElse(null), exempt));
    }

    private static Optional<Verdict> arranged(ProcessingActivity entry, Past past) {
        Boolean joint = entry.jointControllers().orElse(null);
        return Boolean.FALSE.equals(joint)
                ? Optional.empty()
                : asked(
                        entry,
                        past,
                        Answers.or(
                                Answers.not(joint),
                                Answers.or(
                                        entry.jointArrangement().orElse(null),
                                        entry.jointResponsibilitiesByLaw().orElse(null))));
    }

    private static Optional<Verdict> updated(ProcessingActivity entry, Lookup register, Past past) {
        if (!ongoing(entry, past)) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (ProcessId id : entry.processes()) {
            BusinessProcess process = register.find(id, BusinessProcess.class).orElse(null);
            if (process == null) {
                verdicts.add(Optional.of(Verdict.UNDETERMINED));
                continue;
            }
            LocalDate changed = past.began(process.startedOn()) ? past.on(process.changedOn()) : null;
            if (changed != null) {
                LocalDate reviewed = past.on(entry.reviewedOn());
                LocalDate since = reviewed == null ? entry.startedOn().orElse(null) : reviewed;
                verdicts.add(Answers.verdict(since == null ? null : !since.isBefore(changed)));
            }
        }
        return Answers.strongest(verdicts);
    }

    private static Optional<Verdict> closed(ProcessingActivity entry, Lookup register, Past past) {
        if (!ongoing(entry, past)) {
            return Optional.empty();
        }
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        for (ProcessId id : entry.processes()) {
            BusinessProcess process = register.find(id, BusinessProcess.class).orElse(null);
            verdicts.add(Answers.verdict(
                    process == null ? null : !past.began(process.startedOn()) || past.on(process.endedOn()) == null));
        }
        return Answers.strongest(verdicts);
    }

    /** From 2024 on; the year is over before it can be missed. */
    private static Optional<Verdict> workReviewed(Lookup register, Past past) {
        int year = past.today().getYear() - 1;
        if (year < 2024) {
            return Optional.empty();
        }
        Boolean reviewed = false;
        for (ManagementReview review : register.all().managementReviews()) {
            LocalDate decided = past.on(review.decidedOn());
            if (decided != null && (review.year() == year || decided.getYear() == year)) {
                Set<CityReviewTopic> topics = review.cityTopics();
                reviewed = Answers.or(reviewed, topics.isEmpty() ? null : topics.contains(CityReviewTopic.REGISTER));
            }
        }
        return Answers.verdict(reviewed);
    }

    private static Optional<Verdict> answered(DataSubjectRequest request, Past past) {
        if (request.receivedAt().isEmpty()) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        if (past.at(request.receivedAt()) == null) {
            return Optional.empty();
        }
        LocalDate received = past.dayOf(request.receivedAt().get());
        if (received.isBefore(InForce.GDPR)) {
            return Optional.empty();
        }
        // Regulation 1182/71 Article 3(4).
        LocalDate first = EuWorkingDays.firstFrom(received.plusMonths(1));
        LocalDate last = EuWorkingDays.firstFrom(received.plusMonths(3));
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
}
