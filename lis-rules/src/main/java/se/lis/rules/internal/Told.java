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
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Scalar;
import se.lis.rules.subject.Subject;
import se.lis.rules.verdict.Evidence;

/** What a consequence told of one verdict. */
final class Told implements Evidence {

    final FindingKind kind;
    final Subject subject;
    final List<Artefact> others = new ArrayList<>();
    final TreeSet<String> missing = new TreeSet<>();
    final Map<String, Scalar> arguments = new TreeMap<>();

    @Nullable
    Comparison comparison;

    @Nullable
    Instant dueAt;

    @Nullable
    LocalDate dueBy;

    Optional<String> clause = Optional.empty();
    Optional<String> discriminator = Optional.empty();

    Told(FindingKind kind, Subject subject) {
        this.kind = kind;
        this.subject = subject;
    }

    @Override
    public Evidence late(Instant act, Instant due) {
        argument("act", act);
        argument("delay", Duration.between(due, act));
        return compare("after", act, due).due(due);
    }

    @Override
    public Evidence late(LocalDate act, LocalDate due) {
        argument("act", act);
        argument("delay", Period.ofDays(Math.toIntExact(act.toEpochDay() - due.toEpochDay())));
        return compare("after", act, due).due(due);
    }

    @Override
    public Evidence overdue(Instant due) {
        argument("delay", Duration.between(due, subject.now()));
        return compare("after", subject.now(), due).due(due);
    }

    @Override
    public Evidence overdue(LocalDate due) {
        argument("delay", Period.ofDays(Math.toIntExact(subject.today().toEpochDay() - due.toEpochDay())));
        return compare("after", subject.today(), due).due(due);
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
    public Evidence below(Object value, Object required) {
        return compare("below", value, required);
    }

    @Override
    public Evidence above(Object value, Object allowed) {
        return compare("above", value, allowed);
    }

    @Override
    public Evidence lacks(Collection<?> lacking, Collection<?> required) {
        argument("lacking", lacking);
        return compare("lacks", lacking, required);
    }

    @Override
    public Evidence missing(String... attributes) {
        missing.addAll(List.of(attributes));
        return argument("missing", List.copyOf(missing));
    }

    @Override
    public Evidence with(Artefact artefact) {
        others.add(artefact);
        return this;
    }

    @Override
    public Evidence clause(String name) {
        clause = Optional.of(name);
        return this;
    }

    @Override
    public Evidence about(Object value) {
        discriminator = Optional.of(Scalar.of(value).toString());
        return this;
    }

    @Override
    public Evidence argument(String name, Object value) {
        arguments.put(name, Scalar.of(value));
        return this;
    }

    private Evidence compare(String op, Object left, Object right) {
        comparison = Comparison.builder()
                .op(op)
                .left(Scalar.of(left))
                .right(Scalar.of(right))
                .build();
        return this;
    }
}
