package se.lis.benchmarks.peer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Artefact;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Scalar;
import se.lis.rules.subject.Subject;
import se.lis.rules.verdict.Evidence;

/** A verdict of which nothing is kept but what tells it from others. */
final class Told implements Evidence {

    final FindingKind kind;
    final Subject subject;
    String discriminator = "";

    Told(FindingKind kind, Subject subject) {
        this.kind = kind;
        this.subject = subject;
    }

    @Override
    public Evidence about(@Nullable Object told) {
        discriminator = told == null ? "" : Scalar.of(told).toString();
        return this;
    }

    @Override
    public Evidence late(@Nullable Instant act, Instant due) {
        return this;
    }

    @Override
    public Evidence late(@Nullable LocalDate act, @Nullable LocalDate due) {
        return this;
    }

    @Override
    public Evidence overdue(Instant due) {
        return this;
    }

    @Override
    public Evidence overdue(LocalDate due) {
        return this;
    }

    @Override
    public Evidence past(@Nullable LocalDate due) {
        return this;
    }

    @Override
    public Evidence due(Instant due) {
        return this;
    }

    @Override
    public Evidence due(LocalDate due) {
        return this;
    }

    @Override
    public Evidence below(@Nullable Object value, @Nullable Object required) {
        return this;
    }

    @Override
    public Evidence above(@Nullable Object value, @Nullable Object allowed) {
        return this;
    }

    @Override
    public Evidence reaches(@Nullable Object value, @Nullable Object threshold) {
        return this;
    }

    @Override
    public Evidence stale(@Nullable LocalDate act, LocalDate change) {
        return this;
    }

    @Override
    public Evidence before(Object event, Object first) {
        return this;
    }

    @Override
    public Evidence after(Object event, Object last) {
        return this;
    }

    @Override
    public Evidence lacks(Collection<?> lacking, Collection<?> required) {
        return this;
    }

    @Override
    public Evidence missing(String... attributes) {
        return this;
    }

    @Override
    public Evidence missing(Collection<String> attributes) {
        return this;
    }

    @Override
    public Evidence unclear(@Nullable String reason) {
        return this;
    }

    @Override
    public Evidence showing(String attribute) {
        return this;
    }

    @Override
    public Evidence with(@Nullable Artefact artefact) {
        return this;
    }

    @Override
    public Evidence clause(String clause) {
        return this;
    }

    @Override
    public Evidence variant(@Nullable String name) {
        return this;
    }

    @Override
    public Evidence argument(String name, @Nullable Object value) {
        return this;
    }
}
