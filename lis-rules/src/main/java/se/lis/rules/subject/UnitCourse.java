package se.lis.rules.subject;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.id.UnitId;
import se.lis.core.training.TrainingCourse;
import se.lis.core.training.TrainingKind;
import se.lis.core.training.TrainingResult;

/** A unit's result of a course. */
public final class UnitCourse extends Subject {

    private static final int PER_CENT = 100;

    private final TrainingResult result;
    private final @Nullable TrainingCourse course;

    /** Joins a unit's result with its course. */
    public UnitCourse(TrainingResult result, Register register, Circumstances circumstances) {
        super(result, register, circumstances);
        this.result = result;
        this.course = (TrainingCourse) register.find(result.course()).orElse(null);
    }

    @Override
    public Optional<UnitId> unit() {
        return result.unit();
    }

    /** Returns the course, or null when the reference leads nowhere. */
    public @Nullable TrainingCourse course() {
        return course;
    }

    /** Returns what kind of course it is, or null when not known. */
    public @Nullable TrainingKind kind() {
        return course == null ? null : course.kind();
    }

    /** Returns the first day of the course's month, or null when it has no month. */
    public @Nullable LocalDate firstDay() {
        return month().map(month -> month.atDay(1)).orElse(null);
    }

    /** Returns the last day for it: as set, else the last of its month; null when neither is known. */
    public @Nullable LocalDate dueBy() {
        return course == null
                ? null
                : course.dueBy().or(() -> month().map(YearMonth::atEndOfMonth)).orElse(null);
    }

    /** Returns the day the unit's manager took it, or null when not taken. */
    public @Nullable LocalDate managerTrainedOn() {
        return result.managerTrainedOn().orElse(null);
    }

    /** Returns how many of the unit have taken it, or null when not known. */
    public @Nullable Integer trained() {
        return result.trained().orElse(null);
    }

    /** Returns whether anybody is to take it: nobody is only where the register says so. */
    public boolean forSomebody() {
        return !result.toBeTrained().equals(Optional.of(0));
    }

    /** Returns how many must have taken it at the least, or null when nobody knows how many are to. */
    public @Nullable Integer requiredTrained() {
        int share = parameters().training(decidingDay()).basicsShare();
        return result.toBeTrained()
                .map(people -> (people * share + PER_CENT - 1) / PER_CENT)
                .orElse(null);
    }

    /** Returns the attributes without which nobody can tell whether enough have taken it. */
    public List<String> missingOfShare() {
        List<String> missing = new ArrayList<>(dueBy() == null ? missing() : List.of());
        if (kind() != null && result.toBeTrained().isEmpty()) {
            missing.add("toBeTrained");
        }
        if (kind() != null && result.trained().isEmpty()) {
            missing.add("trained");
        }
        return missing;
    }

    /** Returns what a unit does together: take the course and, where it has a question, discuss it. */
    public List<String> together() {
        boolean asks = course != null && course.reflectionQuestion().isPresent();
        return asks ? List.of("takenTogetherOn", "reflectionHeldOn") : List.of("takenTogetherOn");
    }

    /** Returns what of that has not been done. */
    public List<String> notDoneTogether() {
        List<String> lacking = new ArrayList<>();
        if (result.takenTogetherOn().isEmpty()) {
            lacking.add("takenTogetherOn");
        }
        if (together().contains("reflectionHeldOn") && result.reflectionHeldOn().isEmpty()) {
            lacking.add("reflectionHeldOn");
        }
        return lacking;
    }

    private Optional<YearMonth> month() {
        return course == null ? Optional.empty() : course.month();
    }

    /** Returns what is missing to tell what was due. */
    public List<String> missing() {
        return List.of(course == null ? "course" : "dueBy");
    }
}
