package se.lis.core.training;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.immutables.value.Value;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.Invariant;
import se.lis.core.artefact.ReferenceVisitor;
import se.lis.core.form.OwnForm;
import se.lis.core.id.RoleAssignmentId;
import se.lis.core.id.TrainingCourseId;
import se.lis.core.id.TrainingResultId;
import se.lis.core.id.UnitId;

/** A unit's result of a course, or one role holder's (Swedish: utbildningsresultat). */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("TrainingResult")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = TrainingResult.Builder.class)
public interface TrainingResult extends Artefact, WithTrainingResult {

    @Override
    TrainingResultId id();

    /** Returns the course (Swedish: utbildning). */
    TrainingCourseId course();

    /** Returns the unit whose result it is (Swedish: enhet), or empty when it is a role holder's. */
    Optional<UnitId> unit();

    /** Returns the role holder whose result it is (Swedish: rollinnehavare), or empty when it is a unit's. */
    Optional<RoleAssignmentId> roleAssignment();

    /** Returns how many of the unit were to take it (Swedish: antal som ska utbildas), or empty when not known. */
    Optional<Integer> toBeTrained();

    /** Returns how many of those have taken it (Swedish: antal utbildade), or empty when not known. */
    Optional<Integer> trained();

    /** Returns the day the unit's manager took it (Swedish: chefen utbildad), or empty when not taken. */
    Optional<LocalDate> managerTrainedOn();

    /** Returns the day the unit took it together (Swedish: genomförd på arbetsplatsträff), or empty when it did not. */
    Optional<LocalDate> takenTogetherOn();

    /** Returns the day the unit discussed the question (Swedish: reflektion hållen), or empty when it did not. */
    Optional<LocalDate> reflectionHeldOn();

    /** Returns the day the role holder took it (Swedish: genomförd), or empty when not taken. */
    Optional<LocalDate> completedOn();

    @Override
    default Optional<TrainingResult> asAt(AsOf asOf) {
        return Optional.of(withManagerTrainedOn(asOf.pastOn(managerTrainedOn()))
                .withTakenTogetherOn(asOf.pastOn(takenTogetherOn()))
                .withReflectionHeldOn(asOf.pastOn(reflectionHeldOn()))
                .withCompletedOn(asOf.pastOn(completedOn())));
    }

    @Override
    default void references(ReferenceVisitor visitor) {
        visitor.visit("course", course());
        visitor.visit("unit", unit());
        visitor.visit("roleAssignment", roleAssignment());
    }

    @Override
    default Optional<TrainingResult> withoutReferencesTo(Predicate<? super ArtefactId> gone) {
        return gone.test(course())
                        || unit().filter(gone).isPresent()
                        || roleAssignment().filter(gone).isPresent()
                ? Optional.empty()
                : Optional.of(this);
    }

    @Value.Check
    default void check() {
        Invariant.check(
                this,
                value -> value.that(
                                unit().isPresent() != roleAssignment().isPresent(),
                                "unit",
                                unit().map(UnitId::value).orElse(""),
                                "a result is of one unit or of one role assignment, and not of both")
                        .notNegative("toBeTrained", toBeTrained())
                        .notNegative("trained", trained())
                        .that(
                                trained().isEmpty()
                                        || toBeTrained().isEmpty()
                                        || trained().get() <= toBeTrained().get(),
                                "trained",
                                trained().map(String::valueOf).orElse(""),
                                "it must not be more than toBeTrained"));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableTrainingResult.Builder {}
}
