package se.lis.rules.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TreeSet;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.LegalBasis;
import se.lis.core.assessment.Severity;
import se.lis.core.assessment.proof.ComparisonOperator;
import se.lis.core.assessment.proof.Derivation;
import se.lis.core.assessment.proof.DerivationStep;
import se.lis.core.assessment.proof.ProofParameter;
import se.lis.core.assessment.proof.Scalar;
import se.lis.core.time.Deadlines;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.catalogue.legislation.FineLimit;
import se.lis.rules.catalogue.legislation.Legislation;
import se.lis.rules.catalogue.parameter.Parameters;

/** Holds a finding against the catalogue on its deciding day: the rule, its law, its parameters and its weight. */
final class LawCheck {

    private static final int DAY_LENGTH = "2026-01-01".length();

    private final RuleDescriptor rule;
    private final Parameters parameters;
    private final LocalDate day;
    private final Discrepancies found;

    LawCheck(RuleDescriptor rule, Parameters parameters, LocalDate day, Discrepancies found) {
        this.rule = rule;
        this.parameters = parameters;
        this.day = day;
        this.found = found;
    }

    void check(Finding finding) {
        found.compare("ruleVersion", finding.ruleVersion(), rule.version());
        found.compare("area", finding.area(), rule.area());
        found.compare("controls", finding.controls(), rule.controls());
        found.compare(
                "responsibleRole",
                finding.responsibleRole(),
                Optional.ofNullable(rule.responsible())
                        .map(role -> Scalar.of(role).toString()));
        found.compare("legalBasis", finding.legalBasis(), CitedFacts.basis(rule, finding.clause(), day));
        clause(finding)
                .ifPresentOrElse(
                        basis -> {
                            found.compare("force", finding.force(), basis.force());
                            found.compare("severity", finding.severity(), severity(finding, basis));
                        },
                        () -> found.compare("clause", finding.clause(), "no such clause in force on " + day));
        if (finding.kind() == FindingKind.UNDETERMINED) {
            found.compare("raisedBecause", new TreeSet<>(finding.raisedBecause()), new TreeSet<>());
        }
        parameters(finding);
    }

    /**
     * Holds the last day for a fine against the sources: only a breach of law, or of rules under it, that is over has one, so not what is
     * compared with the clock.
     *
     * @param legislation the sources
     * @param zone the zone of the organisation
     */
    void checkFine(Finding finding, Legislation legislation, ZoneId zone) {
        LocalDate until = null;
        for (LegalBasis basis : finding.legalBasis()) {
            FineLimit limit = legislation.source(basis.source()).fine();
            boolean lawIsBroken = finding.kind() == FindingKind.VIOLATION
                    && (finding.force() == Force.LAW || finding.force() == Force.REGULATION);
            if (until == null && limit != null && lawIsBroken) {
                until = finding.proof()
                        .comparison()
                        .filter(comparison -> comparison.op() == ComparisonOperator.AFTER)
                        .filter(comparison -> comparison
                                .leftFrom()
                                .map(from -> !isTheClock(from))
                                .orElse(false))
                        .flatMap(comparison -> day(comparison.left().toString(), zone))
                        .flatMap(act -> Deadlines.in(zone)
                                .swedishPeriod(act, limit.within())
                                .day())
                        .orElse(null);
            }
        }
        found.compare("finableUntil", finding.finableUntil(), Optional.ofNullable(until));
    }

    /** A limit that is a day is held against the day of the moment. */
    private static boolean isTheClock(Derivation from) {
        return from.step() == DerivationStep.AS_OF
                || (from.step() == DerivationStep.DAY
                        && from.of().stream().allMatch(of -> of.step() == DerivationStep.AS_OF));
    }

    /** The day of a moment or day; empty for what is neither. */
    private static Optional<LocalDate> day(String act, ZoneId zone) {
        try {
            return Optional.of(
                    act.length() > DAY_LENGTH ? Instant.parse(act).atZone(zone).toLocalDate() : LocalDate.parse(act));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    private Optional<RuleDescriptor.Basis> clause(Finding finding) {
        return rule.basis().stream()
                .filter(provision -> provision.inForce(day))
                .filter(provision -> finding.clause()
                        .map(name -> name.equals(provision.clause()))
                        .orElse(true))
                .findFirst();
    }

    private Severity severity(Finding finding, RuleDescriptor.Basis basis) {
        Severity own = basis.severity();
        Severity severity = own == null ? rule.severity() : own;
        if (!finding.raisedBecause().isEmpty()) {
            severity = severity.raised();
        }
        String mitigation = rule.loweredWhen();
        boolean lowered = mitigation != null
                && finding.kind() == FindingKind.VIOLATION
                && finding.proof().facts().stream()
                        .anyMatch(fact -> fact.id().equals(finding.subject().id())
                                && fact.attribute().equals(mitigation)
                                && fact.value().isPresent());
        return lowered ? severity.lowered() : severity;
    }

    private void parameters(Finding finding) {
        for (ProofParameter stated : finding.proof().parameters()) {
            String part = "proof.parameters." + stated.id();
            if (parameters.all().containsKey(stated.id())) {
                found.compare(part, stated, CitedFacts.parameter(parameters, stated.id(), stated.from()));
            } else {
                found.compare(part, stated.id(), "no such parameter");
            }
        }
    }
}
