package se.lis.core.training;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Invariant;
import se.lis.core.form.OwnForm;
import se.lis.core.id.TrainingCourseId;

/** A training course (Swedish: utbildning). ISO/IEC 27001 A.6.3. */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("TrainingCourse")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = TrainingCourse.Builder.class)
public interface TrainingCourse extends Artefact, WithTrainingCourse {

    @Override
    TrainingCourseId id();

    /** Returns what people call the course (Swedish: namn), or empty when nobody has named it. */
    @Value.Redacted
    @Override
    Optional<String> name();

    /** Returns what kind it is (Swedish: slag). */
    TrainingKind kind();

    /** Returns the month it is for (Swedish: månad), or empty when it is for none. */
    Optional<YearMonth> month();

    /** Returns its theme (Swedish: tema), or empty when not known. Free text. */
    @Value.Redacted
    Optional<String> theme();

    /** Returns the last day for taking it (Swedish: klar senast), or empty when none is set. */
    Optional<LocalDate> dueBy();

    /**
     * Returns the question that the staff discuss after it (Swedish: reflektionsfråga), or empty when it has none.
     * Free text.
     */
    @Value.Redacted
    Optional<String> reflectionQuestion();

    @Override
    default Optional<TrainingCourse> asAt(AsOf asOf) {
        return Optional.of(this);
    }

    @Value.Check
    default void check() {
        Invariant.check(
                this,
                value -> value.notBlank("name", name())
                        .notBlank("theme", theme())
                        .notBlank("reflectionQuestion", reflectionQuestion()));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableTrainingCourse.Builder {}
}
