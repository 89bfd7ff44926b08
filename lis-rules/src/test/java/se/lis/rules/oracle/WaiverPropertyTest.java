package se.lis.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.Outcome;
import se.lis.core.assessment.Severity;
import se.lis.core.governance.Waiver;
import se.lis.core.id.UnitId;
import se.lis.core.id.WaiverId;
import se.lis.core.organisation.Role;
import se.lis.rules.ComplianceEngine;

/** A valid waiver never adds a finding, moves its subject to the waived, and changes the outcome of no other rule. */
class WaiverPropertyTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();

    /** A waiver is an artefact too, and good data about it is kept data. */
    private static final List<String> ABOUT_THE_WAIVER =
            List.of("PLN-011", "DQ-001", "DQ-002", "DQ-003", "DQ-004", "DQ-005", "DQ-006");

    @Provide
    Arbitrary<Tuple2<LisSnapshot, Instant>> cases() {
        return Registers.moments()
                .flatMap(moment -> Registers.ofAllTypes()
                        .shaped(Registers.Shape.ORDINARY)
                        .snapshots(moment)
                        .map(register -> Tuple.of(register, moment)));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aValidWaiverAddsNothing(
            @ForAll("cases") Tuple2<LisSnapshot, Instant> each, @ForAll int pick, @ForAll boolean ofUnit) {
        LisSnapshot register = each.get1();
        Instant asOf = each.get2();
        Assessment before = Checked.assess(ENGINE, register, asOf);
        List<Finding> violations = before.findings().stream()
                .filter(finding -> finding.kind() == FindingKind.VIOLATION)
                .filter(finding -> finding.waiver().isEmpty())
                .filter(finding -> !ofUnit
                        || finding.unit()
                                .flatMap(unit -> register.find(UnitId.of(unit)))
                                .isPresent())
                .toList();
        if (violations.isEmpty()) {
            return;
        }
        Finding target = violations.get(Math.floorMod(pick, violations.size()));
        LocalDate day = AsOf.of(asOf, register.organisation().zone()).day();
        Waiver.Builder waiver = Waiver.builder()
                .id(WaiverId.of("new"))
                .rule(target.rule())
                .ruleMajorVersion(ENGINE.catalogue().rules().get(target.rule()).majorVersion())
                .requestedByRole(Role.INFORMATION_OWNER)
                .approvedByRole(Role.HEAD_OF_ADMINISTRATION)
                .approvedOn(day)
                .expiresOn(day)
                .justification("accepted");
        if (ofUnit) {
            waiver.unit(UnitId.of(target.unit().orElseThrow()));
        } else {
            waiver.subjectType(type(target)).subjectId(target.subject().id());
            target.discriminator().ifPresent(waiver::discriminator);
            waiver.acceptedFacts(target.proof().factsDigest());
        }
        LisSnapshot with = LisSnapshot.builder()
                .copyOf(register)
                .addWaivers(waiver.build())
                .build();
        Assessment after = Checked.assess(ENGINE, with, asOf);

        Predicate<Finding> covered = finding -> finding.kind() == FindingKind.VIOLATION
                && finding.rule().equals(target.rule())
                && (ofUnit ? finding.unit().equals(target.unit()) : finding.id().equals(target.id()))
                && !(finding.severity() == Severity.CRITICAL && finding.force() == Force.LAW);
        List<Finding> expected = new ArrayList<>(before.findings());
        expected.replaceAll(finding -> finding.waiver().isEmpty() && covered.test(finding)
                ? finding.withWaiver(after.findings().stream()
                        .filter(same -> same.id().equals(finding.id()))
                        .findFirst()
                        .flatMap(Finding::waiver)
                        .filter(reference -> reference.id().equals("new")))
                : finding);
        assertThat(after.findings().stream()
                        .map(finding -> known(finding, before))
                        .toList())
                .isEqualTo(expected);
        assertThat(after.findings().stream().filter(covered))
                .as("all that it speaks of")
                .allSatisfy(finding -> assertThat(finding.waiver()).isPresent());
        for (int i = 0; i < before.outcomes().size(); i++) {
            check(before.outcomes().get(i), after.outcomes().get(i), target.rule());
        }
        assertThat(after.worklist()).isEqualTo(before.worklist());
    }

    /** A finding that was accepted before may be accepted under the new waiver, if that lasts longer. */
    private static Finding known(Finding finding, Assessment before) {
        return before.findings().stream()
                .filter(same -> same.id().equals(finding.id()) && same.waiver().isPresent())
                .map(same -> finding.withWaiver(same.waiver()))
                .findFirst()
                .orElse(finding);
    }

    private static void check(Outcome before, Outcome after, String waived) {
        if (ABOUT_THE_WAIVER.contains(before.rule())) {
            assertThat(after.violated() + after.waived())
                    .as(before.rule())
                    .isEqualTo(before.violated() + before.waived());
        } else if (before.rule().equals(waived)) {
            assertThat(after.violated() + after.waived()).isEqualTo(before.violated() + before.waived());
            assertThat(after.waived()).isGreaterThanOrEqualTo(before.waived());
            assertThat(after.withViolated(0).withWaived(0))
                    .isEqualTo(before.withViolated(0).withWaived(0));
        } else {
            assertThat(after).isEqualTo(before);
        }
        assertThat(after.examined())
                .isEqualTo(after.satisfied()
                        + after.violated()
                        + after.undetermined()
                        + after.upcoming()
                        + after.waived());
    }

    private static ArtefactType type(Finding finding) {
        return ArtefactType.valueOf(
                finding.subject().type().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
