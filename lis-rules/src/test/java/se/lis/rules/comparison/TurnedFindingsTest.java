package se.lis.rules.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.comparison.AssessmentComparison;
import se.lis.core.comparison.Cause;
import se.lis.core.comparison.ChangeClass;
import se.lis.core.comparison.FindingChange;
import se.lis.core.comparison.FindingRef;
import se.lis.core.generator.LisArbitraries;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.request.AssessmentRequest;

/** What one rule found, another says in its place: each pair that the catalogue names is shown on a register, in both directions. */
class TurnedFindingsTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();

    /**
     * A register before and after.
     *
     * @param rule the rule that finds something before
     * @param becomes the rule that says it after
     */
    private record Turn(String rule, String becomes, LisSnapshot before, LisSnapshot after) {

        static Turn of(String rule, String becomes, String before, String after) {
            return new Turn(rule, becomes, register(before), register(after));
        }

        @Override
        public String toString() {
            return rule + " -> " + becomes;
        }
    }

    private static final String BREACH =
            "\"incidents\":[{\"id\":\"i\",\"awareAt\":\"2026-03-01T10:00:00Z\",\"personalDataBreach\":{";
    private static final String LATE = "\"notifiedAt\":\"2026-03-20T10:00:00Z\"";
    private static final String SIGNIFICANT =
            "\"processes\":[{\"id\":\"p\"}],\"incidents\":[{\"id\":\"i\",\"processes\":[\"p\"],"
                    + "\"awareAt\":\"2026-05-19T05:00:00Z\",\"significantIncident\":{\"significant\":\"yes\","
                    + "\"notificationAt\":\"2026-05-19T10:00:00Z\"}";
    private static final String PROCESSING = "\"processingActivities\":[{\"id\":\"b\",\"role\":\"controller\","
            + "\"startedOn\":\"2026-03-01\",\"article35Case\":\"public-area-monitoring\"}]";
    private static final String RISK =
            "\"risks\":[{\"id\":\"r\",\"assessedOn\":\"2026-03-01\",\"likelihood\":5,\"consequence\":5";
    private static final String ACCEPTED =
            ",\"treatment\":\"accept\",\"acceptedOn\":\"2026-04-01\",\"acceptedByRole\":\"unit-manager\"}]";

    private static List<Turn> turns() {
        return List.of(
                Turn.of(
                        "INC-002",
                        "INC-001",
                        BREACH + "\"risk\":\"risk\"}}]",
                        BREACH + "\"risk\":\"risk\"," + LATE + "}}]"),
                Turn.of("INC-004", "INC-001", BREACH + "}}]", BREACH + LATE + "}}]"),
                Turn.of(
                        "INC-013",
                        "INC-012",
                        SIGNIFICANT + "}]",
                        SIGNIFICANT + ",\"handledAt\":\"2026-06-01T10:00:00Z\"}]"),
                Turn.of(
                        "DPI-001",
                        "DPI-002",
                        PROCESSING,
                        PROCESSING + ",\"impactAssessments\":[{\"id\":\"k\",\"processingActivities\":[\"b\"],"
                                + "\"completedOn\":\"2026-05-02\"}]"),
                Turn.of("RSK-003", "RSK-005", RISK + "}]", RISK + ACCEPTED),
                Turn.of(
                        "RSK-004",
                        "RSK-005",
                        RISK + ",\"treatment\":\"reduce\",\"treatmentDueBy\":\"2026-06-01\"}]",
                        RISK + ACCEPTED));
    }

    private static LisSnapshot register(String lists) {
        String json =
                "{\"takenAt\":\"2026-07-30T10:00:00Z\",\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\","
                        + "\"kind\":\"administration\"}," + lists + "}";
        return LisJson.standard().readSnapshot(json.getBytes(UTF_8), "register");
    }

    private static Assessment assessed(LisSnapshot register) {
        return ENGINE.assess(register, register.takenAt());
    }

    @Test
    void eachPairOfTheCatalogueIsShown() {
        List<String> named = new ArrayList<>();
        for (RuleDescriptor rule : ENGINE.catalogue().rules().values()) {
            rule.becomes().forEach(other -> named.add(rule.id() + " -> " + other));
        }
        assertThat(turns()).extracting(Turn::toString).containsExactlyInAnyOrderElementsOf(named);
    }

    @ParameterizedTest
    @MethodSource("turns")
    void whatTurnedIsNeitherSolvedNorNewInEitherDirection(Turn turn) {
        Assessment before = assessed(turn.before());
        Assessment after = assessed(turn.after());
        assertTurned(
                AssessmentComparison.of(before, after, ENGINE.catalogue().relations()), turn.rule(), turn.becomes());
        assertTurned(
                AssessmentComparison.of(after, before, ENGINE.catalogue().relations()), turn.becomes(), turn.rule());
    }

    private static void assertTurned(AssessmentComparison comparison, String from, String to) {
        assertThat(comparison.of(ChangeClass.TURNED)).singleElement().satisfies(change -> {
            assertThat(change.rule()).isEqualTo(to);
            assertThat(change.turnedFrom().map(FindingRef::rule)).contains(from);
            assertThat(change.before()).isPresent();
            assertThat(change.after()).isPresent();
        });
    }

    @ParameterizedTest
    @MethodSource("turns")
    void itTurnedBecauseTheRegisterChanged(Turn turn) {
        AssessmentComparison comparison = ExplainedComparison.whatIf(
                ENGINE,
                turn.before(),
                turn.after(),
                AssessmentRequest.at(turn.before().takenAt()));
        assertThat(comparison.of(ChangeClass.TURNED))
                .singleElement()
                .extracting(FindingChange::causes)
                .isEqualTo(Set.of(Cause.REGISTER));
    }

    /** What is registered ahead turns by itself. */
    @Test
    void itTurnedBecauseTimePassed() {
        LisSnapshot register = register(BREACH + "\"risk\":\"risk\"," + LATE + "}}]");
        AssessmentComparison comparison = ExplainedComparison.of(
                new AssessmentInput(ENGINE, register, AssessmentRequest.at(Instant.parse("2026-03-10T10:00:00Z"))),
                new AssessmentInput(ENGINE, register, AssessmentRequest.at(register.takenAt())));
        assertThat(comparison.of(ChangeClass.TURNED)).singleElement().satisfies(change -> {
            assertThat(change.turnedFrom().map(FindingRef::rule)).contains("INC-002");
            assertThat(change.causes()).containsExactly(Cause.TIME);
        });
    }

    @Provide
    Arbitrary<LisSnapshot> registers() {
        return LisArbitraries.snapshots();
    }

    /** Of random registers, with what turned put in: each finding of both stands in one change, and the other way round too. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void eachFindingOfBothIsCountedOnce(
            @ForAll("registers") LisSnapshot one, @ForAll("registers") LisSnapshot other, @ForAll("turn") Turn turn) {
        for (LisSnapshot second :
                List.of(turn.after(), other.withOrganisation(turn.before().organisation()))) {
            Assessment before = assessed(turn.before());
            Assessment after = assessed(second);
            assertCountedOnce(before, after);
            assertCountedOnce(after, before);
        }
        assertCountedOnce(assessed(one), assessed(other.withOrganisation(one.organisation())));
    }

    @Provide
    Arbitrary<Turn> turn() {
        return Arbitraries.of(turns());
    }

    private static void assertCountedOnce(Assessment before, Assessment after) {
        AssessmentComparison comparison =
                AssessmentComparison.of(before, after, ENGINE.catalogue().relations());
        assertThat(comparison.changes())
                .flatExtracting(change -> Stream.concat(
                                Stream.of(change.id()), change.turnedFrom().map(FindingRef::id).stream())
                        .toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(before.findings().stream(), after.findings().stream())
                                .map(Finding::id)
                                .distinct()
                                .toList());
    }
}
