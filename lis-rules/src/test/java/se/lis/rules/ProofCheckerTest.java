package se.lis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Severity;
import se.lis.core.assessment.proof.Comparison;
import se.lis.core.assessment.proof.ComparisonOperator;
import se.lis.core.assessment.proof.Proof;
import se.lis.core.assessment.proof.ProofFact;
import se.lis.core.assessment.proof.ProofParameter;
import se.lis.core.assessment.proof.Scalar;
import se.lis.rules.proof.ProofChecker;

/** Every finding of every scenario checks out as it is, and no longer when anything in it is altered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProofCheckerTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final ProofChecker CHECKER = ENGINE.proofChecker();

    private final List<Case> cases = new ArrayList<>();

    private record Case(String scenario, LisSnapshot register, Assessment assessment) {}

    private record Altered(String what, Finding finding) {}

    @BeforeAll
    void assessScenarios() {
        LibraryScenarios.all()
                .values()
                .forEach(scenarios -> scenarios.forEach(scenario -> {
                    LisSnapshot register = scenario.register();
                    Assessment assessment = ENGINE.assess(register, scenario.request());
                    cases.add(new Case(scenario.rule() + ": " + scenario.name(), register, assessment));
                }));
    }

    @Test
    void whatIsUntouchedChecksOut() {
        List<String> wrong = new ArrayList<>();
        cases.forEach(each -> CHECKER.check(each.register, each.assessment)
                .forEach(found -> wrong.add(each.scenario + ": " + found)));
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsAlteredIsCaught() {
        TreeSet<String> missed = new TreeSet<>();
        int altered = 0;
        for (Case each : cases) {
            String rule = each.scenario.substring(0, each.scenario.indexOf(':'));
            for (Finding finding : each.assessment.findings()) {
                if (!finding.rule().equals(rule)) {
                    continue;
                }
                for (Altered one : altered(finding)) {
                    altered++;
                    if (CHECKER.check(one.finding, each.register, each.assessment)
                            .isEmpty()) {
                        missed.add(each.scenario + ": " + one.what);
                    }
                }
            }
        }
        assertThat(missed).isEmpty();
        assertThat(altered).isGreaterThan(cases.size());
    }

    /** What a rule requires is its own list, and needs no origin. */
    @Test
    void theOperandsWithoutAnOriginAreThoseOfTheDocumentation() throws IOException {
        TreeSet<String> without = new TreeSet<>();
        for (Case each : cases) {
            for (Finding finding : each.assessment.findings()) {
                Proof proof = finding.proof();
                proof.comparison().ifPresent(comparison -> {
                    if (comparison.leftFrom().isEmpty()) {
                        without.add(finding.rule() + " left");
                    }
                    if (comparison.rightFrom().isEmpty() && comparison.op() != ComparisonOperator.LACKS) {
                        without.add(finding.rule() + " right");
                    }
                });
                if (proof.dueFrom().isEmpty()
                        && (finding.dueAt().isPresent() || finding.dueBy().isPresent())) {
                    without.add(finding.rule() + " due");
                }
                if (proof.decidingDayFrom().isEmpty()
                        && each.assessment.lawAsOf().isEmpty()) {
                    without.add(finding.rule() + " decidingDay");
                }
            }
        }
        List<String> documented = Files.readString(Path.of("../docs/proofs.md"))
                .lines()
                .filter(line -> line.matches("- `[A-Z]+-\\d+ \\w+`.*"))
                .map(line -> line.substring("- `".length(), line.lastIndexOf('`')))
                .toList();
        assertThat(without).containsExactlyElementsOf(documented);
    }

    private static List<Altered> altered(Finding finding) {
        List<Altered> all = new ArrayList<>();
        all.add(new Altered("id", finding.withId("0".repeat(64))));
        finding.decidingDay()
                .ifPresent(day -> all.add(new Altered("decidingDay", finding.withDecidingDay(day.plusDays(1)))));
        all.add(new Altered("clause", finding.withClause("none such")));
        for (FindingKind kind : FindingKind.values()) {
            if (kind != finding.kind()) {
                all.add(new Altered("kind " + kind, finding.withKind(kind)));
            }
        }
        for (Severity severity : Severity.values()) {
            if (severity != finding.severity()) {
                all.add(new Altered("severity " + severity, finding.withSeverity(severity)));
            }
        }
        finding.dueAt().ifPresent(due -> all.add(new Altered("dueAt", finding.withDueAt(due.plusSeconds(1)))));
        finding.dueBy().ifPresent(due -> all.add(new Altered("dueBy", finding.withDueBy(due.minusDays(1)))));
        if (finding.dueAt().isEmpty() && finding.dueBy().isEmpty()) {
            all.add(new Altered("dueAt invented", finding.withDueAt(Instant.parse("2020-01-01T00:00:00Z"))));
        }
        all.add(new Altered("missing more", finding.withMissing(more(finding.missing(), "zzz"))));
        if (!finding.missing().isEmpty()) {
            all.add(new Altered(
                    "missing less",
                    finding.withMissing(
                            finding.missing().subList(1, finding.missing().size()))));
        }
        Proof proof = finding.proof();
        for (int place = 0; place < proof.facts().size(); place++) {
            ProofFact fact = proof.facts().get(place);
            String what = "fact " + fact.attribute();
            ProofFact other = fact.withAbsent(Optional.empty())
                    .withValue(fact.value().map(ProofCheckerTest::other).orElse(Scalar.of("invented")));
            all.add(new Altered(what, finding.withProof(proof.withFacts(replaced(proof.facts(), place, other)))));
            if (fact.value().isPresent()) {
                ProofFact absent = fact.withValue(Optional.empty()).withAbsent(true);
                all.add(new Altered(
                        what + " absent", finding.withProof(proof.withFacts(replaced(proof.facts(), place, absent)))));
            }
        }
        for (int place = 0; place < proof.parameters().size(); place++) {
            ProofParameter parameter = proof.parameters().get(place);
            for (ProofParameter other : List.of(
                    parameter.withId(parameter.id() + "x"),
                    parameter.withValue(Scalar.of("P99Y")),
                    parameter.withFrom(parameter.from().plusDays(1)),
                    parameter.withVerified(!parameter.verified()),
                    parameter.withSource("somewhere else"))) {
                all.add(new Altered(
                        "parameter " + other,
                        finding.withProof(proof.withParameters(replaced(proof.parameters(), place, other)))));
            }
        }
        proof.comparison()
                .ifPresent(comparison -> comparisons(comparison)
                        .forEach(other -> all.add(
                                new Altered("comparison " + other, finding.withProof(proof.withComparison(other))))));
        return all;
    }

    private static Stream<Comparison> comparisons(Comparison comparison) {
        Stream<Comparison> ops = Stream.of(ComparisonOperator.values())
                .filter(op -> op != comparison.op())
                .map(comparison::withOp);
        return Stream.concat(
                ops,
                Stream.of(
                        comparison.withLeft(other(comparison.left())),
                        comparison.withRight(other(comparison.right()))));
    }

    /** Another value of the same kind: the least change that there is. */
    private static Scalar other(Scalar value) {
        Object raw = value.raw();
        if (raw instanceof Boolean flag) {
            return Scalar.of(!flag);
        }
        if (raw instanceof Long number) {
            return Scalar.of(number + 1);
        }
        if (raw instanceof List<?> members) {
            return Scalar.of(members.isEmpty() ? List.of("x") : members.subList(1, members.size()));
        }
        String text = value.toString();
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return Scalar.of(LocalDate.parse(text).plusDays(1));
        }
        return text.matches("\\d{4}-.*T.*Z") ? Scalar.of(Instant.parse(text).plusSeconds(1)) : Scalar.of(text + "x");
    }

    private static <T> List<T> replaced(List<T> list, int place, T other) {
        List<T> changed = new ArrayList<>(list);
        changed.set(place, other);
        return changed;
    }

    private static List<String> more(List<String> list, String one) {
        List<String> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
