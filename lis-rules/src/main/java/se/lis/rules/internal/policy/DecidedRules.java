package se.lis.rules.internal.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lis.core.assessment.Force;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.catalogue.parameter.DatedValue;
import se.lis.rules.catalogue.parameter.Parameters;
import se.lis.rules.policy.Policy;

/**
 * The rules as they stand with a city's policy: where it decides a proposal of the library, the rule stands on the city's decision on
 * those days, and elsewhere as before. A proposal is decided when the policy makes the rule its own, or sets a figure of the same
 * source and provision.
 */
public final class DecidedRules {

    private final Policy policy;
    private final Map<Provision, List<Days>> figures = new HashMap<>();

    /** Reads which proposals the figures of a policy are of. */
    public DecidedRules(Policy policy, Parameters given) {
        this.policy = policy;
        for (Policy.Decision decision : policy.decisions()) {
            Days days = new Days(decision.from(), decision.until().orElse(null), decision.provision());
            given.parameter(decision.parameter()).values().stream()
                    .map(Provision::of)
                    .distinct()
                    .forEach(provision -> figures.computeIfAbsent(provision, of -> new ArrayList<>())
                            .add(days));
        }
    }

    /** Returns whether a city can make a provision its own. */
    static boolean open(RuleDescriptor.Basis basis) {
        return basis.force() == Force.PRACTICE || basis.force() == Force.POLICY;
    }

    /** Returns rules with what the policy decides of them. */
    public SortedMap<String, RuleDescriptor> of(SortedMap<String, RuleDescriptor> rules) {
        SortedMap<String, RuleDescriptor> decided = new TreeMap<>();
        rules.forEach((id, rule) -> decided.put(id, decided(rule)));
        return decided;
    }

    private RuleDescriptor decided(RuleDescriptor rule) {
        List<Days> adopted = policy.adopted().stream()
                .filter(adoption -> adoption.rule().equals(rule.id()))
                .map(adoption -> new Days(adoption.from(), adoption.until().orElse(null), adoption.provision()))
                .toList();
        return rule.withBasis(rule.basis().stream()
                .flatMap(basis -> open(basis) ? decided(basis, adopted) : Stream.of(basis))
                .toList());
    }

    /** Splits a provision into the days of the city's decisions and the rest; where two say one day, making the rule its own counts. */
    private Stream<RuleDescriptor.Basis> decided(RuleDescriptor.Basis basis, List<Days> adopted) {
        List<RuleDescriptor.Basis> rest = List.of(basis);
        List<RuleDescriptor.Basis> split = new ArrayList<>();
        for (Days days : Stream.concat(
                        adopted.stream(),
                        figures.getOrDefault(Provision.of(basis), List.of()).stream()
                                .sorted(Comparator.comparing(Days::from).reversed()))
                .toList()) {
            List<RuleDescriptor.Basis> left = new ArrayList<>();
            for (RuleDescriptor.Basis part : rest) {
                within(part, days.from(), days.until())
                        .map(then -> then.by(PolicyValues.CITY, days.provision(), Force.POLICY))
                        .ifPresent(split::add);
                within(part, null, days.from()).ifPresent(left::add);
                Optional.ofNullable(days.until())
                        .flatMap(end -> within(part, end, null))
                        .ifPresent(left::add);
            }
            rest = left;
        }
        split.addAll(rest);
        split.sort(Comparator.comparing(
                RuleDescriptor.Basis::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())));
        return split.stream();
    }

    /** Returns the days of a provision that lie within others, or empty where none does. */
    private static Optional<RuleDescriptor.Basis> within(
            RuleDescriptor.Basis basis, @Nullable LocalDate from, @Nullable LocalDate until) {
        LocalDate first = basis.from() == null || (from != null && from.isAfter(basis.from())) ? from : basis.from();
        LocalDate end =
                basis.until() == null || (until != null && until.isBefore(basis.until())) ? until : basis.until();
        return first != null && end != null && !first.isBefore(end)
                ? Optional.empty()
                : Optional.of(basis.during(first, end));
    }

    /**
     * The days that a decision holds.
     *
     * @param from the first day
     * @param until the first day after it, or null while no end is decided
     * @param provision where the city decided it
     */
    private record Days(LocalDate from, @Nullable LocalDate until, String provision) {}

    /**
     * What a proposal is cited as.
     *
     * @param source the id of the source
     * @param provision the provision within it
     */
    private record Provision(String source, String provision) {

        static Provision of(RuleDescriptor.Basis basis) {
            return new Provision(basis.source(), basis.provision());
        }

        static Provision of(DatedValue value) {
            return new Provision(value.source(), value.provision());
        }
    }
}
