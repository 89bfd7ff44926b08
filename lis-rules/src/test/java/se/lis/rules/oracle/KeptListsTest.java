package se.lis.rules.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.SnapshotDiff;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.explanation.Explanation;
import se.lis.rules.explanation.SubjectVerdict;
import se.lis.rules.request.AssessmentRequest;

/** What a list that isn't kept would tell is left out: whatever it holds, what is said without it stands. */
class KeptListsTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    /** What goes by another way than that a list is silent: it accepts what is found, or takes others with it. */
    private static final Registers.Shape PLAIN = new Registers.Shape(4, 66, 0, 0, true);

    @Provide
    Arbitrary<Tuple2<LisSnapshot, Instant>> cases() {
        return Registers.moments()
                .flatMap(moment ->
                        Registers.ofAllTypes().shaped(PLAIN).snapshots(moment).map(each -> Tuple.of(each, moment)));
    }

    @Provide
    Arbitrary<Set<ArtefactType>> kept() {
        return Arbitraries.of(ArtefactType.class).set().ofMinSize(1).ofMaxSize(12);
    }

    private static LisSnapshot with(LisSnapshot register, Set<ArtefactType> kept) {
        List<Artefact> gone = register.artefacts()
                .filter(artefact -> artefact.type() != ArtefactType.ORGANISATION && !kept.contains(artefact.type()))
                .toList();
        return new SnapshotDiff(register.takenAt(), register.takenAt(), List.of(), gone, List.of()).applyTo(register);
    }

    private static AssessmentRequest request(Instant moment, Set<ArtefactType> kept) {
        return AssessmentRequest.at(moment).keeping(kept.toArray(new ArtefactType[0]));
    }

    private static Set<String> verdicts(LisSnapshot register, AssessmentRequest request, Explanation.Status... wanted) {
        return ENGINE.verdicts(register, request)
                .filter(verdict -> Arrays.asList(wanted).contains(verdict.status()))
                .map(KeptListsTest::named)
                .collect(Collectors.toSet());
    }

    private static String named(SubjectVerdict verdict) {
        return verdict.rule() + " " + verdict.subject().type() + " "
                + verdict.subject().id();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatIsSaidWithoutAListStandsWhateverItHolds(
            @ForAll("cases") Tuple2<LisSnapshot, Instant> each, @ForAll("kept") Set<ArtefactType> kept) {
        LisSnapshot few = with(each.get1(), kept);
        AssessmentRequest partly = request(each.get2(), kept);
        AssessmentRequest whole = AssessmentRequest.at(each.get2());
        Checked.assess(ENGINE, few, partly);
        Set<String> violated = verdicts(few, partly, Explanation.Status.VIOLATED);
        violated.retainAll(verdicts(each.get1(), whole, Explanation.Status.SATISFIED));
        assertThat(violated).as("violated without the lists and kept with them").isEmpty();
        Set<String> satisfied = verdicts(few, partly, Explanation.Status.SATISFIED);
        satisfied.retainAll(verdicts(each.get1(), whole, Explanation.Status.VIOLATED));
        assertThat(satisfied)
                .as("kept without the lists and violated with them")
                .isEmpty();
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void whoKeepsAllListsIsJudgedAsBefore(@ForAll("cases") Tuple2<LisSnapshot, Instant> each) {
        assertThat(Checked.assess(ENGINE, each.get1(), request(each.get2(), EnumSet.allOf(ArtefactType.class))))
                .isEqualTo(Checked.assess(ENGINE, each.get1(), each.get2()));
    }

    @Test
    void whoKeepsIncidentsAloneHearsOfIncidentsAlone() {
        LisSnapshot register = LisJson.standard()
                .readSnapshot(
                        ("{\"takenAt\":\"2026-11-01T10:00:00Z\",\"organisation\":{\"id\":\"d\",\"kind\":\"municipality\","
                                        + "\"zone\":\"Europe/Stockholm\"},\"incidents\":[{\"id\":\"i\",\"awareAt\":"
                                        + "\"2026-10-01T10:00:00Z\",\"processes\":[\"care\"],"
                                        + "\"personalDataBreach\":{\"risk\":\"risk\"}}]}")
                                .getBytes(UTF_8),
                        "register");
        Assessment assessment =
                ENGINE.assess(register, AssessmentRequest.at(NOW).keeping(ArtefactType.INCIDENT));
        assertThat(assessment.findings()).extracting(Finding::rule).contains("INC-002");
        assertThat(assessment.findings().stream()
                        .filter(finding -> finding.kind() == FindingKind.VIOLATION)
                        .filter(finding -> !finding.subject().type().equals("incident"))
                        .map(Finding::rule))
                // the share of late notifications, and what the organisation itself does not state
                .containsExactlyInAnyOrder("INC-019", "GOV-012");
        assertThat(assessment.notKept())
                .hasSize(29)
                .contains("processes", "managementReviews")
                .doesNotContain("incidents");
        assertThat(assessment.outcomes())
                .filteredOn(outcome -> outcome.rule().equals("GOV-006"))
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.status()).isEqualTo(OutcomeStatus.NOT_APPLICABLE);
                    assertThat(outcome.reason()).contains("list-not-kept");
                    assertThat(outcome.leftOut()).isEqualTo(1);
                    assertThat(outcome.examined()).isZero();
                });
        assertThat(ENGINE.assess(register, NOW).outcomes())
                .extracting(Outcome::leftOut)
                .containsOnly(0);
    }
}
