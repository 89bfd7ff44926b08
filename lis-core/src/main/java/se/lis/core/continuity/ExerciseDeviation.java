package se.lis.core.continuity;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.artefact.AsOf;
import se.lis.core.form.OwnForm;

/** Something that an exercise showed (Swedish: avvikelse). */
@Value.Immutable
@JsonRootName("ExerciseDeviation")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = ExerciseDeviation.Builder.class)
public interface ExerciseDeviation extends WithExerciseDeviation {

    /** Returns its id within the plan (Swedish: beteckning). */
    String id();

    /** Returns the last day for putting it right (Swedish: senast), or empty when none was set. */
    Optional<LocalDate> dueBy();

    /** Returns the day it was put right (Swedish: åtgärdad), or empty when it is not. */
    Optional<LocalDate> resolvedOn();

    /** Returns the value as it was known at a moment, or empty when it came later. */
    default Optional<ExerciseDeviation> asAt(AsOf asOf) {
        return Optional.of(withResolvedOn(asOf.pastOn(resolvedOn())));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableExerciseDeviation.Builder {}
}
