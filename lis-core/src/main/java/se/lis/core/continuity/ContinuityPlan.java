package se.lis.core.continuity;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.immutables.value.Value;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Invariant;
import se.lis.core.artefact.Members;
import se.lis.core.artefact.ReferenceVisitor;
import se.lis.core.form.OwnForm;
import se.lis.core.id.ContinuityPlanId;
import se.lis.core.id.ProcessId;

/** A plan for going on when something fails (Swedish: kontinuitetsplan). ISO/IEC 27001 A.5.29-5.30. */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("ContinuityPlan")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = ContinuityPlan.Builder.class)
public interface ContinuityPlan extends Artefact, WithContinuityPlan {

    @Override
    ContinuityPlanId id();

    /** Returns what people call it (Swedish: namn), or empty when nobody has named it. */
    @Value.Redacted
    @Override
    Optional<String> name();

    /** Returns the processes that it is for (Swedish: processer); empty: none registered. */
    @Value.NaturalOrder
    SortedSet<ProcessId> processes();

    /** Returns the day it was approved (Swedish: godkänd), or empty when it was not. */
    Optional<LocalDate> approvedOn();

    /** Returns how long recovery takes by the plan (Swedish: återställningstid), or empty when it does not say. ISO 22301. */
    Optional<Duration> recoveryTime();

    /** Returns the exercises held (Swedish: övningar); empty: none registered. */
    List<Exercise> exercises();

    /** Returns the day it was last reviewed (Swedish: granskad), or empty when it never was. */
    Optional<LocalDate> reviewedOn();

    @Override
    default Optional<ContinuityPlan> asAt(AsOf asOf) {
        return Optional.of(withApprovedOn(asOf.pastOn(approvedOn()))
                .withRecoveryTime(asOf.pastOn(approvedOn(), recoveryTime()))
                .withExercises(exercises().stream()
                        .map(member -> member.asAt(asOf))
                        .flatMap(Optional::stream)
                        .toList())
                .withReviewedOn(asOf.pastOn(reviewedOn())));
    }

    @Override
    default void references(ReferenceVisitor visitor) {
        visitor.visit("processes", processes());
    }

    @Override
    default Optional<ContinuityPlan> withoutReferencesTo(Predicate<? super ArtefactId> gone) {
        List<ProcessId> left = processes().stream().filter(gone.negate()).toList();
        // A plan for nothing but what is gone would reveal it.
        return left.isEmpty() && !processes().isEmpty() ? Optional.empty() : Optional.of(withProcesses(left));
    }

    @Value.Check
    default ContinuityPlan check() {
        Invariant.check(
                this,
                value -> value.notBlank("name", name())
                        .timeNotNegative("recoveryTime", recoveryTime())
                        .distinctIds(
                                "exercises.deviations.id",
                                exercises().stream()
                                        .flatMap(exercise -> exercise.deviations().stream())
                                        .map(ExerciseDeviation::id)
                                        .toList()));
        return Members.inOrder(exercises()) ? this : withExercises(Members.sorted(exercises()));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableContinuityPlan.Builder {}
}
