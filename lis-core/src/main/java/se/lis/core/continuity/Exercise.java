package se.lis.core.continuity;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Members;
import se.lis.core.form.OwnForm;

/** An exercise of a continuity plan (Swedish: övning). */
@Value.Immutable
@JsonRootName("Exercise")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = Exercise.Builder.class)
public interface Exercise extends WithExercise {

    /** Returns the day it was held (Swedish: genomförd). */
    LocalDate performedOn();

    /** Returns what it showed (Swedish: avvikelser); empty: nothing registered. */
    List<ExerciseDeviation> deviations();

    /** Returns the value as it was known at a moment, or empty when it came later. */
    default Optional<Exercise> asAt(AsOf asOf) {
        if (!asOf.reached(performedOn())) {
            return Optional.empty();
        }
        return Optional.of(withDeviations(deviations().stream()
                .map(member -> member.asAt(asOf))
                .flatMap(Optional::stream)
                .toList()));
    }

    /** Puts its parts in their order, which says nothing. */
    @Value.Check
    default Exercise check() {
        return Members.inOrder(deviations()) ? this : withDeviations(Members.sorted(deviations()));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableExercise.Builder {}
}
