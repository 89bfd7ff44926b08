package se.lis.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.lis.core.history.Assessments.finding;
import static se.lis.core.history.Assessments.outcome;
import static se.lis.core.history.Assessments.violation;
import static se.lis.core.history.Assessments.waived;
import static se.lis.core.history.Assessments.with;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Test;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.assessment.Severity;
import se.lis.core.json.LisJson;

/** The laws of comparing, and the cases that people would get wrong. */
class AssessmentComparisonTest {

    private static final Instant FIRST = Instant.parse("2026-01-31T12:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-02-28T12:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-03-31T12:00:00Z");
    private static final Instant FOURTH = Instant.parse("2026-04-30T12:00:00Z");

    private static final Map<ChangeClass, ChangeClass> SWAPPED = new EnumMap<>(Map.of(
            ChangeClass.NEW, ChangeClass.RESOLVED,
            ChangeClass.RESOLVED, ChangeClass.NEW,
            ChangeClass.WAIVED, ChangeClass.UNWAIVED,
            ChangeClass.UNWAIVED, ChangeClass.WAIVED,
            ChangeClass.NOT_EVALUATED, ChangeClass.NOT_EVALUATED_BEFORE,
            ChangeClass.NOT_EVALUATED_BEFORE, ChangeClass.NOT_EVALUATED));

    private static final Set<ChangeClass> MET = new HashSet<>();

    private static final RuleRelations RELATIONS = new RuleRelations(
            new OmissionRules("C-001", "S-001"), Map.of("A-001", Set.of("B-001"), "D-001", Set.of("B-001")));

    private static AssessmentComparison compared(Assessment before, Assessment after) {
        return AssessmentComparison.of(before, after, RELATIONS);
    }

    private static AssessmentComparison compared(Assessment before, Assessment after, List<Assessment> earlier) {
        return AssessmentComparison.of(before, after, RELATIONS, earlier);
    }

    private static Outcome ran(String rule) {
        return outcome(rule, "1.0", OutcomeStatus.ASSESSED, 1);
    }

    private static Assessment found(Instant asOf, Finding... findings) {
        return with(asOf, List.of(ran("A-001")), Arrays.asList(findings));
    }

    private static ChangeClass only(AssessmentComparison comparison) {
        assertThat(comparison.changes()).hasSize(1);
        return comparison.changes().get(0).change();
    }

    @Provide
    Arbitrary<Assessment> assessments() {
        Arbitrary<Outcome> a = outcomes("A-001");
        Arbitrary<Outcome> b = outcomes("B-001");
        Arbitrary<Set<String>> processes = Arbitraries.of("p", "q", "r").set().ofMaxSize(3);
        Arbitrary<FindingKind> kinds = mostly(FindingKind.VIOLATION, Arbitraries.of(FindingKind.class));
        Arbitrary<Severity> severities = mostly(Severity.HIGH, Arbitraries.of(Severity.class));
        return Combinators.combine(
                        a.injectNull(0.1),
                        b,
                        processes,
                        processes,
                        kinds,
                        severities,
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, true, true, false))
                .as((first, second, ofFirst, ofSecond, kind, severity, waived, complete) -> {
                    List<Outcome> outcomes = new ArrayList<>();
                    List<Finding> findings = new ArrayList<>();
                    for (Outcome outcome : Arrays.asList(first, second)) {
                        if (outcome != null) {
                            outcomes.add(outcome);
                            if (outcome.status() == OutcomeStatus.ASSESSED) {
                                Set<String> where = outcome == first ? ofFirst : ofSecond;
                                where.forEach(process -> {
                                    Finding plain = finding(outcome.rule(), outcome.version(), process, kind, severity);
                                    findings.add(waived ? waived(plain) : plain);
                                });
                            }
                        }
                    }
                    return with(FIRST, outcomes, findings).withComplete(complete);
                });
    }

    /** Two that are drawn so are often alike, so that findings that stay as they were are met in each run. */
    private static <T> Arbitrary<T> mostly(T usual, Arbitrary<T> any) {
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(usual)), Tuple.of(1, any));
    }

    private static Arbitrary<Outcome> outcomes(String rule) {
        return Combinators.combine(
                        Arbitraries.of("1.0", "1.0", "1.1", "2.0"),
                        Arbitraries.of(
                                OutcomeStatus.ASSESSED,
                                OutcomeStatus.ASSESSED,
                                OutcomeStatus.ASSESSED,
                                OutcomeStatus.ERROR,
                                OutcomeStatus.NOT_APPLICABLE))
                .as((version, status) -> outcome(rule, version, status, 1));
    }

    @Property(tries = 300)
    void withItselfNothingChanged(@ForAll("assessments") Assessment assessment) {
        AssessmentComparison comparison = compared(assessment, assessment);
        assertThat(comparison.isEmpty()).isTrue();
        assertThat(comparison.changes()).hasSameSizeAs(assessment.findings());
    }

    @Property(tries = 1000)
    void eachFindingOfBothSidesIsInExactlyOneClass(
            @ForAll("assessments") Assessment before, @ForAll("assessments") Assessment after) {
        AssessmentComparison comparison = compared(before, after);
        Set<String> ids = new HashSet<>();
        before.findings().forEach(finding -> ids.add(finding.id()));
        after.findings().forEach(finding -> ids.add(finding.id()));
        assertThat(comparison.changes())
                .flatExtracting(AssessmentComparisonTest::findings)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ids);
        for (FindingChange change : comparison.changes()) {
            MET.add(change.change());
            String first = change.turnedFrom().map(FindingRef::id).orElse(change.id());
            assertThat(change.before()).isEqualTo(state(before, first));
            assertThat(change.after()).isEqualTo(state(after, change.id()));
            assertThat(change.turnedFrom().isPresent()).isEqualTo(change.change() == ChangeClass.TURNED);
            assertThat(change.notEvaluated().isPresent())
                    .isEqualTo(change.change() == ChangeClass.NOT_EVALUATED
                            || change.change() == ChangeClass.NOT_EVALUATED_BEFORE);
        }
        assertThat(LisJson.standard()
                        .read(LisJson.standard().write(comparison), AssessmentComparison.class, "comparison"))
                .isEqualTo(comparison);
    }

    private static Optional<FindingState> state(Assessment assessment, String id) {
        return assessment.findings().stream()
                .filter(finding -> finding.id().equals(id))
                .map(FindingState::of)
                .findFirst();
    }

    @Property(tries = 1000)
    void theOtherWayRoundClassesSwap(
            @ForAll("assessments") Assessment before, @ForAll("assessments") Assessment after) {
        assertThat(classes(compared(after, before), Map.of())).isEqualTo(classes(compared(before, after), SWAPPED));
    }

    /** What became of each finding; of two of which one turned into the other, of both. */
    private static Map<Set<String>, ChangeClass> classes(
            AssessmentComparison comparison, Map<ChangeClass, ChangeClass> swapped) {
        return comparison.changes().stream()
                .collect(Collectors.toMap(
                        change -> Set.copyOf(findings(change)),
                        change -> swapped.getOrDefault(change.change(), change.change())));
    }

    private static List<String> findings(FindingChange change) {
        return Stream.concat(Stream.of(change.id()), change.turnedFrom().map(FindingRef::id).stream())
                .toList();
    }

    @AfterContainer
    static void eachClassWasMetByTheProperties() {
        Set<ChangeClass> all = new HashSet<>(Set.of(ChangeClass.values()));
        all.remove(ChangeClass.REOPENED);
        if (!MET.isEmpty()) {
            assertThat(MET).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void whatARuleFoundThatFailedNowIsNotResolved() {
        Assessment failed = with(SECOND, List.of(outcome("A-001", "1.0", OutcomeStatus.ERROR, 0)), List.of());
        AssessmentComparison comparison = compared(found(FIRST, violation("A-001", "p")), failed);
        assertThat(only(comparison)).isEqualTo(ChangeClass.NOT_EVALUATED);
        assertThat(comparison.changes().get(0).notEvaluated()).contains(NotEvaluated.RULE_FAILED);
        assertThat(comparison.rules())
                .extracting(RuleChange::rule, RuleChange::statusAfter)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("A-001", Optional.of(OutcomeStatus.ERROR)));
    }

    @Test
    void whatIsNotInTheCatalogueIsNotResolved() {
        AssessmentComparison comparison =
                compared(found(FIRST, violation("A-001", "p")), with(SECOND, List.of(ran("B-001")), List.of()));
        assertThat(comparison.changes().get(0).notEvaluated()).contains(NotEvaluated.NOT_IN_CATALOGUE);
        assertThat(comparison.of(ChangeClass.RESOLVED)).isEmpty();
    }

    @Test
    void whatContradictsItselfOrIsProtectedNowIsNotResolved() {
        Assessment before = found(FIRST, violation("A-001", "p"), violation("A-001", "q"), violation("A-001", "r"));
        Assessment after = with(
                        SECOND,
                        List.of(ran("A-001"), ran("C-001"), ran("S-001")),
                        List.of(violation("C-001", "p"), violation("S-001", "q")))
                .withComplete(false);
        AssessmentComparison comparison = compared(before, after);
        assertThat(comparison.changes())
                .filteredOn(change -> change.rule().equals("A-001"))
                .extracting(FindingChange::change, FindingChange::notEvaluated)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                ChangeClass.NOT_EVALUATED, Optional.of(NotEvaluated.CONTRADICTED_SUBJECT)),
                        org.assertj.core.groups.Tuple.tuple(
                                ChangeClass.NOT_EVALUATED, Optional.of(NotEvaluated.SECURITY_PROTECTED)),
                        org.assertj.core.groups.Tuple.tuple(ChangeClass.RESOLVED, Optional.empty()));
    }

    @Test
    void anIncompleteAssessmentThatDoesNotNameWhatItLeftOutResolvesNothing() {
        assertThat(only(compared(
                        found(FIRST, violation("A-001", "p")), found(SECOND).withComplete(false))))
                .isEqualTo(ChangeClass.NOT_EVALUATED);
    }

    @Test
    void whatAnotherMajorVersionMakesIsARuleChangeAndAMinorOneIsNot() {
        Assessment before = found(FIRST, violation("A-001", "p"));
        for (OutcomeStatus status : List.of(OutcomeStatus.ASSESSED, OutcomeStatus.NOT_APPLICABLE)) {
            assertThat(only(compared(before, with(SECOND, List.of(outcome("A-001", "2.0", status, 0)), List.of()))))
                    .isEqualTo(ChangeClass.RULE_CHANGED);
            assertThat(only(compared(before, with(SECOND, List.of(outcome("A-001", "1.1", status, 0)), List.of()))))
                    .isEqualTo(ChangeClass.RESOLVED);
        }
    }

    /** A mail about what changed needs the comparison alone; another day's words are no change. */
    @Test
    void messagesAreToldAndNotCompared() {
        Assessment before = found(FIRST, violation("A-001", "p").withMessage("three days late"));
        Assessment after = found(SECOND, violation("A-001", "p").withMessage("four days late"));
        AssessmentComparison comparison = compared(before, after);
        assertThat(only(comparison)).isEqualTo(ChangeClass.PERSISTING);
        FindingChange change = comparison.changes().get(0);
        assertThat(change.before().orElseThrow().message()).contains("three days late");
        assertThat(change.after().orElseThrow().message()).contains("four days late");
        assertThat(LisJson.standard().write(comparison)).asString().contains("\"message\":\"four days late\"");
        assertThat(comparison)
                .isEqualTo(compared(found(FIRST, violation("A-001", "p")), found(SECOND, violation("A-001", "p"))));
    }

    @Test
    void waiversComeAndGo() {
        Assessment plain = found(FIRST, violation("A-001", "p"));
        Assessment waived = found(SECOND, waived(violation("A-001", "p")));
        assertThat(only(compared(plain, waived))).isEqualTo(ChangeClass.WAIVED);
        assertThat(only(compared(waived, plain))).isEqualTo(ChangeClass.UNWAIVED);
    }

    private static AssessmentComparison turned(List<Finding> before, List<Finding> after) {
        List<Outcome> outcomes = List.of(ran("A-001"), ran("B-001"), ran("D-001"), ran("E-001"));
        return compared(with(FIRST, outcomes, before), with(SECOND, outcomes, after));
    }

    @Test
    void whatTurnedIntoAnotherIsNeitherSolvedNorNew() {
        AssessmentComparison comparison = turned(
                List.of(violation("A-001", "p")),
                List.of(waived(finding("B-001", "1.0", "p", FindingKind.UPCOMING, Severity.MEDIUM))));
        FindingChange change = comparison.changes().get(0);
        assertThat(only(comparison)).isEqualTo(ChangeClass.TURNED);
        assertThat(change.id()).isEqualTo("B-001-p");
        assertThat(change.turnedFrom())
                .contains(FindingRef.builder()
                        .id("A-001-p")
                        .rule("A-001")
                        .area("area-A")
                        .build());
        assertThat(change.differences()).containsExactlyInAnyOrder(Difference.KIND, Difference.WAIVER);
        assertThat(comparison.isEmpty()).isFalse();
        assertThat(comparison.changed()).containsOnlyKeys("B-001-p");
    }

    @Test
    void ofAnotherSubjectOrOfARuleThatIsNotRelatedNothingTurned() {
        assertThat(turned(List.of(violation("A-001", "p")), List.of(violation("B-001", "q")))
                        .changes())
                .extracting(FindingChange::change)
                .containsExactly(ChangeClass.RESOLVED, ChangeClass.NEW);
        assertThat(turned(List.of(violation("A-001", "p")), List.of(violation("E-001", "p")))
                        .changes())
                .extracting(FindingChange::change)
                .containsExactly(ChangeClass.RESOLVED, ChangeClass.NEW);
        assertThat(turned(List.of(violation("A-001", "p").withDiscriminator("x")), List.of(violation("B-001", "p")))
                        .changes())
                .extracting(FindingChange::change)
                .containsExactly(ChangeClass.RESOLVED, ChangeClass.NEW);
    }

    @Test
    void whatWasThereAlreadyIsNotWhatAnotherTurnedInto() {
        assertThat(turned(List.of(violation("A-001", "p"), violation("B-001", "p")), List.of(violation("B-001", "p")))
                        .changes())
                .extracting(FindingChange::change)
                .containsExactly(ChangeClass.RESOLVED, ChangeClass.PERSISTING);
    }

    @Test
    void ofSeveralThatAreGoneTheOneThatSaidTheSameTurned() {
        Finding unclear = finding("A-001", "1.0", "p", FindingKind.UNDETERMINED, Severity.MEDIUM);
        List<Finding> two = List.of(unclear, violation("D-001", "p"));
        AssessmentComparison comparison = turned(two, List.of(violation("B-001", "p")));
        assertThat(comparison.of(ChangeClass.TURNED))
                .singleElement()
                .satisfies(change ->
                        assertThat(change.turnedFrom().orElseThrow().rule()).isEqualTo("D-001"));
        assertThat(comparison.of(ChangeClass.RESOLVED))
                .extracting(FindingChange::rule)
                .containsExactly("A-001");
        AssessmentComparison back = turned(List.of(violation("B-001", "p")), two);
        assertThat(back.of(ChangeClass.TURNED)).extracting(FindingChange::rule).containsExactly("D-001");
        assertThat(back.of(ChangeClass.NEW)).extracting(FindingChange::rule).containsExactly("A-001");
    }

    @Test
    void whatTurnedBackIsToldAsTurned() {
        Finding late = violation("B-001", "p");
        List<Outcome> outcomes = List.of(ran("A-001"), ran("B-001"));
        AssessmentComparison comparison = compared(
                with(SECOND, outcomes, List.of(violation("A-001", "p"))),
                with(THIRD, outcomes, List.of(late)),
                List.of(with(FIRST, outcomes, List.of(late))));
        assertThat(only(comparison)).isEqualTo(ChangeClass.TURNED);
    }

    @Test
    void toldEachByItselfTheTwoHaveClassesOfTheirOwn() {
        List<Outcome> outcomes = List.of(ran("A-001"), ran("B-001"));
        Assessment before = with(FIRST, outcomes, List.of(violation("A-001", "p")));
        Assessment after = with(SECOND, outcomes, List.of(violation("B-001", "p")));
        AssessmentComparison each = AssessmentComparison.of(before, after, RELATIONS.eachByItself());
        assertThat(each.changes())
                .extracting(FindingChange::change)
                .containsExactly(ChangeClass.RESOLVED, ChangeClass.NEW);
        assertThat(each.withTurns(RELATIONS)).isEqualTo(compared(before, after));
        assertThat(compared(before, after).withTurns(RELATIONS)).isEqualTo(compared(before, after));
    }

    @Test
    void organisationsDoNotCompare() {
        Assessment other =
                found(SECOND).withOrganisation(found(SECOND).organisation().withId("district"));
        assertThatThrownBy(() -> compared(found(FIRST), other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'city'")
                .hasMessageContaining("'district'");
    }

    @Test
    void historyStatesSinceWhenAndWhatCameBack() {
        Finding finding = violation("A-001", "p");
        Assessment silent = with(SECOND, List.of(outcome("A-001", "1.0", OutcomeStatus.ERROR, 0)), List.of());
        FindingChange persisting = compared(
                        found(THIRD, finding), found(FOURTH, finding), List.of(silent, found(FIRST, finding)))
                .changes()
                .get(0);
        assertThat(persisting.change()).isEqualTo(ChangeClass.PERSISTING);
        assertThat(persisting.since()).as("a failed rule is no break").contains(FIRST);

        FindingChange reopened = compared(
                        found(THIRD), found(FOURTH, finding), List.of(found(FIRST, finding), found(SECOND)))
                .changes()
                .get(0);
        assertThat(reopened.change()).isEqualTo(ChangeClass.REOPENED);
        assertThat(reopened.since()).contains(FOURTH);

        FindingChange broken = compared(
                        found(THIRD, finding), found(FOURTH, finding), List.of(found(SECOND), found(FIRST, finding)))
                .changes()
                .get(0);
        assertThat(broken.since()).contains(THIRD);
    }

    @Test
    void laterAssessmentsAndOtherQuestionsSayNothingOfThePast() {
        Finding finding = violation("A-001", "p");
        Assessment other = found(FIRST, finding).withLawAsOf(java.time.LocalDate.of(2020, 1, 1));
        assertThat(only(compared(found(SECOND), found(THIRD, finding), List.of(other, found(FOURTH, finding)))))
                .isEqualTo(ChangeClass.NEW);
    }
}
