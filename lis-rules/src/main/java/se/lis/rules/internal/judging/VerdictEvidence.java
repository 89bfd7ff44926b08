package se.lis.rules.internal.judging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.proof.Scalar;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.Question;
import se.lis.rules.verdict.View;

/** What came of a question of which something is to be found. */
public final class VerdictEvidence {

    /** What an empty list is stated as: JSON leaves out what is empty. */
    private static final String NONE = "none";

    public final FindingKind kind;
    public final View subject;
    public final Question.Decision decision;

    /** What the right side of the rule read for it. */
    public final List<Known<?>> read;

    /** What its left side read. */
    public final List<Known<?>> scope;

    public final Map<String, Scalar> arguments = new TreeMap<>();

    /** How those of them that follow the clock are read off it. */
    public final Map<String, Function<AsOf, ?>> readings;

    public final @Nullable Instant dueAt;
    public final @Nullable LocalDate dueBy;

    VerdictEvidence(FindingKind kind, View subject, Question.Decision decision, RuleJudge.Readings heard) {
        this.kind = kind;
        this.subject = subject;
        this.decision = decision;
        this.read = List.copyOf(heard.right());
        this.scope = heard.left();
        Map<String, Function<AsOf, ?>> following = new HashMap<>();
        decision.arguments().forEach((name, given) -> {
            Object value = given instanceof Known<?> known ? Objects.requireNonNull(known.shown(), name) : given;
            arguments.put(name, Scalar.of(isNone(value) ? NONE : value));
            if (given instanceof Known<?> known && known.clock() != null) {
                following.put(name, known.clock());
            }
        });
        readings = Map.copyOf(following);
        Known<?> due = decision.due();
        Object last = due == null ? null : due.orNull();
        dueAt = last instanceof Instant moment ? moment : null;
        dueBy = last instanceof LocalDate day ? day : null;
    }

    private static boolean isNone(Object value) {
        return value instanceof Collection<?> members && members.isEmpty();
    }

    public Optional<String> clause() {
        return decision.clause();
    }

    public Optional<String> discriminator() {
        return decision.discriminator().map(value -> Scalar.of(value).toString());
    }

    /** Returns the key of the text for this verdict within its rule. */
    public String messageKey() {
        String key = Scalar.of(kind).toString();
        return decision.variant().map(name -> key + "." + name).orElse(key);
    }
}
