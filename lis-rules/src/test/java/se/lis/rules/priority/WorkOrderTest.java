package se.lis.rules.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.Repairability;
import se.lis.core.assessment.Severity;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.assessment.WaiverRef;
import se.lis.core.assessment.proof.Proof;

/** What to do first: the strongest, what can be done, the gravest, the most overdue, and then as names are looked up. */
class WorkOrderTest {

    private static final WorkOrder ORDER =
            new WorkOrder(ZoneId.of("Europe/Stockholm"), Locale.forLanguageTag("sv"), SubjectRef::id);

    private static Finding.Builder finding(String subject) {
        return Finding.builder()
                .id(subject)
                .rule("CLS-001")
                .ruleVersion("1.0")
                .area("information-classification")
                .kind(FindingKind.VIOLATION)
                .severity(Severity.MEDIUM)
                .force(Force.STANDARD)
                .subject(SubjectRef.builder().type("process").id(subject).build())
                .proof(Proof.builder().build())
                .messageKey("CLS-001.violation");
    }

    @Test
    void ordersByForceThenByWhatCanBeDoneThenByWeight() {
        List<Finding> expected = List.of(
                finding("law").force(Force.LAW).severity(Severity.LOW).build(),
                finding("law-documented")
                        .force(Force.LAW)
                        .severity(Severity.CRITICAL)
                        .repairability(Repairability.DOCUMENT_ONLY)
                        .build(),
                finding("law-history")
                        .force(Force.LAW)
                        .severity(Severity.CRITICAL)
                        .repairability(Repairability.HISTORY)
                        .build(),
                finding("standard-critical").severity(Severity.CRITICAL).build(),
                finding("standard-moment")
                        .dueAt(Instant.parse("2024-01-31T23:30:00Z"))
                        .build(),
                finding("standard-day").dueBy(LocalDate.of(2024, 2, 2)).build(),
                finding("p-9").build(),
                finding("p-10").build(),
                finding("å").build(),
                finding("ö").build(),
                finding("waived")
                        .waiver(WaiverRef.builder()
                                .id("w")
                                .expiresOn(LocalDate.of(2025, 1, 1))
                                .build())
                        .build(),
                finding("own").force(Force.POLICY).severity(Severity.CRITICAL).build(),
                finding("practice").force(Force.PRACTICE).build());
        List<Finding> shuffled = new ArrayList<>(expected);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(ORDER);
        assertThat(shuffled)
                .extracting(Finding::id)
                .isEqualTo(expected.stream().map(Finding::id).toList());
    }

    @Test
    void groupsByRuleInTheOrderOfTheFirst() {
        List<RuleFindings> rules = ORDER.byRule(List.of(
                finding("a").dueBy(LocalDate.of(2024, 3, 1)).build(),
                finding("b").rule("GOV-004").force(Force.LAW).build(),
                finding("c")
                        .severity(Severity.HIGH)
                        .dueBy(LocalDate.of(2024, 4, 1))
                        .build()));
        assertThat(rules).extracting(RuleFindings::rule).containsExactly("GOV-004", "CLS-001");
        assertThat(rules.get(1).count()).isEqualTo(2);
        assertThat(rules.get(1).severity()).isEqualTo(Severity.HIGH);
        assertThat(rules.get(1).oldest()).contains(LocalDate.of(2024, 3, 1));
        assertThat(rules.get(0).oldest()).isEmpty();
    }

    /** What is kept is what comes first, and what is counted is all. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void keepsTheFirstOfEachRule(
            @ForAll @Size(max = 30) List<@IntRange(max = 50) Integer> days,
            @ForAll @IntRange(min = 1, max = 4) int most) {
        List<Finding> findings = days.stream()
                .map(day -> finding("p" + day)
                        .id(day + "-" + day % 3)
                        .rule("CLS-00" + day % 3)
                        .severity(Severity.values()[day % 4])
                        .dueBy(LocalDate.of(2024, 1, 1).plusDays(day / 5))
                        .build())
                .toList();
        List<RuleFindings> all = ORDER.byRule(findings);
        assertThat(all).extracting(RuleFindings::first).isSortedAccordingTo(ORDER);
        assertThat(ORDER.byRule(findings.stream(), most))
                .isEqualTo(all.stream()
                        .map(rule -> new RuleFindings(
                                rule.rule(),
                                rule.findings().subList(0, Math.min(most, rule.count())),
                                rule.count(),
                                rule.severity(),
                                rule.oldest()))
                        .toList());
        assertThat(all).allSatisfy(rule -> {
            List<Finding> ofRule = findings.stream()
                    .filter(finding -> finding.rule().equals(rule.rule()))
                    .sorted(ORDER)
                    .toList();
            assertThat(rule.findings()).isEqualTo(ofRule);
            assertThat(rule.count()).isEqualTo(ofRule.size());
        });
    }

    @Test
    void keepsAtLeastOne() {
        assertThatThrownBy(() -> ORDER.byRule(Stream.of(), 0))
                .hasMessage("most is 0, but at least one finding of a rule is kept");
    }

    @Test
    void whatIsDueFirstCanComeBeforeWhatWeighsMore() {
        List<RuleFindings> rules = ORDER.dueFirst()
                .byRule(
                        Stream.of(
                                finding("a").build(),
                                finding("b")
                                        .rule("GOV-004")
                                        .force(Force.LAW)
                                        .dueBy(LocalDate.of(2024, 3, 1))
                                        .build(),
                                finding("c").dueBy(LocalDate.of(2024, 2, 1)).build()),
                        1);
        assertThat(rules).extracting(rule -> rule.first().subject().id()).containsExactly("c", "b");
    }

    @Test
    void isOpenWhereSomethingCanBeDone() {
        assertThat(WorkOrder.isOpenViolation(finding("a").build())).isTrue();
        assertThat(WorkOrder.isOpenViolation(
                        finding("a").kind(FindingKind.UPCOMING).build()))
                .isFalse();
        assertThat(WorkOrder.isOpenViolation(
                        finding("a").repairability(Repairability.HISTORY).build()))
                .isFalse();
    }
}
