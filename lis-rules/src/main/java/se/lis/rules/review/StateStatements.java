package se.lis.rules.review;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.FindingKind;
import se.lis.core.incident.CauseCategory;
import se.lis.core.incident.Incident;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.risk.Risk;

/** What the register says of the state of things: incidents, classification, processing, access, continuity, risks. */
final class StateStatements {

    /** The rules by which a breach was notified late, or not at all past its limit. */
    private static final Set<String> LATE = Set.of("INC-001", "INC-002", "INC-004");

    private static final int MONTHS = 12;

    /** How many of the causes of incidents are named: the commonest. */
    private static final int CAUSES = 3;

    private final LisSnapshot register;
    private final Period period;
    private final Set<String> late;
    private final Set<String> undecided;
    private final RuleStatements rules;

    StateStatements(LisSnapshot register, Period period, RuleStatements rules) {
        this.register = register;
        this.period = period;
        this.late = new HashSet<>(rules.subjectIds(LATE, FindingKind.VIOLATION));
        this.rules = rules;
        this.undecided = new HashSet<>(rules.subjectIds(LATE, FindingKind.UNDETERMINED));
    }

    List<ReviewStatement> deviations() {
        if (register.incidents().isEmpty()) {
            return List.of(Evidence.missing("incidents.none", List.of()));
        }
        List<ReviewStatement> said = new ArrayList<>();
        List<Incident> known = register.incidents().stream()
                .filter(incident -> incident.knownFrom()
                        .map(period::dayOf)
                        .filter(period::covers)
                        .isPresent())
                .toList();
        List<Incident> undated = register.incidents().stream()
                .filter(incident -> incident.knownFrom().isEmpty())
                .toList();
        List<Incident> breaches = known.stream()
                .filter(incident -> incident.personalDataBreach().isPresent())
                .toList();
        said.add(Evidence.said(
                "incidents.count",
                List.of(),
                Evidence.refs(known),
                "count",
                known.size(),
                "breaches",
                breaches.size(),
                "significant",
                known.stream()
                        .filter(incident -> incident.significantIncident().isPresent())
                        .count()));
        said.addAll(causes(known));
        List<Incident> notified = breaches.stream()
                .filter(incident ->
                        incident.personalDataBreach().orElseThrow().notifiedAt().isPresent())
                .toList();
        List<Incident> decided = breaches.stream()
                .filter(incident -> late.contains(id(incident))
                        || (notified.contains(incident) && !undecided.contains(id(incident))))
                .toList();
        long lateOnes =
                decided.stream().filter(incident -> late.contains(id(incident))).count();
        if (decided.isEmpty()) {
            said.add(Evidence.missing("incidents.no-share", LATE, "breaches", breaches.size()));
        } else {
            said.add(Evidence.said(
                    "incidents.share",
                    LATE,
                    Evidence.refs(decided),
                    "inTime",
                    decided.size() - lateOnes,
                    "decided",
                    decided.size(),
                    "percent",
                    (decided.size() - lateOnes) * 100 / decided.size(),
                    "late",
                    lateOnes));
        }
        List<Incident> unknown = breaches.stream()
                .filter(incident -> undecided.contains(id(incident)) && !late.contains(id(incident)))
                .toList();
        if (!unknown.isEmpty()) {
            said.add(Evidence.said("incidents.undecided", LATE, Evidence.refs(unknown), "count", unknown.size()));
        }
        if (!undated.isEmpty()) {
            said.add(Evidence.said("incidents.undated", List.of(), Evidence.refs(undated), "count", undated.size()));
        }
        List<Incident> open = known.stream()
                .filter(incident -> incident.handledAt().isEmpty())
                .toList();
        said.add(Evidence.said("incidents.open", List.of(), Evidence.refs(open), "count", open.size()));
        List<Incident> learnt = known.stream()
                .filter(incident -> !incident.correctiveActions().isEmpty())
                .toList();
        said.add(Evidence.said("incidents.learnt", List.of("INC-018"), Evidence.refs(learnt), "count", learnt.size()));
        return said;
    }

    /** States the commonest causes. */
    private static List<ReviewStatement> causes(List<Incident> known) {
        Map<CauseCategory, List<Incident>> byCause = known.stream()
                .filter(incident -> incident.cause().isPresent())
                .collect(Collectors.groupingBy(
                        incident -> incident.cause().orElseThrow(),
                        () -> new EnumMap<>(CauseCategory.class),
                        Collectors.toList()));
        return byCause.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
                .limit(CAUSES)
                .map(entry -> Evidence.said(
                        "incidents.cause",
                        List.of(),
                        Evidence.refs(entry.getValue()),
                        "cause",
                        entry.getKey(),
                        "count",
                        entry.getValue().size()))
                .toList();
    }

    List<MonthOfIncidents> months() {
        List<MonthOfIncidents> months = new ArrayList<>();
        YearMonth last = YearMonth.from(period.last());
        for (YearMonth month = last.minusMonths(MONTHS - 1L); !month.isAfter(last); month = month.plusMonths(1)) {
            YearMonth one = month;
            List<Incident> known = register.incidents().stream()
                    .filter(incident -> incident.knownFrom()
                            .map(moment -> YearMonth.from(period.dayOf(moment)))
                            .filter(one::equals)
                            .isPresent())
                    .toList();
            months.add(MonthOfIncidents.builder()
                    .month(month)
                    .incidents(known.size())
                    .breaches((int) known.stream()
                            .filter(incident -> incident.personalDataBreach().isPresent())
                            .count())
                    .late((int) known.stream()
                            .filter(incident -> late.contains(id(incident)))
                            .count())
                    .build());
        }
        return months;
    }

    List<ReviewStatement> classification() {
        LocalDate day = period.last();
        List<BusinessProcess> used = register.processes().stream()
                .filter(process -> process.inUse(day))
                .toList();
        if (used.isEmpty()) {
            return List.of(Evidence.missing("classification.no-processes", List.of("CLS-016")));
        }
        List<BusinessProcess> uncounted = used.stream()
                .filter(process -> process.inventoriedOn().isEmpty())
                .toList();
        List<BusinessProcess> bare = used.stream()
                .filter(process ->
                        register.dated().classification(process.id(), day).isEmpty())
                .toList();
        return List.of(
                Evidence.said(
                        "classification.inventory",
                        List.of("CLS-016"),
                        Evidence.refs(uncounted),
                        "count",
                        used.size(),
                        "inventoried",
                        used.size() - uncounted.size()),
                kept(
                        ArtefactType.CLASSIFICATION,
                        Evidence.said(
                                "classification.coverage",
                                List.of("CLS-001"),
                                Evidence.refs(bare),
                                "count",
                                used.size(),
                                "classified",
                                used.size() - bare.size(),
                                "without",
                                bare.size())));
    }

    List<ReviewStatement> processing() {
        if (register.processingActivities().isEmpty()) {
            return List.of(
                    kept(ArtefactType.PROCESSING_ACTIVITY, Evidence.missing("register.none", List.of("ROP-004"))));
        }
        return List.of(
                counted(
                        "register.reviewed",
                        "ROP-003",
                        register.processingActivities(),
                        register.processingActivities().stream()
                                .filter(entry -> period.covers(entry.reviewedOn()))
                                .toList()),
                kept(
                        ArtefactType.IMPACT_ASSESSMENT,
                        counted(
                                "register.assessments",
                                "DPI-001",
                                register.impactAssessments(),
                                register.impactAssessments().stream()
                                        .filter(assessment ->
                                                assessment.completedOn().isPresent())
                                        .toList())));
    }

    List<ReviewStatement> access() {
        if (register.systems().isEmpty()) {
            return List.of(Evidence.missing("access.no-systems", List.of("ACC-001")));
        }
        return List.of(kept(
                ArtefactType.ACCESS_REVIEW,
                counted(
                        "access.reviewed",
                        "ACC-001",
                        register.systems(),
                        register.systems().stream()
                                .filter(system -> register.dated()
                                        .latestAccessReview(system.id(), period.last())
                                        .filter(review -> period.covers(review.performedOn()))
                                        .isPresent())
                                .toList())));
    }

    List<ReviewStatement> continuity() {
        if (register.continuityPlans().isEmpty()) {
            return List.of(Evidence.missing("continuity.none", List.of("CON-001")));
        }
        return List.of(
                counted(
                        "continuity.approved",
                        "CON-001",
                        register.continuityPlans(),
                        register.continuityPlans().stream()
                                .filter(plan -> plan.approvedOn().isPresent())
                                .toList()),
                counted(
                        "continuity.exercised",
                        "CON-002",
                        register.continuityPlans(),
                        register.continuityPlans().stream()
                                .filter(plan -> plan.exercises().stream()
                                        .anyMatch(exercise -> period.covers(exercise.performedOn())))
                                .toList()));
    }

    List<ReviewStatement> procurement() {
        if (register.procurements().isEmpty() && register.supplierAgreements().isEmpty()) {
            return List.of(Evidence.missing("procurement.none", List.of("PRC-001")));
        }
        return List.of(counted(
                "procurement.announced",
                "PRC-001",
                register.procurements(),
                register.procurements().stream()
                        .filter(procurement -> period.covers(procurement.announcedOn()))
                        .toList()));
    }

    List<ReviewStatement> risks() {
        if (register.risks().isEmpty()) {
            return List.of(Evidence.missing("risks.none", List.of("RSK-002")));
        }
        return List.of(
                counted(
                        "risks.assessed",
                        "RSK-002",
                        register.risks(),
                        register.risks().stream()
                                .filter(risk -> risk.assessedOn().isPresent())
                                .toList()),
                counted(
                        "risks.treated",
                        "RSK-004",
                        register.risks(),
                        register.risks().stream()
                                .filter(StateStatements::settled)
                                .toList()));
    }

    private static boolean settled(Risk risk) {
        return Optional.empty().or(risk::treatedOn).or(risk::acceptedOn).isPresent();
    }

    /** Returns what a list says, or that the register does not keep it. */
    private ReviewStatement kept(ArtefactType list, ReviewStatement said) {
        return rules.keeps(list)
                ? said
                : Evidence.missing("list-not-kept", said.rules(), "kinds", List.of(list.jsonName()));
    }

    /** Says how many of all are such; behind the sentence stand those that are not, since they are to be looked at. */
    private static <A extends Artefact> ReviewStatement counted(String key, String rule, List<A> all, List<A> such) {
        List<A> others = new ArrayList<>(all);
        others.removeAll(such);
        return Evidence.said(
                key,
                List.of(rule),
                Evidence.refs(others.isEmpty() ? such : others),
                "count",
                all.size(),
                "such",
                such.size());
    }

    private static String id(Incident incident) {
        return incident.id().value();
    }
}
