package se.lis.rules.internal.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.generator.LisArbitraries;
import se.lis.core.id.OrganisationId;
import se.lis.core.organisation.Organisation;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.internal.catalogue.CatalogueReader;
import se.lis.rules.internal.finding.Statement;
import se.lis.rules.internal.judging.ViewBatch;
import se.lis.rules.policy.Policy;
import se.lis.rules.register.Register;
import se.lis.rules.request.AssessmentRequest;

/** It makes no difference how many artefacts are judged together. */
class AssessmentRunTest {

    private static final String TIGHTENED =
            "id: city\nparameters:\n  risk.review: [{value: P6M, from: 2018-05-25, provision: KF 12}]\n";
    private static final CatalogueReader.Content CONTENT = new CatalogueReader().read();
    private static final List<Evaluator> EVALUATORS = List.of(
            new Evaluator(Evaluator.Setup.plain()),
            new Evaluator(new Evaluator.Setup(
                    Optional.of(Policy.read(TIGHTENED.getBytes(UTF_8), "policy.yaml")),
                    List.of(),
                    List.of(),
                    List.of(),
                    new TreeMap<>(),
                    System::nanoTime)));

    @Provide
    Arbitrary<LisSnapshot> registers() {
        return LisArbitraries.snapshots();
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void howManyAreJudgedTogetherMakesNoDifference(
            @ForAll("registers") LisSnapshot register, @ForAll @IntRange(min = 1, max = 9) int some) {
        for (Evaluator evaluator : EVALUATORS) {
            assertThat(told(evaluator, register, some)).isEqualTo(told(evaluator, register, Integer.MAX_VALUE / 2));
        }
    }

    /** Returns all that an assessment tells of what was judged. */
    private static List<Object> told(Evaluator evaluator, LisSnapshot snapshot, int together) {
        AssessmentRequest request = AssessmentRequest.at(snapshot.takenAt());
        Register register = new Register(
                snapshot, AsOf.of(request.asOf(), snapshot.organisation().zone()));
        RunTotals whole =
                evaluator.bench(register, request, evaluator.watch(request)).whole(together, done -> {});
        List<Object> told = new ArrayList<>(List.of(whole.findings(), whole.outcomes(), whole.unitOutcomes()));
        CONTENT.worklists().forEach((list, worklist) -> told.add(whole.worklist(list, worklist.answers())));
        return told;
    }

    /** Nothing that it told of others counts, whichever were judged first, and the first reason by name is told. */
    @Test
    void aRuleThatFailsForSomeFailsForAll() {
        Evaluator evaluator = EVALUATORS.get(0);
        LisSnapshot register = LisSnapshot.builder()
                .takenAt(Instant.parse("2025-05-01T10:00:00Z"))
                .organisation(Organisation.builder()
                        .id(OrganisationId.of("city"))
                        .zone(ZoneId.of("Europe/Stockholm"))
                        .build())
                .build();
        Finding finding = evaluator
                .assess(register, AssessmentRequest.at(register.takenAt()))
                .findings()
                .get(0);
        RuleDescriptor rule = CONTENT.catalogue().rules().get(finding.rule());
        RunTotals whole = new RunTotals(CONTENT.catalogue());
        ViewBatch none = new ViewBatch(() -> {});
        whole.of(none).finding(0, Statement.once(finding));
        assertThat(whole.findings()).containsExactly(finding);
        whole.of(none).failed(rule, "b");
        whole.of(none).finding(0, Statement.once(finding));
        whole.of(none).failed(rule, "a");
        assertThat(whole.findings()).isEmpty();
        assertThat(whole.outcomes())
                .filteredOn(outcome -> outcome.rule().equals(rule.id()))
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.status()).isEqualTo(OutcomeStatus.ERROR);
                    assertThat(outcome.reason()).contains("a");
                });
    }
}
