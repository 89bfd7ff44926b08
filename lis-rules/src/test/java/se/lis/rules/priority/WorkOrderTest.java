package se.lis.rules.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
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
