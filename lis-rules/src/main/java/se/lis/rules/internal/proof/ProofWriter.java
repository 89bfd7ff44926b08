package se.lis.rules.internal.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lis.core.assessment.Attributes;
import se.lis.core.assessment.Comparison;
import se.lis.core.assessment.Derivation;
import se.lis.core.assessment.DerivationStep;
import se.lis.core.assessment.Looked;
import se.lis.core.assessment.Proof;
import se.lis.core.assessment.ProofFact;
import se.lis.core.assessment.ProofParameter;
import se.lis.core.assessment.Scalar;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.Question;
import se.lis.rules.verdict.Search;
import se.lis.rules.verdict.View;

/**
 * Writes down what was recorded while a question was decided: the facts and parameters that were read, and the derivations of the
 * values that decided.
 */
public final class ProofWriter {

    private static final Comparator<Facts.Read> READ_ORDER = Comparator.comparing(
                    (Facts.Read read) -> read.artefact().type().jsonName())
            .thenComparing(read -> read.artefact().id().value())
            .thenComparing(Facts.Read::path);

    private static final Comparator<ProofParameter> PARAMETER_ORDER =
            Comparator.comparing(ProofParameter::id).thenComparing(ProofParameter::from);

    /** The derivations that read one fact, by its place: most proofs have few facts. */
    private static final List<Derivation> FACTS = facts(64);

    private final View view;
    private final Question.Decision decision;
    private final Collection<Known<?>> scope;
    private final Optional<Answer> raised;
    private final Map<Facts.Read, Integer> places = new HashMap<>();
    private final List<ProofFact> facts = new ArrayList<>();

    /** What has been written down: a value that several worked with is one derivation. */
    private final IdentityHashMap<Known<?>, Derivation> written = new IdentityHashMap<>();

    /** What has been looked at, alone and with what it was worked out of: a value that several worked with is looked at once. */
    private final Set<Known<?>> looked = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<Known<?>> walked = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<ProofParameter> parameters = Collections.newSetFromMap(new IdentityHashMap<>());
    private final SharedValues shared;

    /**
     * Looks at what was recorded.
     *
     * @param view the subject
     * @param decision what came of the question
     * @param scope what the left side of the rule read
     * @param read all that was read beside it
     * @param raised what raised the severity, or empty where nothing did
     * @param shared what proofs have in common
     */
    public ProofWriter(
            View view,
            Question.Decision decision,
            Collection<Known<?>> scope,
            Collection<Known<?>> read,
            Optional<Answer> raised,
            SharedValues shared) {
        this.view = view;
        this.decision = decision;
        this.scope = scope;
        this.raised = raised;
        this.shared = shared;
        Set<Facts.Read> all = new HashSet<>();
        scope.forEach(known -> look(known, all));
        read.forEach(known -> look(known, all));
        view.readForLawDay().forEach(known -> look(known, all));
        for (Known<?> root : new Known<?>[] {
            decision.concerned(), decision.asked(), decision.due(), decision.left(), decision.right(), view.lawDay()
        }) {
            if (root != null) {
                walk(root, all);
            }
        }
        raised.ifPresent(answer -> walk(answer, all));
        for (Facts.Read fact : sorted(all)) {
            places.put(fact, facts.size());
            facts.add(shared.fact(fact));
        }
    }

    /** Looks at what keeps a view out of a rule. */
    public ProofWriter(View view, Collection<Known<?>> scope) {
        this(view, Question.Decision.OUTSIDE, scope, List.of(), Optional.empty(), new SharedValues());
    }

    private static Facts.Read[] sorted(Set<Facts.Read> all) {
        Facts.Read[] sorted = all.toArray(new Facts.Read[0]);
        Arrays.sort(sorted, READ_ORDER);
        return sorted;
    }

    private void look(Known<?> known, Set<Facts.Read> all) {
        if (looked.add(known)) {
            take(known, all);
        }
    }

    private void walk(Known<?> known, Set<Facts.Read> all) {
        if (walked.add(known)) {
            look(known, all);
            known.operands().forEach(operand -> walk(operand, all));
        }
    }

    private void take(Known<?> known, Set<Facts.Read> all) {
        Object detail = known.detail();
        if (detail instanceof Facts.Read read) {
            all.add(read);
        } else if (detail instanceof View.Limit limit) {
            parameters.add(shared.parameter(limit));
        }
    }

    /** Returns the facts that were read, sorted. */
    public static List<ProofFact> facts(Collection<Known<?>> read) {
        Set<Facts.Read> all = new HashSet<>();
        read.forEach(known -> {
            if (known.detail() instanceof Facts.Read fact) {
                all.add(fact);
            }
        });
        return Arrays.stream(sorted(all)).map(Facts.Read::fact).toList();
    }

    public Proof proof() {
        return Proof.builder()
                .facts(facts)
                .parameters(parameters.stream().sorted(PARAMETER_ORDER).toList())
                .scope(scoped())
                .asked(derived(decision.comparisonTellsAll() ? null : decision.asked()))
                .comparison(compared())
                .dueFrom(derived(decision.due()))
                .decidingDayFrom(derived(view.lawDay()))
                .raisedFrom(raised.flatMap(this::derived))
                .unclear(decision.unclear().stream()
                        .filter(reason -> !decision.missing().contains(reason))
                        .toList())
                .entered(view.entered() ? Optional.of(true) : Optional.empty())
                .build();
    }

    private Optional<Derivation> scoped() {
        List<Derivation> all = new ArrayList<>();
        scope.stream()
                .filter(known -> known.detail() instanceof Facts.Read)
                .map(this::derivation)
                .distinct()
                .forEach(all::add);
        Answer concerned = decision.concerned();
        if (concerned != null) {
            all.add(derivation(concerned));
        }
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        all.size() == 1
                                ? all.get(0)
                                : Derivation.builder()
                                        .step(DerivationStep.AND)
                                        .of(all)
                                        .build());
    }

    private Optional<Comparison> compared() {
        Known<?> left = decision.left();
        Known<?> right = decision.right();
        return left == null || right == null || decision.fails() == null
                ? Optional.empty()
                : Optional.of(Comparison.builder()
                        .op(decision.fails())
                        .left(shared.scalar(Objects.requireNonNull(left.told())))
                        .right(shared.scalar(Objects.requireNonNull(right.told())))
                        .leftFrom(derivation(left))
                        .rightFrom(derivation(right))
                        .build());
    }

    private Optional<Derivation> derived(@Nullable Known<?> known) {
        return Optional.ofNullable(known).map(this::derivation);
    }

    private Derivation derivation(Known<?> known) {
        Derivation before = written.get(known);
        if (before != null) {
            return before;
        }
        Derivation derivation = shared.one(written(known));
        written.put(known, derivation);
        return derivation;
    }

    private Derivation written(Known<?> known) {
        Object detail = known.detail();
        if (detail instanceof Facts.Read read) {
            return fact(Objects.requireNonNull(places.get(read), "what a derivation reads was taken"));
        }
        Derivation.Builder derivation = Derivation.builder().step(known.step());
        if (detail instanceof View.Limit limit) {
            return derivation.parameter(limit.id()).build();
        }
        if (detail instanceof Search search) {
            derivation.looked(search.looked());
        } else if (detail instanceof Looked looked) {
            derivation.looked(looked);
        } else if (detail instanceof String source) {
            derivation.source(source);
        }
        for (Known<?> operand : known.operands()) {
            derivation.addOf(derivation(operand));
        }
        return derivation.value(shown(known)).build();
    }

    /** A free text shows that it is there, and an artefact its id; JSON leaves out a list without members. */
    private Optional<Scalar> shown(Known<?> known) {
        Object value = known.told();
        if (value == null || (value instanceof Collection<?> members && members.isEmpty())) {
            return Optional.empty();
        }
        if (value instanceof Facts found) {
            return Optional.of(shared.scalar(found.id()));
        }
        boolean text = value instanceof String && known.step() != DerivationStep.STATED;
        return Optional.of(shared.scalar(text ? Attributes.TEXT_IS_PRESENT : value));
    }

    private static Derivation fact(int place) {
        return place < FACTS.size()
                ? FACTS.get(place)
                : Derivation.builder().step(DerivationStep.FACT).fact(place).build();
    }

    private static List<Derivation> facts(int most) {
        List<Derivation> facts = new ArrayList<>();
        for (int place = 0; place < most; place++) {
            facts.add(Derivation.builder().step(DerivationStep.FACT).fact(place).build());
        }
        return List.copyOf(facts);
    }
}
