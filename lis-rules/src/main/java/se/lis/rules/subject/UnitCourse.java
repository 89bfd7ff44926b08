package se.lis.rules.subject;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.id.UnitId;
import se.lis.core.training.TrainingCourse;
import se.lis.core.training.TrainingKind;
import se.lis.core.training.TrainingResult;

/** A unit's result of a course. */
public final class UnitCourse extends Subject {

    private final TrainingResult result;
    private final @Nullable TrainingCourse course;

    /** Joins a unit's result with its course. */
    public UnitCourse(TrainingResult result, Register register, Circumstances circumstances) {
        super(result, register, circumstances);
        this.result = result;
        this.course = (TrainingCourse) register.known().find(result.course()).orElse(null);
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

    private Optional<YearMonth> month() {
        return course == null ? Optional.empty() : course.month();
    }

    /** Returns what is missing to tell what was due. */
    public List<String> missing() {
        return List.of(course == null ? "course" : "dueBy");
    }
}
