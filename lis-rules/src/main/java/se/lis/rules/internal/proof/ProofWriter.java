package se.lis.rules.internal.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Artefact;
import se.lis.core.assessment.proof.Attributes;
import se.lis.core.assessment.proof.Comparison;
import se.lis.core.assessment.proof.Derivation;
import se.lis.core.assessment.proof.DerivationStep;
import se.lis.core.assessment.proof.Looked;
import se.lis.core.assessment.proof.Proof;
import se.lis.core.assessment.proof.ProofFact;
import se.lis.core.assessment.proof.ProofParameter;
import se.lis.core.assessment.proof.Scalar;
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

    private static final Comparator<Facts.Read> READ_ORDER = ProofWriter::order;

    private static final Comparator<ProofParameter> PARAMETER_ORDER =
            Comparator.comparing(ProofParameter::id).thenComparing(ProofParameter::from);

    /** The derivations that read one fact, by its place: most proofs have few facts. */
    private static final List<Derivation> FACTS = facts(64);

    private final View view;
    private final Question.Decision decision;
    private final Collection<Known<?>> scope;
    private final Optional<Answer> raised;

    /** The facts that were read, sorted: their places are those of the proof. */
    private final Facts.Read[] facts;

    /** What has been written down: a value that several worked with is one derivation. */
    private final IdentityHashMap<Known<?>, Derivation> written = new IdentityHashMap<>();

    /** What has been looked at with what it was worked out of: a value that several worked with is looked at once. */
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
        List<Facts.Read> all = new ArrayList<>();
        scope.forEach(known -> take(known, all));
        read.forEach(known -> take(known, all));
        view.readForLawDay().forEach(known -> take(known, all));
        for (Known<?> root : new Known<?>[] {
            decision.concerned(), decision.asked(), decision.due(), decision.left(), decision.right(), view.lawDay()
        }) {
            if (root != null) {
                walk(root, all);
            }
        }
        raised.ifPresent(answer -> walk(answer, all));
        facts = sorted(all);
    }

    /** Looks at what keeps a view out of a rule. */
    public ProofWriter(View view, Collection<Known<?>> scope) {
        this(view, Question.Decision.OUTSIDE, scope, List.of(), Optional.empty(), new SharedValues());
    }

    /** By kind, id and path; most facts of a proof are of one artefact. */
    private static int order(Facts.Read one, Facts.Read other) {
        Artefact artefact = one.artefact();
        Artefact than = other.artefact();
        int order = artefact == than
                ? 0
                : artefact.type().jsonName().compareTo(than.type().jsonName());
        if (order == 0 && artefact != than) {
            order = artefact.id().value().compareTo(than.id().value());
        }
        return order == 0 ? one.path().compareTo(other.path()) : order;
    }

    /** Sorts, and leaves each once. */
    private static Facts.Read[] sorted(List<Facts.Read> all) {
        Facts.Read[] sorted = all.toArray(new Facts.Read[0]);
        Arrays.sort(sorted, READ_ORDER);
        int once = 0;
        for (Facts.Read read : sorted) {
            if (once == 0 || READ_ORDER.compare(sorted[once - 1], read) != 0) {
                sorted[once] = read;
                once++;
            }
        }
        return Arrays.copyOf(sorted, once);
    }

    private void walk(Known<?> known, List<Facts.Read> all) {
        List<Known<?>> operands = known.operands();
        if (operands.isEmpty() || walked.add(known)) {
            take(known, all);
            for (Known<?> operand : operands) {
                walk(operand, all);
            }
        }
    }

    private void take(Known<?> known, List<Facts.Read> all) {
        Object detail = known.detail();
        if (detail instanceof Facts.Read read) {
            all.add(read);
        } else if (detail instanceof View.Limit limit) {
            parameters.add(shared.parameter(limit));
        }
    }

    /** Returns the facts that were read, sorted. */
    public static List<ProofFact> facts(Collection<Known<?>> read) {
        List<Facts.Read> all = new ArrayList<>();
        read.forEach(known -> {
            if (known.detail() instanceof Facts.Read fact) {
                all.add(fact);
            }
        });
        return Arrays.stream(sorted(all)).map(Facts.Read::fact).toList();
    }

    public Proof proof() {
        return Proof.builder()
                .facts(shared.facts(facts))
                .parameters(parameters.stream().sorted(PARAMETER_ORDER).toList())
                .scope(scoped())
                .asked(derived(asked()))
                .comparison(compared())
                .dueFrom(derived(decision.due()))
                .decidingDayFrom(derived(view.statedLawDay()))
                .raisedFrom(raised.flatMap(this::derived))
                .unclear(decision.unclear().stream()
                        .filter(reason -> !decision.missing().contains(reason))
                        .toList())
                .entered(view.entered() ? Optional.of(true) : Optional.empty())
                .build();
    }

    /** Returns how the proof follows the clock. */
    public ProofClock clock() {
        DerivationClock concerned = DerivationClock.of(decision.concerned());
        int facts = scopeFacts().size();
        return new ProofClock(
                concerned == null || facts == 0 ? concerned : DerivationClock.joined(facts, concerned),
                DerivationClock.of(asked()),
                DerivationClock.of(decision.left()),
                DerivationClock.of(decision.right()),
                DerivationClock.of(decision.due()),
                DerivationClock.of(view.statedLawDay()),
                DerivationClock.of(raised.orElse(null)));
    }

    private @Nullable Known<?> asked() {
        return decision.comparisonTellsAll() ? null : decision.asked();
    }

    private Optional<Derivation> scoped() {
        List<Derivation> all = new ArrayList<>(scopeFacts());
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

    private List<Derivation> scopeFacts() {
        return scope.stream()
                .filter(known -> known.detail() instanceof Facts.Read)
                .map(this::derivation)
                .distinct()
                .toList();
    }

    private Optional<Comparison> compared() {
        Known<?> left = decision.left();
        Known<?> right = decision.right();
        return left == null || right == null || decision.fails() == null
                ? Optional.empty()
                : Optional.of(Comparison.builder()
                        .op(decision.fails())
                        .left(shared.scalar(Objects.requireNonNull(left.shown())))
                        .right(shared.scalar(Objects.requireNonNull(right.shown())))
                        .leftFrom(derivation(left))
                        .rightFrom(derivation(right))
                        .build());
    }

    private Optional<Derivation> derived(@Nullable Known<?> known) {
        return Optional.ofNullable(known).map(this::derivation);
    }

    private Derivation derivation(Known<?> known) {
        Object detail = known.detail();
        if (detail instanceof Facts.Read read) {
            return fact(place(read));
        }
        if (detail instanceof View.Limit limit) {
            return shared.derivation(limit);
        }
        Derivation before = written.get(known);
        if (before != null) {
            return before;
        }
        Derivation derivation = shared.one(written(known));
        written.put(known, derivation);
        return derivation;
    }

    private int place(Facts.Read read) {
        int place = Arrays.binarySearch(facts, read, READ_ORDER);
        if (place < 0) {
            throw new IllegalStateException("a derivation reads what was not taken");
        }
        return place;
    }

    private Derivation written(Known<?> known) {
        Derivation.Builder derivation = Derivation.builder().step(known.step());
        Object detail = known.detail();
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
        Object value = known.shown();
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
