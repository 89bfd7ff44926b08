package se.lis.rules.internal.finding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
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
    private final Function<AsOf, DatedValue> twoRolesFrom;

    /**
     * Looks at what holds.
     *
     * @param catalogue the rules and their versions
     * @param criticalLawWaivable whether a critical violation of law can be accepted at a moment
     * @param twoRolesFrom the day of decision from which two roles and stated facts are asked for, at a moment
     */
    public Waivers(
            RuleCatalogue catalogue,
            Function<AsOf, DatedValue> criticalLawWaivable,
            Function<AsOf, DatedValue> twoRolesFrom) {
        this.catalogue = catalogue;
        this.criticalLawWaivable = criticalLawWaivable;
        this.twoRolesFrom = twoRolesFrom;
    }

    private static boolean speaksOf(Waiver waiver, @Nullable RuleDescriptor rule) {
        return rule != null && rule.majorVersion() == waiver.ruleMajorVersion();
    }

    private static LocalDate lastDay(Waiver waiver) {
        return waiver.expiresOn().orElse(LocalDate.MIN);
    }

    /**
     * Returns a finding with the waiver under which it is accepted, or with one that accepted other facts, where there is such a one.
     *
     * @param register the register as known at the moment
     * @param subject the artefact that it is about
     * @param unit the unit that carries it, or null for none
     */
    Finding applied(Finding finding, Register register, ArtefactId subject, @Nullable UnitId unit) {
        if (finding.kind() != FindingKind.VIOLATION || beyondWaiving(finding, register)) {
            return finding;
        }
        List<Waiver> holding = register.waivers(subject, unit).stream()
                .filter(waiver -> waiver.rule().equals(finding.rule()))
                .filter(waiver -> register.asks(moment -> waiver.holds(moment.day())))
                .filter(waiver -> speaksOf(waiver, catalogue.rules().get(waiver.rule())))
                .filter(waiver -> waiver.discriminator().isEmpty()
                        || waiver.discriminator().equals(finding.discriminator()))
                .filter(waiver -> decidedAsAsked(waiver, register))
                .sorted(LONGEST)
                .toList();
        if (holding.isEmpty()) {
            return finding;
        }
        String facts = finding.proof().factsDigest();
        Optional<WaiverRef> accepting = first(
                holding, waiver -> waiver.acceptedFacts().map(facts::equals).orElse(true));
        return accepting.isPresent()
                ? finding.withWaiver(accepting)
                : finding.withLapsedWaiver(first(holding, waiver -> true));
    }

    private static Optional<WaiverRef> first(List<Waiver> waivers, Predicate<Waiver> wanted) {
        return waivers.stream()
                .filter(wanted)
                .findFirst()
                .map(waiver -> WaiverRef.builder()
                        .id(waiver.id().value())
                        .expiresOn(lastDay(waiver))
                        .build());
    }

    /** From a day on a decision takes two roles, and one about a subject says which facts it accepts. */
    private boolean decidedAsAsked(Waiver waiver, Register register) {
        LocalDate from = LocalDate.parse(register.asks(twoRolesFrom).value());
        return waiver.approvedOn().filter(day -> day.isBefore(from)).isPresent()
                || (waiver.seenByTwo()
                        && (waiver.unit().isPresent() || waiver.acceptedFacts().isPresent()));
    }

    private boolean beyondWaiving(Finding finding, Register register) {
        return finding.severity() == Severity.CRITICAL
                && finding.force() == Force.LAW
                && !Boolean.parseBoolean(register.asks(criticalLawWaivable).value());
    }
}
