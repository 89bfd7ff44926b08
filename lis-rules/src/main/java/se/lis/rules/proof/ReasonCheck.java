package se.lis.rules.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.proof.Comparison;
import se.lis.core.assessment.proof.ComparisonOperator;
import se.lis.core.assessment.proof.Derivation;
import se.lis.core.assessment.proof.Scalar;
import se.lis.rules.catalogue.RuleDescriptor;

/** Holds the reason of a finding against itself: the comparison, the last day, what is missing and the text's arguments. */
final class ReasonCheck {

    private final RuleDescriptor rule;
    private final AsOf asOf;
    private final DerivationCheck derivations;
    private final Discrepancies found;

    ReasonCheck(RuleDescriptor rule, AsOf asOf, DerivationCheck derivations, Discrepancies found) {
        this.rule = rule;
        this.asOf = asOf;
        this.derivations = derivations;
        this.found = found;
    }

    void check(Finding finding) {
        finding.proof().comparison().ifPresent(comparison -> comparison(finding, comparison));
        finding.proof().scope().ifPresent(scope -> derivations.value("proof.scope", scope));
        finding.proof().asked().ifPresent(asked -> asked(finding, asked));
        finding.proof().raisedFrom().ifPresent(raised -> derivations.value("proof.raisedFrom", raised));
        due(finding);
        missing(finding);
        text(finding);
    }

    private void comparison(Finding finding, Comparison comparison) {
        if (!comparison.op().holds(comparison.left(), comparison.right(), asOf.zone())) {
            found.compare("proof.comparison", said(comparison), "it does not hold");
        }
        recomputed("proof.comparison.left", comparison.left(), comparison.leftFrom());
        recomputed("proof.comparison.right", comparison.right(), comparison.rightFrom());
        switch (comparison.op()) {
            case ABOVE, BELOW -> {
                compareArgument(finding, "held", comparison.left());
                compareArgument(finding, "demanded", comparison.right());
            }
            case AT_LEAST -> {
                compareArgument(finding, "held", comparison.left());
                compareArgument(finding, "threshold", comparison.right());
            }
            case LACKS -> {
                compareArgument(finding, "lacking", comparison.left());
                compareArgument(finding, "required", comparison.right());
            }
            case AFTER, BEFORE -> lateness(finding, comparison);
        }
    }

    private static String said(Comparison comparison) {
        return comparison.left() + " " + Scalar.of(comparison.op()) + " " + comparison.right();
    }

    /** Where something was due, the later side is the act or the clock, and the delay lies between the two. */
    private void lateness(Finding finding, Comparison comparison) {
        Optional<Scalar> delay = Optional.ofNullable(finding.arguments().get("delay"));
        if (delay.isPresent() && comparison.op() == ComparisonOperator.AFTER) {
            found.compare("arguments.delay", delay, between(comparison.right(), comparison.left()));
            argument(finding, "act", comparison.left());
            argument(finding, "due", comparison.right());
        }
    }

    private static Optional<Scalar> between(Scalar earlier, Scalar later) {
        Object from = DerivationCheck.typed(earlier);
        Object to = DerivationCheck.typed(later);
        if (from instanceof Instant one && to instanceof Instant other) {
            return Optional.of(Scalar.of(Duration.between(one, other)));
        }
        return from instanceof LocalDate one && to instanceof LocalDate other
                ? Optional.of(Scalar.of(Period.ofDays(Math.toIntExact(other.toEpochDay() - one.toEpochDay()))))
                : Optional.empty();
    }

    private void recomputed(String part, Scalar stated, Optional<Derivation> from) {
        from.ifPresent(derivation -> found.compare(part, Optional.of(stated), derivations.value(part, derivation)));
    }

    /** What must be so is not, where it is violated and no comparison states it. */
    private void asked(Finding finding, Derivation asked) {
        Optional<Scalar> answer = derivations.value("proof.asked", asked);
        boolean yes = answer.equals(Optional.of(Scalar.of(true)));
        if (yes
                && finding.kind() == FindingKind.VIOLATION
                && finding.proof().comparison().isEmpty()) {
            found.compare("proof.asked", "yes", "no, for a violation");
        }
    }

    /** An argument that a finding with such a comparison always has. */
    private void compareArgument(Finding finding, String name, Scalar expected) {
        found.compare(
                "arguments." + name, Optional.ofNullable(finding.arguments().get(name)), Optional.of(expected));
    }

    /** An argument that a finding may have. */
    private void argument(Finding finding, String name, Scalar expected) {
        Scalar stated = finding.arguments().get(name);
        if (stated != null) {
            found.compare("arguments." + name, stated, expected);
        }
    }

    private void due(Finding finding) {
        Optional<Scalar> due =
                finding.dueAt().map(Scalar::of).or(() -> finding.dueBy().map(Scalar::of));
        Scalar stated = finding.arguments().get("due");
        String part = finding.dueAt().isPresent() ? "dueAt" : "dueBy";
        if (finding.dueAt().isPresent() && finding.dueBy().isPresent()) {
            found.compare("dueBy", finding.dueBy(), "a moment counts");
        }
        if (due.isEmpty()) {
            if (finding.proof().dueFrom().isPresent()) {
                found.compare(
                        part, due, finding.proof().dueFrom().flatMap(from -> derivations.value("proof.dueFrom", from)));
            }
            return;
        }
        found.compare(part, due, Optional.ofNullable(stated));
        recomputed(part, due.get(), finding.proof().dueFrom());
        boolean over =
                finding.dueAt().map(moment -> moment.isBefore(asOf.instant())).orElse(false)
                        || finding.dueBy().map(day -> day.isBefore(asOf.day())).orElse(false);
        if (finding.kind() != FindingKind.UNDETERMINED && over == (finding.kind() == FindingKind.UPCOMING)) {
            found.compare(part, due, over ? "not before " + asOf.instant() : "before " + asOf.instant());
        }
    }

    /** The text names every missing attribute, and the reasons that are no attribute. */
    private void missing(Finding finding) {
        List<String> missing = finding.missing();
        found.compare("missing", missing, List.copyOf(new TreeSet<>(missing)));
        if (finding.kind() != FindingKind.UNDETERMINED) {
            found.compare("missing", missing, List.of());
            return;
        }
        Scalar stated = finding.arguments().get("missing");
        TreeSet<String> all = new TreeSet<>(missing);
        all.addAll(finding.proof().unclear());
        found.compare("missing", Optional.ofNullable(stated), Optional.of(Scalar.of(all)));
    }

    private void text(Finding finding) {
        String kind = rule.id() + "." + Scalar.of(finding.kind());
        String key = finding.messageKey();
        boolean own = key.equals(kind) || key.startsWith(kind + ".");
        if (!own || !rule.messages().containsKey(key.substring(rule.id().length() + 1))) {
            found.compare("messageKey", key, kind);
        }
        finding.proof().parameters().forEach(parameter -> {
            String name = parameter.id().substring(parameter.id().indexOf('.') + 1);
            argument(finding, name, parameter.value());
        });
        argument(finding, "subject", Scalar.of(finding.subject().id()));
    }
}
