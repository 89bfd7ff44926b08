package se.lis.core.planning;

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
import se.lis.core.id.ActivityId;
import se.lis.core.organisation.Role;

/** A planned activity (Swedish: aktivitet). ISO/IEC 27001 6.2. */
@Value.Immutable
@SuppressWarnings("immutables:from")
@JsonRootName("PlannedActivity")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = PlannedActivity.Builder.class)
public interface PlannedActivity extends Artefact, WithPlannedActivity {

    @Override
    ActivityId id();

    /** Returns what people call the activity (Swedish: namn), or empty when nobody has named it. */
    @Value.Redacted
    @Override
    Optional<String> name();

    /** Returns the area it belongs to (Swedish: prioriterat område), or empty when not known. */
    Optional<PriorityArea> area();

    /** Returns the role that answers for it (Swedish: ansvarig), or empty when there is none. */
    Optional<Role> responsibleRole();

    /** Returns the day it was planned (Swedish: planerad), or empty when not known. */
    Optional<LocalDate> plannedOn();

    /** Returns the last day for it (Swedish: klar senast), or empty when none is set. */
    Optional<LocalDate> dueBy();

    /** Returns the day it was completed (Swedish: genomförd), or empty when it is not. */
    Optional<LocalDate> completedOn();

    /** Returns where it came from (Swedish: källa), or empty when not known. */
    Optional<ActivitySource> source();

    /** Returns what it answers (Swedish: åtgärdar), or empty when it answers nothing in particular. */
    Optional<ActivityTarget> answers();

    /**
     * Returns whether it is reported in the operational plan (Swedish: redovisad i verksamhetsplanen), or empty when
     * not known.
     */
    Optional<Boolean> reportedInOperationalPlan();

    /** Returns the number of the goal it is reported under there (Swedish: verksamhetsmål), or empty when not known. */
    @Value.Redacted
    Optional<String> reportedUnderGoal();

    @Override
    default Optional<PlannedActivity> asAt(AsOf asOf) {
        if (plannedOn().isPresent() && !asOf.reached(plannedOn().get())) {
            return Optional.empty();
        }
        return Optional.of(withCompletedOn(asOf.pastOn(completedOn())));
    }

    @Override
    default void references(ReferenceVisitor visitor) {
        answers().ifPresent(answer -> visitor.visit("answers." + answer.artefactAttribute(), answer.artefact()));
    }

    @Override
    default Optional<PlannedActivity> withoutReferencesTo(Predicate<? super ArtefactId> gone) {
        return Optional.of(withAnswers(
                answers().filter(target -> target.artefact().filter(gone).isEmpty())));
    }

    @Value.Check
    default void check() {
        Invariant.check(
                this,
                value -> value.notBlank("name", name())
                        .notBlank("reportedUnderGoal", reportedUnderGoal())
                        .that(
                                answers().map(target -> !target.id().isBlank()).orElse(true),
                                "answers.id",
                                answers().map(ActivityTarget::id).orElse(""),
                                "it must not be blank")
                        .notBlank("answers.in", answers().flatMap(ActivityTarget::in))
                        .that(
                                answers()
                                        .flatMap(ActivityTarget::artefact)
                                        .map(target -> !target.value().isBlank())
                                        .orElse(true),
                                "answers",
                                answers().map(ActivityTarget::id).orElse(""),
                                "it must name an artefact"));
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutablePlannedActivity.Builder {}
}
