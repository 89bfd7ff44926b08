package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.planning.PlannedActivity;
import se.lis.core.planning.PriorityArea;

/** Whether this year's activities cover the areas of the action plan. */
public final class YearActivities extends Subject {

    private final EnumMap<PriorityArea, Answer> covered = new EnumMap<>(PriorityArea.class);
    private final TreeSet<String> missing = new TreeSet<>();

    /** Joins the organisation with what its activities are parts of. */
    public YearActivities(Parts parts, Register register, Circumstances circumstances) {
        super(register.organisation(), register, circumstances);
        for (PriorityArea area : PriorityArea.values()) {
            if (area.inActionPlan()) {
                covered.put(area, Answer.NO);
            }
        }
        parts.forEach(Part.class, (part, times) -> count(part));
        if (unclear() != null) {
            covered.replaceAll((area, answer) -> answer.or(Answer.UNKNOWN));
        }
    }

    /**
     * An activity of this year, perhaps.
     *
     * @param area what it is about, or empty when that is not told
     * @param thisYear whether it is this year's: yes or unknown
     */
    record Part(Optional<PriorityArea> area, Answer thisYear) {

        /** Returns what an activity is a part of; nothing when it is of another year. */
        static Optional<Part> of(PlannedActivity activity, int year) {
            Answer thisYear = thisYear(activity, year);
            return thisYear == Answer.NO ? Optional.empty() : Optional.of(new Part(activity.area(), thisYear));
        }

        /** It is a year's when the time from its planning to its completion, or its last day, touches the year. */
        private static Answer thisYear(PlannedActivity activity, int year) {
            Optional<LocalDate> end = activity.completedOn().or(activity::dueBy);
            Optional<LocalDate> start = activity.plannedOn().or(() -> end);
            if (start.isEmpty()) {
                return Answer.UNKNOWN;
            }
            if (end.isEmpty()) {
                return start.get().getYear() == year ? Answer.YES : Answer.UNKNOWN;
            }
            return Answer.of(start.get().getYear() <= year && year <= end.get().getYear());
        }
    }

    private void count(Part part) {
        if (part.thisYear() == Answer.UNKNOWN) {
            missing.add("dueBy");
        }
        if (part.area().isPresent()) {
            covered.computeIfPresent(part.area().get(), (area, answer) -> answer.or(part.thisYear()));
        } else {
            missing.add("area");
            covered.replaceAll((area, answer) -> answer.or(Answer.UNKNOWN));
        }
    }

    /** Returns the year. */
    public int year() {
        return today().getYear();
    }

    /** Returns the last day on which an area may lack activities. */
    public LocalDate due() {
        return LocalDate.ofYearDay(year(), 1)
                .minusDays(1)
                .plus(parameters().planning(decidingDay()).yearStart());
    }

    /** Returns the areas of the action plan. */
    public Set<PriorityArea> areas() {
        return covered.keySet();
    }

    /** Returns the areas without activity. */
    public List<PriorityArea> lacking() {
        return with(Answer.NO);
    }

    /** Returns the areas of which nobody can tell. */
    public List<PriorityArea> uncertain() {
        return with(Answer.UNKNOWN);
    }

    /** Returns whether each area has activity. */
    public boolean complete() {
        return with(Answer.YES).size() == covered.size();
    }

    private List<PriorityArea> with(Answer answer) {
        return covered.keySet().stream()
                .filter(area -> covered.get(area) == answer)
                .toList();
    }

    /** Returns what is missing to tell. */
    public Collection<String> missing() {
        return missing;
    }

    /** Returns that contradictory activities hide the answer, or null. */
    public @Nullable String unclear() {
        return register().contradicted(ArtefactType.ACTIVITY) ? CONTRADICTION : null;
    }
}
