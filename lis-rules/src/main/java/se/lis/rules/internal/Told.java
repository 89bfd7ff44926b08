package se.lis.rules.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Artefact;
import se.lis.core.assessment.Comparison;
import se.lis.core.assessment.ComparisonOperator;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Scalar;
import se.lis.rules.subject.Subject;
import se.lis.rules.verdict.Evidence;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.Question;
import se.lis.rules.verdict.View;

/** What a consequence told of one verdict. */
final class Told implements Evidence {

    private static final String MISSING = "missing";

    /** What an empty list is told as: JSON leaves out what is empty. */
    private static final String NONE = "none";

    final FindingKind kind;
    final Subject subject;
    final List<Artefact> others = new ArrayList<>();
    final TreeSet<String> missing = new TreeSet<>();
    final TreeSet<String> unclear = new TreeSet<>();
    final TreeSet<String> shown = new TreeSet<>();
    final Map<String, Scalar> arguments = new TreeMap<>();

    @Nullable
    Comparison comparison;

    @Nullable
    Instant dueAt;

    @Nullable
    LocalDate dueBy;

    Optional<String> clause = Optional.empty();
    Optional<String> discriminator = Optional.empty();
    Optional<String> variant = Optional.empty();

    /** What came of the question that a rule asked, or null where the rule told it itself. */
    final Question.@Nullable Decision decision;

    /** What the right side of the rule read for it. */
    final List<Known<?>> read;

    /** What its left side read. */
    final List<Known<?>> scope;

    Told(FindingKind kind, Subject subject) {
        this.kind = kind;
        this.subject = subject;
        this.decision = null;
        this.read = List.of();
        this.scope = List.of();
    }

    Told(FindingKind kind, View subject, Question.Decision decision, RuleJudge.Readings readings) {
        this.kind = kind;
        this.subject = subject;
        this.decision = decision;
        this.read = readings.right();
        this.scope = readings.left();
        missing.addAll(decision.missing());
        unclear.addAll(decision.unclear());
        clause = decision.clause();
        discriminator =
                decision.discriminator().map(value -> Scalar.of(value).toString());
        variant = decision.variant();
        decision.arguments().forEach(this::argument);
        Known<?> due = decision.due();
        Object last = due == null ? null : due.orNull();
        dueAt = last instanceof Instant moment ? moment : null;
        dueBy = last instanceof LocalDate day ? day : null;
    }

    @Override
    public Evidence late(@Nullable Instant act, Instant due) {
        if (act == null) {
            return overdue(due).variant(MISSING);
        }
        argument("act", act);
        argument("delay", Duration.between(due, act));
        return compare(ComparisonOperator.AFTER, act, due).due(due);
    }

    @Override
    public Evidence late(@Nullable LocalDate act, @Nullable LocalDate due) {
        if (due == null) {
            return this;
        }
        if (act == null) {
            return overdue(due).variant(MISSING);
        }
        argument("act", act);
        argument("delay", Period.ofDays(Math.toIntExact(act.toEpochDay() - due.toEpochDay())));
        return compare(ComparisonOperator.AFTER, act, due).due(due);
    }

    @Override
    public Evidence overdue(Instant due) {
        argument("delay", Duration.between(due, subject.now()));
        return compare(ComparisonOperator.AFTER, subject.now(), due).due(due);
    }

    @Override
    public Evidence overdue(LocalDate due) {
        argument("delay", Period.ofDays(Math.toIntExact(subject.today().toEpochDay() - due.toEpochDay())));
        return compare(ComparisonOperator.AFTER, subject.today(), due).due(due);
    }

    @Override
    public Evidence past(@Nullable LocalDate due) {
        return due == null ? this : overdue(due);
    }

    @Override
    public Evidence due(Instant due) {
        dueAt = due;
        return argument("due", due);
    }

    @Override
    public Evidence due(LocalDate due) {
        dueBy = due;
        return argument("due", due);
    }

    @Override
    public Evidence below(@Nullable Object value, @Nullable Object required) {
        return compared(ComparisonOperator.BELOW, value, required);
    }

    @Override
    public Evidence above(@Nullable Object value, @Nullable Object allowed) {
        return compared(ComparisonOperator.ABOVE, value, allowed);
    }

    @Override
    public Evidence reaches(@Nullable Object value, @Nullable Object threshold) {
        if (value == null || threshold == null) {
            return this;
        }
        argument("held", value);
        argument("threshold", threshold);
        return compare(ComparisonOperator.AT_LEAST, value, threshold);
    }

    @Override
    public Evidence stale(@Nullable LocalDate act, LocalDate change) {
        return act == null ? variant(MISSING) : before(act, change);
    }

    @Override
    public Evidence before(Object event, Object first) {
        return compare(ComparisonOperator.BEFORE, event, first);
    }

    @Override
    public Evidence after(Object event, Object last) {
        return compare(ComparisonOperator.AFTER, event, last);
    }

    @Override
    public Evidence lacks(Collection<?> lacking, Collection<?> required) {
        argument("lacking", lacking);
        argument("required", required);
        return compare(ComparisonOperator.LACKS, lacking, required);
    }

    @Override
    public Evidence missing(String... attributes) {
        return missing(List.of(attributes));
    }

    @Override
    public Evidence missing(Collection<String> attributes) {
        missing.addAll(attributes);
        unclear.addAll(attributes);
        return argument("missing", List.copyOf(unclear));
    }

    @Override
    public Evidence unclear(@Nullable String reason) {
        if (reason != null) {
            unclear.add(reason);
        }
        return argument("missing", List.copyOf(unclear));
    }

    @Override
    public Evidence showing(String attribute) {
        shown.add(attribute);
        return this;
    }

    @Override
    public Evidence with(@Nullable Artefact artefact) {
        if (artefact != null) {
            others.add(artefact);
        }
        return this;
    }

    @Override
    public Evidence clause(String name) {
        clause = Optional.of(name);
        return this;
    }

    @Override
    public Evidence about(@Nullable Object value) {
        discriminator = Optional.ofNullable(value).map(told -> Scalar.of(told).toString());
        return this;
    }

    @Override
    public Evidence variant(@Nullable String name) {
        variant = Optional.ofNullable(name);
        return this;
    }

    @Override
    public Evidence argument(String name, @Nullable Object value) {
        if (value != null) {
            boolean none = value instanceof Collection<?> members && members.isEmpty();
            arguments.put(name, Scalar.of(none ? NONE : value));
        }
        return this;
    }

    /** Returns the key of the text for this verdict within its rule. */
    String messageKey() {
        String key = Scalar.of(kind).toString();
        return variant.map(name -> key + "." + name).orElse(key);
    }

    private Evidence compared(ComparisonOperator op, @Nullable Object value, @Nullable Object bound) {
        if (value == null || bound == null) {
            return this;
        }
        argument("held", value);
        argument("demanded", bound);
        return compare(op, value, bound);
    }

    private Evidence compare(ComparisonOperator op, Object left, Object right) {
        comparison = Comparison.builder()
                .op(op)
                .left(Scalar.of(left))
                .right(Scalar.of(right))
                .build();
        return this;
    }
}
