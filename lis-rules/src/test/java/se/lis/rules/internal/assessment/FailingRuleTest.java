package se.lis.rules.internal.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.id.IncidentId;
import se.lis.core.id.OrganisationId;
import se.lis.core.id.ProcessId;
import se.lis.core.incident.BreachRisk;
import se.lis.core.incident.Incident;
import se.lis.core.incident.PersonalDataBreach;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.Organisation;
import se.lis.core.time.CountingPolicy;
import se.lis.core.time.Deadlines;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.internal.judging.Collector;
import se.lis.rules.internal.judging.ViewBatch;
import se.lis.rules.register.Register;
import se.lis.rules.request.AssessmentRequest;
import se.lis.rules.verdict.JudgingContext;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.view.incident.Breach;

/** A rule that fails is told as failed, and takes no other rule with it. */
class FailingRuleTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final AsOf NOW = AsOf.of(Instant.parse("2024-04-30T10:00:00Z"), ZONE);
    private static final Evaluator EVALUATOR = new Evaluator(Evaluator.Setup.plain());

    @Test
    void aFailureInAConditionLeavesTheOtherRules() {
        Map<String, Outcome> outcomes = outcomes("reasonsForDelay");
        assertThat(outcomes.get("INC-003").status()).isEqualTo(OutcomeStatus.ERROR);
        assertThat(outcomes.get("INC-003").reason()).contains("java.lang.ArithmeticException");
        assertThat(outcomes.get("INC-001").violated()).isEqualTo(1);
        assertThat(outcomes.get("CLS-001").violated()).isEqualTo(1);
    }

    @Test
    void severalFailuresAreAllTold() {
        Map<String, Outcome> outcomes = outcomes("risk");
        assertThat(outcomes.values().stream()
                        .filter(outcome -> outcome.status() == OutcomeStatus.ERROR)
                        .map(Outcome::rule))
                .contains("INC-001", "INC-002", "INC-003", "INC-004")
                .doesNotContain("CLS-001");
        assertThat(outcomes.get("CLS-001").violated()).isEqualTo(1);
    }

    /** A register with an unclassified process, and a late breach whose given attribute can't be read. */
    private static Map<String, Outcome> outcomes(String unreadable) {
        PersonalDataBreach breach = PersonalDataBreach.builder()
                .risk(BreachRisk.RISK)
                .notifiedAt(Instant.parse("2024-03-09T10:00:00Z"))
                .build();
        Incident incident = Incident.builder()
                .id(IncidentId.of("i"))
                .awareAt(Instant.parse("2024-03-01T10:00:00Z"))
                .build();
        LisSnapshot snapshot = LisSnapshot.builder()
                .takenAt(NOW.instant())
                .organisation(Organisation.builder()
                        .id(OrganisationId.of("district"))
                        .zone(ZONE)
                        .build())
                .addProcesses(BusinessProcess.builder().id(ProcessId.of("p")).build())
                .build();
        JudgingContext judging = new JudgingContext(
                ZONE,
                Optional.empty(),
                CountingPolicy.STRICT,
                Deadlines.in(ZONE),
                EVALUATOR.catalogue().legislation(),
                EVALUATOR.parameters());
        Register register = new Register(snapshot, NOW);
        AssessmentRequest request = AssessmentRequest.at(NOW.instant());
        AssessmentRun bench = EVALUATOR.bench(register, request, EVALUATOR.watch(request));
        ViewBatch subjects = bench.subjects();
        new ViewMaker(register, judging, EVALUATOR.catalogue(), List.of()).all(subjects);
        subjects.next(incident.id());
        subjects.add(new Breach(
                with(incident, failing(breach, unreadable)),
                new ViewContext(register, judging, rule -> Optional.empty())));
        Collector collector = bench.judged(subjects);
        for (RuleDescriptor rule : EVALUATOR.catalogue().rules().values()) {
            assertThat(collector.evidence(rule).stream()
                            .filter(told -> told.kind == FindingKind.VIOLATION)
                            .map(told -> told.subject.id())
                            .distinct())
                    .as(rule.id())
                    .hasSize(outcome(collector, rule).violated());
        }
        return EVALUATOR.catalogue().rules().values().stream()
                .map(rule -> outcome(collector, rule))
                .collect(Collectors.toMap(Outcome::rule, Function.identity()));
    }

    private static Outcome outcome(Collector collector, RuleDescriptor rule) {
        return collector.failure(rule).map(reason -> Tally.failed(rule, reason)).orElseGet(() -> {
            Tally tally = new Tally();
            collector.results(rule, Set.of(), (seat, result) -> tally.add(result, 1));
            return tally.outcome(rule);
        });
    }

    private static Incident with(Incident incident, PersonalDataBreach breach) {
        return (Incident) Proxy.newProxyInstance(
                FailingRuleTest.class.getClassLoader(),
                new Class<?>[] {Incident.class},
                (proxy, method, args) -> method.getName().equals("personalDataBreach")
                        ? Optional.of(breach)
                        : method.invoke(incident, args));
    }

    private static PersonalDataBreach failing(PersonalDataBreach breach, String attribute) {
        return (PersonalDataBreach) Proxy.newProxyInstance(
                FailingRuleTest.class.getClassLoader(),
                new Class<?>[] {PersonalDataBreach.class},
                (proxy, method, args) -> {
                    if (method.getName().equals(attribute)) {
                        throw new ArithmeticException("on purpose");
                    }
                    return method.invoke(breach, args);
                });
    }
}
