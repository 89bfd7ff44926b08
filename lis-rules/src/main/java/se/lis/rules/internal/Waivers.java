package se.lis.rules.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.Severity;
import se.lis.core.assessment.WaiverRef;
import se.lis.core.governance.Waiver;
import se.lis.rules.RuleCatalogue;
import se.lis.rules.RuleDescriptor;

/**
 * The waivers that hold at a moment: what a finding is accepted under. ISO/IEC 27001 6.1.3 f.
 *
 * <p>A waiver speaks of one rule in the major version that was in use when it was decided: when who violates a rule changes,
 * nobody has accepted the new rule's risk yet.
 */
final class Waivers {

    /** The one that lasts longest is named; of two that last equally long, the first by id. */
    private static final Comparator<Waiver> LONGEST =
            Comparator.comparing((Waiver waiver) -> lastDay(waiver)).reversed().thenComparing(Waiver::id);

    private final Map<String, List<Waiver>> byRule = new HashMap<>();
    private final boolean criticalLawWaivable;

    /**
     * Takes what holds.
     *
     * @param waivers the waivers of a register as known at the moment
     * @param asOf the moment
     * @param catalogue the rules and their versions
     * @param criticalLawWaivable whether a critical violation of law can be accepted
     */
    Waivers(List<Waiver> waivers, AsOf asOf, RuleCatalogue catalogue, boolean criticalLawWaivable) {
        this.criticalLawWaivable = criticalLawWaivable;
        byRule.putAll(waivers.stream()
                .filter(waiver -> waiver.holds(asOf.day()))
                .filter(waiver -> speaksOf(waiver, catalogue.rules().get(waiver.rule())))
                .sorted(LONGEST)
                .collect(Collectors.groupingBy(Waiver::rule)));
    }

    private static boolean speaksOf(Waiver waiver, @Nullable RuleDescriptor rule) {
        return rule != null && rule.majorVersion() == waiver.ruleMajorVersion();
    }

    private static LocalDate lastDay(Waiver waiver) {
        return waiver.expiresOn().orElse(LocalDate.MIN);
    }

    /** Returns the waiver under which a finding is accepted, or empty where none is. */
    Optional<WaiverRef> of(Finding finding) {
        if (finding.kind() != FindingKind.VIOLATION || beyondWaiving(finding)) {
            return Optional.empty();
        }
        return byRule.getOrDefault(finding.rule(), List.of()).stream()
                .filter(waiver -> covers(waiver, finding))
                .findFirst()
                .map(waiver -> WaiverRef.builder()
                        .id(waiver.id().value())
                        .expiresOn(lastDay(waiver))
                        .build());
    }

    private boolean beyondWaiving(Finding finding) {
        return finding.severity() == Severity.CRITICAL && finding.force() == Force.LAW && !criticalLawWaivable;
    }

    private static boolean covers(Waiver waiver, Finding finding) {
        boolean ofSubject = waiver.subject()
                .map(subject ->
                        subject.type().jsonName().equals(finding.subject().type())
                                && subject.value().equals(finding.subject().id()))
                .orElse(false);
        boolean ofUnit = waiver.unit()
                .map(unit -> finding.unit().equals(Optional.of(unit.value())))
                .orElse(false);
        return (ofSubject || ofUnit)
                && (waiver.discriminator().isEmpty() || waiver.discriminator().equals(finding.discriminator()));
    }
}
