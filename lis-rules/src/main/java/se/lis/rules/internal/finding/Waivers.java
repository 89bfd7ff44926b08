package se.lis.rules.internal.finding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.Severity;
import se.lis.core.assessment.WaiverRef;
import se.lis.core.governance.Waiver;
import se.lis.core.id.UnitId;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.catalogue.parameter.DatedValue;
import se.lis.rules.register.Register;

/**
 * The waivers that hold at a moment: what a finding is accepted under. ISO/IEC 27001 6.1.3 f.
 *
 * <p>A waiver speaks of one rule in the major version that was in use when it was decided: when who violates a rule changes,
 * nobody has accepted the new rule's risk yet.
 */
public final class Waivers {

    /** The one that lasts longest is named; of two that last equally long, the first by id. */
    private static final Comparator<Waiver> LONGEST =
            Comparator.comparing((Waiver waiver) -> lastDay(waiver)).reversed().thenComparing(Waiver::id);

    private final RuleCatalogue catalogue;
    private final Function<AsOf, DatedValue> criticalLawWaivable;

    /**
     * Looks at what holds.
     *
     * @param catalogue the rules and their versions
     * @param criticalLawWaivable whether a critical violation of law can be accepted at a moment
     */
    public Waivers(RuleCatalogue catalogue, Function<AsOf, DatedValue> criticalLawWaivable) {
        this.catalogue = catalogue;
        this.criticalLawWaivable = criticalLawWaivable;
    }

    private static boolean speaksOf(Waiver waiver, @Nullable RuleDescriptor rule) {
        return rule != null && rule.majorVersion() == waiver.ruleMajorVersion();
    }

    private static LocalDate lastDay(Waiver waiver) {
        return waiver.expiresOn().orElse(LocalDate.MIN);
    }

    /**
     * Returns the waiver under which a finding is accepted, or empty where none is.
     *
     * @param register the register as known at the moment
     * @param subject the artefact that it is about
     * @param unit the unit that carries it, or null for none
     */
    Optional<WaiverRef> of(Finding finding, Register register, ArtefactId subject, @Nullable UnitId unit) {
        if (finding.kind() != FindingKind.VIOLATION || beyondWaiving(finding, register)) {
            return Optional.empty();
        }
        return register.waivers(subject, unit).stream()
                .filter(waiver -> waiver.rule().equals(finding.rule()))
                .filter(waiver -> register.asks(moment -> waiver.holds(moment.day())))
                .filter(waiver -> speaksOf(waiver, catalogue.rules().get(waiver.rule())))
                .filter(waiver -> waiver.discriminator().isEmpty()
                        || waiver.discriminator().equals(finding.discriminator()))
                .min(LONGEST)
                .map(waiver -> WaiverRef.builder()
                        .id(waiver.id().value())
                        .expiresOn(lastDay(waiver))
                        .build());
    }

    private boolean beyondWaiving(Finding finding, Register register) {
        return finding.severity() == Severity.CRITICAL
                && finding.force() == Force.LAW
                && !Boolean.parseBoolean(register.asks(criticalLawWaivable).value());
    }
}
