package se.lis.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.lifecycle.AfterContainer;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.proof.Scalar;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.oracle.rules.Lookup;
import se.lis.rules.oracle.rules.NaiveLookup;
import se.lis.rules.oracle.rules.Oracle;
import se.lis.rules.oracle.rules.Past;
import se.lis.rules.oracle.rules.Verdict;

/** The engine equals the oracles of an area on random registers, and judges alike whatever order they come in. */
abstract class OracleProperties {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final int HITS = 1;

    /** How often each verdict was met, by rule; of one area at a time. */
    private static final Map<String, Map<Verdict, Integer>> MET = new TreeMap<>();

    private static final Set<String> NEVER_UNDECIDED = new TreeSet<>();

    /** The rules of the area. */
    abstract List<Oracle> oracles();

    /** The rules that are undetermined only where artefacts contradict each other; random registers hold none. */
    Set<String> undecidedOnlyByContradiction() {
        return Set.of();
    }

    /** Registers that hold what those rules read. */
    abstract Registers registers();

    /** The moments at which registers are judged. */
    Arbitrary<Instant> moments() {
        return Registers.moments();
    }

    @Provide
    Arbitrary<Tuple2<LisSnapshot, Instant>> cases() {
        return moments()
                .flatMap(moment -> registers().snapshots(moment).map(register -> Tuple.of(register, moment)))
                .flatMap(each -> Arbitraries.randomValue(random -> Tuple.of(aimed(each, random), each.get2())));
    }

    /** Makes of some registers what chance rarely does. */
    LisSnapshot aimed(Tuple2<LisSnapshot, Instant> each, Random random) {
        return each.get1();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void engineEqualsOracles(@ForAll("cases") Tuple2<LisSnapshot, Instant> each) {
        LisSnapshot register = each.get1();
        Past past = new Past(each.get2(), register.organisation().zone());
        Lookup lookup = new NaiveLookup(register, past);
        Assessment assessment = Checked.assess(ENGINE, register, past.asOf());
        NEVER_UNDECIDED.addAll(undecidedOnlyByContradiction());
        for (Oracle oracle : oracles()) {
            Map<String, Verdict> expected = verdicts(oracle, lookup, past);
            assertThat(found(assessment, oracle.rule())).as(oracle.rule()).isEqualTo(withoutSatisfied(expected));
            Outcome outcome = outcome(assessment, oracle.rule());
            assertThat(outcome.examined())
                    .as("%s examined, of %s", oracle.rule(), expected)
                    .isEqualTo(expected.size());
            assertThat(outcome.examined())
                    .as("%s examined is the sum", oracle.rule())
                    .isEqualTo(outcome.satisfied()
                            + outcome.violated()
                            + outcome.undetermined()
                            + outcome.upcoming()
                            + outcome.waived());
            Map<Verdict, Integer> met = MET.computeIfAbsent(oracle.rule(), rule -> new EnumMap<>(Verdict.class));
            expected.values().forEach(verdict -> met.merge(verdict, 1, Integer::sum));
        }
        assertThat(assessment.findings()).extracting(Finding::id).doesNotHaveDuplicates();
        assertThat(assessment.findings())
                .as("each finding has a text")
                .allMatch(finding -> ENGINE.catalogue()
                        .rules()
                        .get(finding.rule())
                        .messages()
                        .containsKey(
                                finding.messageKey().substring(finding.rule().length() + 1)));
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void orderDoesNotMatter(@ForAll("cases") Tuple2<LisSnapshot, Instant> each) {
        LisSnapshot register = each.get1();
        LisSnapshot other = LisSnapshot.builder()
                .copyOf(register)
                .processes(reversed(register.processes()))
                .incidents(reversed(register.incidents()))
                .systems(reversed(register.systems()))
                .activities(reversed(register.activities()))
                .build();
        Assessment assessment = Checked.assess(ENGINE, register, each.get2());
        byte[] json = LisJson.standard().write(assessment);
        assertThat(LisJson.standard().write(Checked.assess(ENGINE, other, each.get2())))
                .isEqualTo(json);
        assertThat(LisJson.standard().read(json, Assessment.class, "assessment"))
                .isEqualTo(assessment);
    }

    @AfterContainer
    static void eachVerdictWasMet() {
        MET.forEach((rule, met) -> System.out.println(rule + " " + met));
        try {
            MET.forEach((rule, met) -> {
                RuleDescriptor descriptor = ENGINE.catalogue().rules().get(rule);
                for (FindingKind kind : FindingKind.values()) {
                    boolean told = descriptor.messages().keySet().stream()
                            .anyMatch(key ->
                                    key.split("\\.")[0].equals(Scalar.of(kind).toString()));
                    boolean unreachable = kind == FindingKind.UNDETERMINED && NEVER_UNDECIDED.contains(rule);
                    if (told && !unreachable) {
                        assertThat(met.getOrDefault(Verdict.valueOf(kind.name()), 0))
                                .as(
                                        "how often %s was %s in random registers: override aimed() where chance makes it rarely",
                                        rule, kind)
                                .isGreaterThanOrEqualTo(HITS);
                    }
                }
            });
        } finally {
            MET.clear();
        }
    }

    private static <A> List<A> reversed(List<A> list) {
        List<A> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    private static Map<String, Verdict> verdicts(Oracle oracle, Lookup lookup, Past past) {
        Map<String, Verdict> verdicts = new HashMap<>();
        oracle.judgement()
                .judge(
                        lookup,
                        past,
                        (subject, verdict) -> assertThat(verdicts.put(Oracle.key(subject), verdict))
                                .as("%s judges %s once", oracle.rule(), subject)
                                .isNull());
        return verdicts;
    }

    private static Map<String, Verdict> withoutSatisfied(Map<String, Verdict> verdicts) {
        Map<String, Verdict> findings = new TreeMap<>(verdicts);
        findings.values().removeIf(verdict -> verdict == Verdict.SATISFIED);
        return findings;
    }

    private static Map<String, Verdict> found(Assessment assessment, String rule) {
        Map<String, Verdict> found = new HashMap<>();
        for (Finding finding : assessment.findings()) {
            if (finding.rule().equals(rule)) {
                found.put(
                        finding.subject().type() + " " + finding.subject().id(),
                        Verdict.valueOf(finding.kind().name()));
            }
        }
        return found;
    }

    private static Outcome outcome(Assessment assessment, String rule) {
        return assessment.outcomes().stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
