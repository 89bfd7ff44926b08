package se.lis.rules.oracle.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.classification.InformationClassification;
import se.lis.core.id.ProcessingActivityId;
import se.lis.core.id.SystemId;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.privacy.ProcessingRole;
import se.lis.core.procurement.Procurement;
import se.lis.core.procurement.Supplier;
import se.lis.core.procurement.SupplierAgreement;

/** What is bought, and agreements with suppliers. */
final class ProcurementRules {

    private ProcurementRules() {}

    static List<Oracle> rules() {
        return List.of(
                Oracle.each("PRC-001", LisSnapshot::procurements, ProcurementRules::classified),
                new Oracle("PRC-002", ProcurementRules::required),
                Oracle.each("PRC-003", LisSnapshot::supplierAgreements, ProcurementRules::clause),
                Oracle.each("PRC-004", LisSnapshot::suppliers, ProcurementRules::followedUp),
                Oracle.each("PRC-005", LisSnapshot::systems, ProcurementRules::introduced),
                Oracle.each("PRC-006", LisSnapshot::supplierAgreements, ProcurementRules::ended));
    }

    private static Optional<Verdict> classified(Procurement procurement, Lookup register, Past past) {
        LocalDate announced = past.on(procurement.announcedOn());
        if (announced == null) {
            return Optional.empty();
        }
        if (procurement.classification().isEmpty()) {
            return Optional.of(Verdict.VIOLATION);
        }
        return Answers.verdict(register.find(procurement.classification().get(), InformationClassification.class)
                .map(each -> !each.classifiedOn().isAfter(announced))
                .orElse(null));
    }

    private static void required(Lookup register, Past past, BiConsumer<ArtefactId, Verdict> verdicts) {
        for (Procurement procurement : register.all().procurements()) {
            if (past.on(procurement.announcedOn()) != null) {
                Answers.verdict(procurement.securityRequirements().orElse(null))
                        .ifPresent(verdict -> verdicts.accept(procurement.id(), verdict));
            }
        }
        for (SupplierAgreement agreement : register.all().supplierAgreements()) {
            if (past.holds(agreement.from(), agreement.until())) {
                Answers.verdict(agreement.securityRequirements().orElse(null))
                        .ifPresent(verdict -> verdicts.accept(agreement.id(), verdict));
            }
        }
    }

    private static Optional<Verdict> clause(SupplierAgreement agreement, Lookup register, Past past) {
        boolean resolved = Answers.exist(agreement.processes(), agreement.systems(), register);
        Boolean nis = Answers.touched(agreement.processes(), agreement.systems(), register, past).stream()
                        .anyMatch(process -> Answers.nis(process, past.today(), past))
                ? Boolean.TRUE
                : resolved ? Boolean.FALSE : null;
        Boolean concerned = Answers.or(agreement.personalData().orElse(null), nis);
        if (!past.holds(agreement.from(), agreement.until()) || Boolean.FALSE.equals(concerned)) {
            return Optional.empty();
        }
        Duration within = agreement.incidentClauseWithin().orElse(null);
        boolean none = agreement.incidentClause().equals(Optional.of(false));
        if (within != null && within.compareTo(Duration.ofHours(24)) <= 0) {
            return Optional.of(Verdict.SATISFIED);
        }
        boolean broken = none || within != null;
        return Optional.of(broken && Boolean.TRUE.equals(concerned) ? Verdict.VIOLATION : Verdict.UNDETERMINED);
    }

    private static Optional<Verdict> followedUp(Supplier supplier, Lookup register, Past past) {
        List<SupplierAgreement> current = register.of(Group.AGREEMENTS_WITH, supplier.id()).stream()
                .filter(agreement -> past.holds(agreement.from(), agreement.until()))
                .toList();
        if (current.isEmpty()) {
            return Optional.empty();
        }
        LocalDate followedUp = past.on(supplier.followedUpOn());
        LocalDate first = current.stream()
                .flatMap(agreement -> agreement.from().stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
        boolean open = current.stream().anyMatch(agreement -> agreement.from().isEmpty());
        Optional<Verdict> verdict = Answers.recurring(followedUp == null ? first : followedUp, 12, 30, past);
        // it may have begun earlier, which makes nothing but what is late already certain
        return followedUp == null && open && !verdict.equals(Optional.of(Verdict.VIOLATION))
                ? Optional.of(Verdict.UNDETERMINED)
                : verdict;
    }

    /** Whether processing has the assessment that it needs; a processor needs none. */
    private static Boolean assessed(ProcessingActivity each, Lookup register, Past past) {
        boolean spared = past.on(each.endedOn()) != null
                || Boolean.TRUE.equals(ImpactAssessmentRules.assessedWithLegislation(each))
                || each.role().equals(Optional.of(ProcessingRole.PROCESSOR))
                || ImpactAssessmentRules.firstCompleted(each, register, past) != null;
        Boolean required = ImpactAssessmentRules.required(each, past.today(), register, past);
        if (spared || Boolean.FALSE.equals(required)) {
            return true;
        }
        return each.role().isEmpty() || required == null || ImpactAssessmentRules.assessedWithLegislation(each) == null
                ? null
                : false;
    }

    private static Optional<Verdict> introduced(InformationSystem system, Lookup register, Past past) {
        if (!Answers.inUse(system, past)) {
            return Optional.empty();
        }
        Boolean assessed = true;
        for (ProcessingActivityId id : system.processingActivities()) {
            assessed = Answers.and(
                    assessed,
                    register.find(id, ProcessingActivity.class)
                            .flatMap(each -> Optional.ofNullable(assessed(each, register, past)))
                            .orElse(null));
        }
        Boolean analysed = system.inUseFrom()
                .map(from -> register.of(Group.ANALYSES_OF, system.id()).stream()
                        .anyMatch(analysis -> !analysis.performedOn().isAfter(from)))
                .orElse(null);
        return Answers.verdict(Answers.and(assessed, analysed));
    }

    private static Optional<Verdict> ended(SupplierAgreement agreement, Lookup register, Past past) {
        List<Optional<Verdict>> verdicts = new ArrayList<>();
        boolean over = agreement.until().isPresent()
                && !past.today().isBefore(agreement.until().get());
        for (SystemId id : over ? agreement.systems() : Set.<SystemId>of()) {
            boolean covered = register.of(Group.AGREEMENTS_ON, id).stream()
                    .anyMatch(other -> past.holds(other.from(), other.until()));
            Boolean used = register.find(id, InformationSystem.class)
                    .map(system -> Answers.inUse(system, past))
                    .orElse(null);
            verdicts.add(Answers.verdict(
                    covered || Boolean.FALSE.equals(used) ? Boolean.TRUE : used == null ? null : false));
        }
        return Answers.strongest(verdicts);
    }
}
