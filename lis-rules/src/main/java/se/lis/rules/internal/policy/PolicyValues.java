package se.lis.rules.internal.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.PolicyRef;
import se.lis.core.assessment.PolicyValue;
import se.lis.core.assessment.proof.Scalar;
import se.lis.rules.catalogue.EditDistance;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.catalogue.parameter.DatedValue;
import se.lis.rules.catalogue.parameter.Parameter;
import se.lis.rules.catalogue.parameter.ParameterForm;
import se.lis.rules.catalogue.parameter.Parameters;
import se.lis.rules.internal.catalogue.CatalogueReader;
import se.lis.rules.policy.Policy;
import se.lis.rules.policy.PolicyException;

/** The parameters with a policy applied, and without what it tightened: what the city asks for, and what law asks for. */
public final class PolicyValues {

    /** The source of what a city decides. */
    static final String CITY = "city";

    private static final Set<Force> LEGAL = Set.of(Force.LAW, Force.REGULATION, Force.STANDARD);

    private final Parameters given;
    private final Policy policy;
    private final CatalogueReader.Covered covered;
    private final List<String> problems = new ArrayList<>();
    private final SortedMap<String, Parameter> effective;
    private final SortedMap<String, Parameter> legal;
    private final List<PolicyValue> values = new ArrayList<>();
    private boolean tightened;

    /**
     * Applies a policy.
     *
     * @throws PolicyException if it names what is not there, has another form, days that are not covered, or loosens what
     *     a city may not loosen
     */
    public PolicyValues(
            Parameters given, Policy policy, CatalogueReader.Covered covered, SortedMap<String, RuleDescriptor> rules) {
        this.given = given;
        this.policy = policy;
        this.covered = covered;
        this.effective = new TreeMap<>(given.all());
        this.legal = new TreeMap<>(given.all());
        SortedMap<String, List<Policy.Decision>> decisions = new TreeMap<>();
        policy.decisions().stream()
                .sorted(Comparator.comparing(Policy.Decision::line))
                .filter(this::sound)
                .forEach(decision -> decisions
                        .computeIfAbsent(decision.parameter(), id -> new ArrayList<>())
                        .add(decision));
        decisions.forEach(this::apply);
        policy.adopted().stream()
                .sorted(Comparator.comparing(Policy.Adoption::line))
                .forEach(adoption -> check(adoption, rules));
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
    }

    /** Returns the parameters by id, with all that the policy decides. */
    public SortedMap<String, Parameter> effective() {
        return effective;
    }

    /** Returns the parameters by id as law, regulation and standard have them, with the city's other decisions. */
    public SortedMap<String, Parameter> legal() {
        return legal;
    }

    /** Returns whether the policy asks for more than law, regulation or standard anywhere. */
    public boolean tightened() {
        return tightened;
    }

    /** Returns what an assessment states of the policy. */
    public PolicyRef reference() {
        return PolicyRef.builder()
                .id(policy.id())
                .digest(policy.digest())
                .values(values)
                .build();
    }

    private void check(Policy.Adoption adoption, SortedMap<String, RuleDescriptor> rules) {
        String at = policy.name() + ":" + adoption.line() + ": rules." + adoption.rule() + ": ";
        RuleDescriptor rule = rules.get(adoption.rule());
        if (rule == null) {
            problems.add(at + "there is no such rule" + nearest(adoption.rule(), rules.keySet()));
        } else if (rule.basis().stream().noneMatch(DecidedRules::open)) {
            problems.add(
                    at + "it stands on law, regulation, standard or agreement, and leaves a city nothing to decide");
        } else if (!covered.holds(adoption.from())) {
            problems.add(at + "from is " + adoption.from() + ", outside " + days());
        }
    }

    private boolean sound(Policy.Decision decision) {
        String id = decision.parameter();
        if (!given.all().containsKey(id)) {
            problem(
                    decision,
                    "there is no such parameter" + nearest(id, given.all().keySet()));
            return false;
        }
        ParameterForm form = given.form(id);
        if (!form.reads(decision.value())) {
            problem(decision, "value is '" + decision.value() + "', but it must be " + form.allowed());
            return false;
        }
        if (!covered.holds(decision.from())) {
            problem(decision, "from is " + decision.from() + ", outside " + days());
            return false;
        }
        if (decision.until().filter(end -> end.isAfter(covered.until())).isPresent()) {
            problem(decision, "until is " + decision.until().orElseThrow() + ", outside " + days());
            return false;
        }
        return true;
    }

    private String days() {
        return "the days that the law of this library is dated for: " + covered.from() + " to " + covered.until()
                + " (exclusive)";
    }

    private void apply(String id, List<Policy.Decision> decisions) {
        Parameter parameter = given.parameter(id);
        TreeSet<LocalDate> starts = new TreeSet<>();
        parameter.values().forEach(value -> starts.add(value.from()));
        decisions.forEach(decision -> {
            starts.add(decision.from());
            decision.until().ifPresent(starts::add);
        });
        List<DatedValue> asked = new ArrayList<>();
        List<DatedValue> required = new ArrayList<>();
        for (LocalDate start : starts) {
            DatedValue base = parameter.on(start);
            DatedValue dated = base.from().isAfter(start) ? base : starting(start, base);
            Optional<Policy.Decision> decision = on(decisions, start);
            boolean decided = decision.isPresent() && changes(id, parameter, base, decision.get(), start);
            DatedValue value = decided ? decided(start, decision.get()) : dated;
            boolean stands = LEGAL.contains(base.force());
            tightened |= decided && stands;
            add(asked, value);
            add(required, stands ? dated : value);
        }
        effective.put(id, parameter.with(asked));
        legal.put(id, parameter.with(required));
        asked.stream()
                .filter(value -> decisions.stream().anyMatch(decision -> is(value, decision)))
                .forEach(value -> values.add(PolicyValue.builder()
                        .id(id)
                        .from(value.from())
                        .value(Scalar.of(value.value()))
                        .force(value.force())
                        .source(value.source() + " " + value.provision())
                        .build()));
    }

    /** Whether a decision changes the value that stands without it; one that may not is a problem. */
    private boolean changes(String id, Parameter parameter, DatedValue base, Policy.Decision decision, LocalDate day) {
        ParameterForm form = given.form(id);
        if (!LEGAL.contains(base.force())) {
            return true;
        }
        if (form.same(decision.value(), base.value())) {
            return false;
        }
        Parameter.Tighter direction = parameter.tighter();
        String standing = "on " + day + " it is " + base.value() + " by "
                + base.force().name().toLowerCase(Locale.ROOT) + " (" + base.source() + " "
                + base.provision() + ")";
        if (direction == null) {
            problem(decision, "value is '" + decision.value() + "', but " + standing + ", which a city can't change");
            return false;
        }
        if (!form.atLeastAsTight(decision.value(), base.value(), direction)) {
            problem(
                    decision,
                    "value is '" + decision.value() + "', which loosens it: " + standing
                            + ", and a city may only ask for "
                            + (direction == Parameter.Tighter.LOWER ? "less or the same" : "more or the same"));
            return false;
        }
        return true;
    }

    private static Optional<Policy.Decision> on(List<Policy.Decision> decisions, LocalDate day) {
        return decisions.stream()
                .filter(decision -> !decision.from().isAfter(day))
                .max(Comparator.comparing(Policy.Decision::from))
                .filter(decision -> decision.until().map(day::isBefore).orElse(true));
    }

    private static DatedValue starting(LocalDate start, DatedValue value) {
        return new DatedValue(
                start, value.value(), value.force(), value.source(), value.provision(), value.verified(), value.note());
    }

    private static DatedValue decided(LocalDate start, Policy.Decision decision) {
        return new DatedValue(start, decision.value(), Force.POLICY, CITY, decision.provision(), true, null);
    }

    private static boolean is(DatedValue value, Policy.Decision decision) {
        return value.equals(decided(value.from(), decision)) && !value.from().isBefore(decision.from());
    }

    /** A value that goes on keeps its first day; one whose day lies ahead stands only from there. */
    private static void add(List<DatedValue> values, DatedValue value) {
        if (values.isEmpty()) {
            values.add(value);
            return;
        }
        DatedValue last = values.get(values.size() - 1);
        boolean goesOn = last.equals(starting(last.from(), value));
        if (!goesOn) {
            values.add(value);
        }
    }

    private void problem(Policy.Decision decision, String reason) {
        problems.add(policy.name() + ":" + decision.line() + ": parameters." + decision.parameter() + ": " + reason);
    }

    /** Of a long name a third may be wrong, of a short one half, and never all. */
    private static boolean near(String one, String other) {
        int length = Math.min(one.length(), other.length());
        int distance = EditDistance.between(one, other);
        return distance < length && distance <= Math.min(Math.max(3, length / 3), (length + 1) / 2);
    }

    /** Returns what a reader may have meant, or nothing when nothing is near. */
    public static String nearest(String id, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(other -> EditDistance.between(id, other))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(other -> near(id, other))
                .map(other -> "; did you mean '" + other + "'?")
                .orElse("");
    }
}
