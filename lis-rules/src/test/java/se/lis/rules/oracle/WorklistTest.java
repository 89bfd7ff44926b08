package se.lis.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.lifecycle.AfterContainer;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.WorklistEntry;
import se.lis.core.assessment.WorklistReason;
import se.lis.core.continuity.ContinuityPlan;
import se.lis.core.continuity.Exercise;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.PersonalDataKind;
import se.lis.core.organisation.SocietalImportance;
import se.lis.core.planning.ClassificationPlanYear;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.risk.RiskAnalysis;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.oracle.rules.Answers;
import se.lis.rules.oracle.rules.NaiveLookup;
import se.lis.rules.oracle.rules.Oracle;
import se.lis.rules.oracle.rules.Past;

/** The worklists hold whom a naive look finds, for the same reasons, and each place is where a naive comparison puts it. */
class WorklistTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final Map<String, Set<String>> ANSWERS = Map.of(
            "classification", Set.of("CLS-001", "CLS-002", "CLS-003", "CLS-004", "CLS-005"),
            "continuity", Set.of("CON-001", "CON-002"),
            "risk-analysis", Set.of("DPI-007", "RSK-007"));

    private static final Set<String> REASONS_MET = new TreeSet<>();
    private static final Set<String> CRITERIA_MET = new TreeSet<>();

    @Provide
    Arbitrary<Tuple2<LisSnapshot, Instant>> cases() {
        Registers registers = Registers.of(
                        ArtefactType.PROCESS,
                        ArtefactType.CLASSIFICATION,
                        ArtefactType.CLASSIFICATION_PLAN,
                        ArtefactType.CONTINUITY_PLAN,
                        ArtefactType.RISK_ANALYSIS,
                        ArtefactType.PROCESSING_ACTIVITY)
                .shaped(new Registers.Shape(6, 60, 3, 0, false));
        return Registers.moments()
                .flatMap(moment -> registers.snapshots(moment).map(register -> Tuple.of(register, moment)));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void eachIsListedForTheReasonsThatANaiveLookFinds(@ForAll("cases") Tuple2<LisSnapshot, Instant> each) {
        LisSnapshot register = each.get1();
        Past past = new Past(each.get2(), register.organisation().zone());
        Assessment assessment = Checked.assess(ENGINE, register, past.asOf());
        Map<String, Set<String>> found = new TreeMap<>();
        for (WorklistEntry entry : assessment.worklist()) {
            found.put(
                    entry.list() + " " + entry.subject().type() + " "
                            + entry.subject().id(),
                    entry.reasons().stream()
                            .map(WorklistReason::reason)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        assertThat(found).isEqualTo(expected(register, past));
        found.values().forEach(REASONS_MET::addAll);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void eachPlaceIsWhereANaiveComparisonPutsIt(@ForAll("cases") Tuple2<LisSnapshot, Instant> each) {
        LisSnapshot register = each.get1();
        Past past = new Past(each.get2(), register.organisation().zone());
        Assessment assessment = Checked.assess(ENGINE, register, past.asOf());
        for (String list : ANSWERS.keySet()) {
            List<WorklistEntry> entries = assessment.worklist().stream()
                    .filter(entry -> entry.list().equals(list))
                    .toList();
            for (int i = 0; i < entries.size(); i++) {
                WorklistEntry entry = entries.get(i);
                assertThat(entry.rank()).isEqualTo(i + 1);
                assertThat(entry.exposure()).isEqualTo(exposure(entry, assessment));
                if (i == 0) {
                    assertThat(entry.after()).isEmpty();
                } else {
                    String criterion = entry.after().orElseThrow().name();
                    CRITERIA_MET.add(criterion);
                    assertThat(criterion)
                            .as("%s after %s", entry, entries.get(i - 1))
                            .isEqualTo(decidedBy(entries.get(i - 1), entry, register, past));
                }
            }
        }
    }

    @AfterContainer
    static void everythingWasMet() {
        assertThat(REASONS_MET)
                .containsExactlyElementsOf(ENGINE.catalogue().priorities().keySet());
        assertThat(CRITERIA_MET).hasSize(7);
    }

    private static Map<String, Set<String>> expected(LisSnapshot register, Past past) {
        Map<String, Set<String>> expected = new TreeMap<>();
        register.processes().stream()
                .filter(process -> Answers.inUse(process, past))
                .forEach(process -> {
                    String key = Oracle.key(process.id());
                    put(expected, "classification " + key, toClassify(process, register, past));
                    put(expected, "continuity " + key, toPlan(process, register, past));
                    put(expected, "risk-analysis " + key, toAnalyse(process, register, past));
                });
        for (ContinuityPlan plan : register.continuityPlans()) {
            LocalDate approved = past.on(plan.approvedOn());
            if (approved != null) {
                LocalDate last = plan.exercises().stream()
                        .map(Exercise::performedOn)
                        .filter(day -> !day.isAfter(past.today()))
                        .max(Comparator.naturalOrder())
                        .orElse(approved);
                if (!past.today().isBefore(last.plusMonths(12).minusDays(60))) {
                    put(expected, "continuity " + Oracle.key(plan.id()), Set.of("EXERCISE-AGAIN"));
                }
            }
        }
        for (ProcessingActivity entry : register.processingActivities()) {
            boolean going = past.began(entry.startedOn()) && past.on(entry.endedOn()) == null;
            if (going && decided(past) && lastAnalysis(entry.id(), register, past) == null) {
                put(expected, "risk-analysis " + Oracle.key(entry.id()), Set.of("ANALYSE-PROCESSING"));
            }
        }
        return expected;
    }

    private static Set<String> toClassify(BusinessProcess process, LisSnapshot register, Past past) {
        Set<String> reasons = new HashSet<>();
        var current = new NaiveLookup(register, past).current(process.id());
        if (!current.isEmpty()) {
            boolean due = !past.today()
                    .isBefore(current.get(0).classifiedOn().plusMonths(12).minusDays(60));
            return due ? Set.of("CLASSIFY-AGAIN") : Set.of();
        }
        reasons.add("CLASSIFY-UNCLASSIFIED");
        if (process.societalImportance().equals(Optional.of(SocietalImportance.HIGH))) {
            reasons.add("CLASSIFY-SOCIETY");
        }
        planned(process, register, past)
                .forEach(year -> reasons.add(
                        switch (year.focus()) {
                            case LARGE_VOLUME_SENSITIVE_DATA -> "CLASSIFY-LARGE-VOLUME";
                            case NIS -> "CLASSIFY-NIS";
                            case RSA -> "CLASSIFY-RSA";
                        }));
        return reasons;
    }

    /** Whether the city's review had decided on plans and on analyses of processing. */
    private static boolean decided(Past past) {
        return !past.today().isBefore(LocalDate.of(2024, 1, 1));
    }

    /** The plan's years that an unclassified process belongs to. */
    private static List<ClassificationPlanYear> planned(BusinessProcess process, LisSnapshot register, Past past) {
        return register.classificationPlans().stream()
                .filter(plan -> decided(past))
                .flatMap(plan -> plan.years().stream())
                .filter(year -> process.startedOn()
                        .map(day -> !day.isAfter(Answers.lastDay(year)))
                        .orElse(true))
                .filter(year -> switch (year.focus()) {
                    case LARGE_VOLUME_SENSITIVE_DATA -> !Boolean.FALSE.equals(Answers.sensitiveAtLargeVolume(process));
                    case NIS -> Answers.nis(process, Answers.lastDay(year), past);
                    case RSA -> {
                        LocalDate day = past.on(process.rsaPrioritisedOn());
                        yield day != null && !day.isAfter(Answers.lastDay(year));
                    }
                })
                .toList();
    }

    private static Set<String> toPlan(BusinessProcess process, LisSnapshot register, Past past) {
        Set<String> reasons = new HashSet<>();
        boolean planned = register.continuityPlans().stream()
                .anyMatch(plan -> plan.processes().contains(process.id()) && past.on(plan.approvedOn()) != null);
        if (!planned && Answers.nis(process, past.today(), past)) {
            reasons.add("PLAN-NIS");
        }
        if (!planned && past.on(process.rsaPrioritisedOn()) != null) {
            reasons.add("PLAN-RSA");
        }
        if (!planned && process.societalImportance().equals(Optional.of(SocietalImportance.HIGH))) {
            reasons.add("PLAN-SOCIETY");
        }
        return reasons;
    }

    private static Set<String> toAnalyse(BusinessProcess process, LisSnapshot register, Past past) {
        Set<String> reasons = new HashSet<>();
        LocalDate last = lastAnalysis(process.id(), register, past);
        boolean lawInForce = !past.today().isBefore(LocalDate.of(2018, 8, 1));
        if (Answers.nis(process, past.today(), past) && lawInForce) {
            if (last == null) {
                reasons.add("ANALYSE-NIS");
            } else if (past.today().isAfter(last.plusMonths(12))) {
                reasons.add("ANALYSE-AGAIN");
            }
        }
        if (last == null && past.on(process.rsaPrioritisedOn()) != null) {
            reasons.add("ANALYSE-RSA");
        }
        return reasons;
    }

    private static LocalDate lastAnalysis(ArtefactId subject, LisSnapshot register, Past past) {
        return register.riskAnalyses().stream()
                .filter(analysis -> analysis.subject().orElseThrow().equals(subject))
                .map(RiskAnalysis::performedOn)
                .filter(day -> !day.isAfter(past.today()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static void put(Map<String, Set<String>> expected, String key, Set<String> reasons) {
        if (!reasons.isEmpty()) {
            expected.put(key, new TreeSet<>(reasons));
        }
    }

    private static int exposure(WorklistEntry entry, Assessment assessment) {
        return (int) assessment.findings().stream()
                .filter(finding -> finding.kind() == FindingKind.VIOLATION)
                .filter(finding -> finding.subject().equals(entry.subject()))
                .map(finding -> finding.rule())
                .filter(rule -> !ANSWERS.get(entry.list()).contains(rule))
                .distinct()
                .count();
    }

    /** The first criterion in which the second differs from the first, which must be for the worse. */
    private static String decidedBy(WorklistEntry first, WorklistEntry second, LisSnapshot register, Past past) {
        List<BusinessProcess> before = processes(first, register, past);
        List<BusinessProcess> behind = processes(second, register, past);
        Map<String, Integer> differences = new java.util.LinkedHashMap<>();
        differences.put(
                "PLAN_YEAR",
                Integer.compare(year(first, before, register, past), year(second, behind, register, past)));
        differences.put("FORCE", Integer.compare(force(first, past), force(second, past)));
        differences.put(
                "PERSONAL_DATA", most(behind, WorklistTest::sensitivity) - most(before, WorklistTest::sensitivity));
        differences.put(
                "DATA_SUBJECTS",
                Integer.compare(most(behind, WorklistTest::people), most(before, WorklistTest::people)));
        differences.put(
                "SOCIETAL_IMPORTANCE", most(behind, WorklistTest::importance) - most(before, WorklistTest::importance));
        differences.put("EXPOSURE", second.exposure() - first.exposure());
        for (Map.Entry<String, Integer> difference : differences.entrySet()) {
            if (difference.getValue() != 0) {
                assertThat(difference.getValue()).as(difference.getKey()).isNegative();
                return difference.getKey();
            }
        }
        return "ID";
    }

    private static List<BusinessProcess> processes(WorklistEntry entry, LisSnapshot register, Past past) {
        String id = entry.subject().id();
        List<String> ids = new ArrayList<>();
        switch (entry.subject().type()) {
            case "process" -> ids.add(id);
            case "continuity-plan" ->
                register.continuityPlans().stream()
                        .filter(plan -> plan.id().value().equals(id))
                        .forEach(plan -> plan.processes().forEach(process -> ids.add(process.value())));
            default ->
                register.processingActivities().stream()
                        .filter(activity -> activity.id().value().equals(id))
                        .forEach(activity -> activity.processes().forEach(process -> ids.add(process.value())));
        }
        return register.processes().stream()
                .filter(process -> past.began(process.startedOn()))
                .filter(process -> ids.contains(process.id().value()))
                .toList();
    }

    private static int year(WorklistEntry entry, List<BusinessProcess> processes, LisSnapshot register, Past past) {
        boolean unclassified =
                entry.reasons().stream().anyMatch(reason -> reason.reason().equals("CLASSIFY-UNCLASSIFIED"));
        return !unclassified
                ? Integer.MAX_VALUE
                : processes.stream()
                        .flatMap(process -> planned(process, register, past).stream())
                        .mapToInt(ClassificationPlanYear::year)
                        .min()
                        .orElse(Integer.MAX_VALUE);
    }

    private static int force(WorklistEntry entry, Past past) {
        List<String> strongestFirst = List.of("law", "regulation", "standard", "policy", "practice");
        return entry.reasons().stream()
                .map(WorklistReason::reason)
                .map(reason -> switch (reason) {
                    case "CLASSIFY-UNCLASSIFIED", "PLAN-NIS", "EXERCISE-AGAIN" -> "standard";
                    case "CLASSIFY-AGAIN",
                            "CLASSIFY-SOCIETY",
                            "PLAN-SOCIETY",
                            "PLAN-RSA",
                            "ANALYSE-RSA",
                            "ANALYSE-NIS",
                            "ANALYSE-AGAIN" -> "practice";
                    default -> "policy";
                })
                .mapToInt(strongestFirst::indexOf)
                .min()
                .orElseThrow();
    }

    private static int most(List<BusinessProcess> processes, ToIntFunction<BusinessProcess> weight) {
        return processes.stream().mapToInt(weight).max().orElse(0);
    }

    private static int sensitivity(BusinessProcess process) {
        return List.of(
                        PersonalDataKind.NONE,
                        PersonalDataKind.ORDINARY,
                        PersonalDataKind.PRIVACY_SENSITIVE,
                        PersonalDataKind.SPECIAL_CATEGORIES)
                .indexOf(process.personalData().orElse(PersonalDataKind.SPECIAL_CATEGORIES));
    }

    private static int people(BusinessProcess process) {
        return process.approximateDataSubjects().orElse(Integer.MAX_VALUE);
    }

    private static int importance(BusinessProcess process) {
        return process.societalImportance().orElse(SocietalImportance.HIGH).ordinal();
    }
}
