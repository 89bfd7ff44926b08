package se.lis.rules.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Artefact;
import se.lis.rules.PriorityDescriptor;
import se.lis.rules.RuleDescriptor;
import se.lis.rules.subject.Subject;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.Placement;
import se.lis.rules.verdict.Urgency;
import se.lis.rules.verdict.View;

/** What a consequence told of one reason for a place in a worklist. */
final class Placed implements Urgency {

    final PriorityDescriptor reason;
    final Optional<RuleDescriptor.Basis> basis;
    final Subject subject;

    /** What gave the reason. */
    final List<Known<?>> read;

    final List<Artefact> others = new ArrayList<>();

    @Nullable
    LocalDate lastDay;

    OptionalInt year = OptionalInt.empty();

    Placed(PriorityDescriptor reason, Optional<RuleDescriptor.Basis> basis, Subject subject) {
        this.reason = reason;
        this.basis = basis;
        this.subject = subject;
        this.read = List.of();
    }

    Placed(
            PriorityDescriptor reason,
            Optional<RuleDescriptor.Basis> basis,
            View subject,
            Placement placement,
            RuleJudge.Readings readings) {
        this.reason = reason;
        this.basis = basis;
        this.subject = subject;
        this.read = new ArrayList<>(readings.left());
        this.read.addAll(readings.right());
        lastDay = placement.lastDay().orElse(null);
        year = placement.year().map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    @Override
    public Urgency by(@Nullable LocalDate day) {
        lastDay = day;
        return this;
    }

    @Override
    public Urgency planned(int planYear) {
        year = OptionalInt.of(planYear);
        return this;
    }

    @Override
    public Urgency with(Artefact artefact) {
        others.add(artefact);
        return this;
    }
}
