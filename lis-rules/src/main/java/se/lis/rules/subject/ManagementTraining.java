package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.id.UnitId;
import se.lis.core.organisation.RoleAssignment;
import se.lis.core.training.TrainingCourse;
import se.lis.core.training.TrainingKind;
import se.lis.core.training.TrainingResult;
import se.lis.rules.parameter.TrainingParameters;

/** Somebody in the management, and their training on security measures. SFS 2025:1506 2 kap. 4 §. */
public final class ManagementTraining extends Subject {

    private final RoleAssignment assignment;
    private final TrainingParameters limits;
    private final ActScope act;

    /** Joins a role assignment with what surrounds it. */
    public ManagementTraining(RoleAssignment assignment, Register register, Circumstances circumstances) {
        super(assignment, register, circumstances);
        this.assignment = assignment;
        this.limits = parameters().training(decidingDay());
        this.act = new ActScope(register.organisation(), circumstances.legislation());
    }

    @Override
    public Optional<UnitId> unit() {
        return assignment.unit();
    }

    /** Returns whether the role is held today by somebody who belongs to the management. */
    public boolean inManagement() {
        return assignment.holds(today()) && limits.managementRoles().contains(assignment.role());
    }

    /** Returns whether the organisation is itself the operator on whom the act lays the duty. */
    public Answer operator() {
        return act.operator(decidingDay());
    }

    /** Returns whether the organisation is a part of a municipality, whose own decision asks for the same. */
    public boolean partOfMunicipality() {
        return act.partOfMunicipality();
    }

    /** Returns the day of the last training on security measures, whatever role the person then had; null when none. */
    public @Nullable LocalDate lastTrainedOn() {
        return results()
                .flatMap(result -> result.completedOn().stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Stream<TrainingResult> results() {
        return ofThisPerson().filter(result -> kind(result).equals(Optional.of(TrainingKind.MANAGEMENT)));
    }

    private Stream<TrainingResult> ofThisPerson() {
        return register().ofSamePerson(assignment).stream()
                .flatMap(role -> register().trainingResults(role.id()).stream());
    }

    private Optional<TrainingKind> kind(TrainingResult result) {
        return register().find(result.course()).map(TrainingCourse.class::cast).map(TrainingCourse::kind);
    }

    /** Returns whether something hides a training: nobody is named, a course is not found, or results contradict each other. */
    public boolean hidden() {
        return nameless() || courseHidden() || register().contradicted(ArtefactType.TRAINING_RESULT);
    }

    private boolean nameless() {
        return assignment.person().isEmpty();
    }

    private boolean courseHidden() {
        return ofThisPerson()
                .anyMatch(result ->
                        result.completedOn().isPresent() && kind(result).isEmpty());
    }

    /** Returns the last day on which the last training is recent enough, or null when there was none. */
    public @Nullable LocalDate trainingDue() {
        LocalDate last = lastTrainedOn();
        return last == null ? null : last.plus(limits.managementTraining());
    }

    /** Returns which clause is broken: there never was a training, by the act or by the city's decision, or it is too old. */
    public String clause() {
        if (lastTrainedOn() != null) {
            return "old";
        }
        return operator() == Answer.YES ? "act" : "city";
    }

    /** Returns {@code old} where there was a training, else null. */
    public @Nullable String variant() {
        return lastTrainedOn() == null ? null : "old";
    }

    /** Returns the last training's course result, or null when there was none. */
    public @Nullable Artefact lastResult() {
        return results()
                .filter(result -> result.completedOn().isPresent())
                .max(Comparator.comparing(
                                (TrainingResult result) -> result.completedOn().orElseThrow())
                        .thenComparing(TrainingResult::id))
                .orElse(null);
    }

    /** Returns the attributes without which nobody can tell. */
    public List<String> missing() {
        if (operator() == Answer.UNKNOWN && !partOfMunicipality()) {
            return List.of("organisation.kind");
        }
        if (nameless()) {
            return List.of("person");
        }
        return courseHidden() ? List.of("course") : List.of();
    }

    /** Returns why it can't be told where no attribute is missing, or null. */
    public @Nullable String unclear() {
        return missing().isEmpty() ? CONTRADICTION : null;
    }
}
