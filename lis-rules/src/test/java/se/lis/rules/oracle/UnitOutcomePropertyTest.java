package se.lis.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.UnitOutcome;
import se.lis.rules.ComplianceEngine;

/** What a rule says of units is a part of what it says of all, and agrees with its findings. */
class UnitOutcomePropertyTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();

    @Provide
    Arbitrary<Tuple2<LisSnapshot, Instant>> cases() {
        return Registers.moments()
                .flatMap(
                        moment -> Registers.ofAllTypes().snapshots(moment).map(register -> Tuple.of(register, moment)));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void unitsArePartsOfTheWhole(@ForAll("cases") Tuple2<LisSnapshot, Instant> each) {
        Assessment assessment = Checked.assess(ENGINE, each.get1(), each.get2());
        Map<String, int[]> sums = new HashMap<>();
        Set<String> order = new TreeSet<>();
        for (UnitOutcome unit : assessment.unitOutcomes()) {
            assertThat(unit.examined())
                    .isPositive()
                    .isEqualTo(
                            unit.satisfied() + unit.violated() + unit.undetermined() + unit.upcoming() + unit.waived());
            assertThat(unit.violated() + unit.waived())
                    .as("%s of %s", unit.rule(), unit.unit())
                    .isEqualTo(subjects(assessment, unit, FindingKind.VIOLATION));
            assertThat(unit.undetermined()).isEqualTo(subjects(assessment, unit, FindingKind.UNDETERMINED));
            assertThat(unit.upcoming()).isEqualTo(subjects(assessment, unit, FindingKind.UPCOMING));
            int[] sum = sums.computeIfAbsent(unit.rule(), rule -> new int[2]);
            sum[0] += unit.examined();
            sum[1] += unit.satisfied();
            assertThat(order.add(unit.rule() + "\n" + unit.unit())).isTrue();
        }
        assertThat(assessment.unitOutcomes().stream().map(unit -> unit.rule() + "\n" + unit.unit()))
                .containsExactlyElementsOf(order);
        Map<String, Outcome> whole = new TreeMap<>();
        assessment.outcomes().forEach(outcome -> whole.put(outcome.rule(), outcome));
        sums.forEach((rule, sum) -> {
            assertThat(sum[0]).isLessThanOrEqualTo(whole.get(rule).examined());
            assertThat(sum[1]).isLessThanOrEqualTo(whole.get(rule).satisfied());
        });
    }

    private static long subjects(Assessment assessment, UnitOutcome unit, FindingKind kind) {
        List<Finding> findings = assessment.findings().stream()
                .filter(finding -> finding.kind() == kind && finding.rule().equals(unit.rule()))
                .filter(finding -> finding.unit().filter(unit.unit()::equals).isPresent())
                .toList();
        return findings.stream().map(Finding::subject).distinct().count();
    }
}
