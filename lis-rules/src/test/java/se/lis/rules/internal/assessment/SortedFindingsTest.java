package se.lis.rules.internal.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.Severity;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.assessment.proof.Proof;
import se.lis.rules.internal.finding.Findings;

/** In whatever portions findings come, and however many are packed, all are put in their order. */
class SortedFindingsTest {

    private static Finding finding(int number) {
        return Finding.builder()
                .id("f" + number)
                .rule("CLS-00" + number % 3)
                .ruleVersion("1.0")
                .area("a")
                .kind(FindingKind.VIOLATION)
                .severity(Severity.values()[number % 4])
                .force(Force.POLICY)
                .subject(SubjectRef.builder()
                        .type(number % 2 == 0 ? "process" : "incident")
                        .id("s" + number / 6)
                        .build())
                .proof(Proof.builder().build())
                .messageKey("m")
                .build();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void areInTheirOrder(
            @ForAll @Size(max = 6) List<@Size(max = 12) List<@IntRange(max = 60) Integer>> portions,
            @ForAll @IntRange(max = 30) int mostAsObjects) {
        SortedFindings sorted = new SortedFindings(mostAsObjects);
        List<Finding> all = new ArrayList<>();
        for (List<Integer> portion : portions) {
            List<Finding> some =
                    portion.stream().map(SortedFindingsTest::finding).toList();
            sorted.add(some);
            all.addAll(some);
        }
        assertThat(sorted.of(rule -> true)).isEqualTo(Findings.inOrder(all));
        assertThat(sorted.of("CLS-001"::equals))
                .isEqualTo(Findings.inOrder(all.stream()
                        .filter(finding -> finding.rule().equals("CLS-001"))
                        .toList()));
    }
}
