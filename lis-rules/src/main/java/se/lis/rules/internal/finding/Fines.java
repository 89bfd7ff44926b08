package se.lis.rules.internal.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.proof.Comparison;
import se.lis.core.assessment.proof.ComparisonOperator;
import se.lis.core.assessment.proof.Derivation;
import se.lis.core.assessment.proof.DerivationStep;
import se.lis.core.time.Deadlines;
import se.lis.rules.catalogue.legislation.FineLimit;
import se.lis.rules.catalogue.legislation.Legislation;

/**
 * Until when a breach of law, or of an authority's rules under it, that is over can lead to a fine: what still matters, and what is history.
 * What was never done goes on, so that no time has begun to run. Counted from the day on which it was done too late, by SFS 1930:173.
 */
final class Fines {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private final Legislation legislation;
    private final ZoneId zone;

    Fines(Legislation legislation, ZoneId zone) {
        this.legislation = legislation;
        this.zone = zone;
    }

    /** Returns a finding with the last day on which the organisation can be heard for a fine, where there is one. */
    Finding limited(Finding finding) {
        boolean breaksLaw = finding.force() == Force.LAW || finding.force() == Force.REGULATION;
        if (finding.kind() != FindingKind.VIOLATION || !breaksLaw) {
            return finding;
        }
        Optional<FineLimit> limit = finding.legalBasis().stream()
                .map(basis -> legislation.source(basis.source()).fine())
                .filter(Objects::nonNull)
                .findFirst();
        Optional<LocalDate> done = finding.proof().comparison().flatMap(this::doneLate);
        return limit.isEmpty() || done.isEmpty()
                ? finding
                : finding.withFinableUntil(Deadlines.in(zone)
                        .swedishPeriod(done.get(), limit.get().within())
                        .day());
    }

    /** The day of an act that came late; the clock is no act. */
    private Optional<LocalDate> doneLate(Comparison comparison) {
        boolean late = comparison.op() == ComparisonOperator.AFTER
                && comparison.leftFrom().filter(from -> !isTheClock(from)).isPresent();
        return late ? day(comparison.left().toString()) : Optional.empty();
    }

    /** The moment, or its day where the limit is a day. */
    private static boolean isTheClock(Derivation from) {
        return from.step() == DerivationStep.AS_OF
                || (from.step() == DerivationStep.DAY && isTheClock(from.of().get(0)));
    }

    /** Months are compared too, but no law counts by them. */
    private Optional<LocalDate> day(String act) {
        if (MONTH.matcher(act).matches()) {
            return Optional.empty();
        }
        return Optional.of(act.contains("T") ? LocalDate.ofInstant(Instant.parse(act), zone) : LocalDate.parse(act));
    }
}
