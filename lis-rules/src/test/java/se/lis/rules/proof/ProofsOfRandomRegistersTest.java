package se.lis.rules.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.lifecycle.AfterContainer;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.rules.oracle.Checked;
import se.lis.rules.oracle.Registers;
import se.lis.rules.request.AssessmentRequest;

/** What proofs promise, on random registers: of each some findings, those first whose rules were met least often. */
class ProofsOfRandomRegistersTest {

    private static final int OF_EACH = 6;
    private static final Map<FindingKind, Map<String, Integer>> MET = new TreeMap<>();

    /** Two of each kind at most: each finding is found again in many variants of its register. What is known has the places that proofs name. */
    @Provide
    Arbitrary<Tuple2<LisSnapshot, Instant>> registers() {
        Registers small = Registers.ofAllTypes().shaped(new Registers.Shape(2, 66, 4, 0, false));
        return Registers.moments()
                .flatMap(moment -> small.snapshots(moment).map(register -> Tuple.of(register, moment)));
    }

    @Property(tries = 10, seed = "20261127", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatIsUndeterminedIsHonest(@ForAll("registers") Tuple2<LisSnapshot, Instant> each) {
        eachOf(FindingKind.UNDETERMINED, each, (finding, register, request, broken) -> {
            UndeterminedIsHonest.someFillingDecides(finding, register, request, broken);
            UndeterminedIsHonest.whatIsNotNamedDoesNotDecide(finding, register, request, broken);
        });
    }

    @Property(tries = 10, seed = "20261127", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatIsViolatedIsProved(@ForAll("registers") Tuple2<LisSnapshot, Instant> each) {
        eachOf(FindingKind.VIOLATION, each, (finding, register, request, broken) -> {
            ProofProperties.aDueDayMovesAsItsDerivationSays(finding, register, request, broken);
            ProofProperties.whatAProofDoesNotNameDoesNotMatter(finding, register, request, broken);
            ProofProperties.removingAnAttributeNeverTurnsABreachIntoCompliance(finding, register, request, broken);
        });
    }

    private static void eachOf(FindingKind kind, Tuple2<LisSnapshot, Instant> each, ProofProperties.Check check) {
        AssessmentRequest request = AssessmentRequest.at(each.get2());
        LisSnapshot register = each.get1()
                .asAt(AsOf.of(request.asOf(), each.get1().organisation().zone()));
        Map<String, Integer> met = MET.computeIfAbsent(kind, first -> new HashMap<>());
        List<String> broken = new ArrayList<>();
        Checked.assess(ProofProperties.ENGINE, register, request).findings().stream()
                .filter(finding -> finding.kind() == kind)
                .sorted(Comparator.comparing((Finding finding) -> met.getOrDefault(finding.rule(), 0)))
                .limit(OF_EACH)
                .forEach(finding -> {
                    met.merge(finding.rule(), 1, Integer::sum);
                    check.check(finding, register, request, broken::add);
                });
        assertThat(broken).as("%s", each.get2()).isEmpty();
    }

    @AfterContainer
    static void tellsWhatWasMet() {
        MET.forEach((kind, rules) -> System.out.println(kind + " of " + rules.size() + " rules"));
    }
}
