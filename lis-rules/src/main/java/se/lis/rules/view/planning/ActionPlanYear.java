package se.lis.rules.view.planning;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.organisation.Organisation;
import se.lis.core.planning.PriorityArea;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.OrganisationCounts;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** The areas of the action plan, and this year's activities in them. */
public final class ActionPlanYear extends View {

    private final OrganisationCounts parts;

    /** Joins the organisation with what its activities are parts of. */
    public ActionPlanYear(Organisation organisation, OrganisationCounts parts, ViewContext context) {
        super(organisation, context);
        this.parts = parts;
    }

    /** Returns the year. */
    public Known<Integer> year() {
        return thisDay().year();
    }

    /** Returns the last day on which an area may lack activity, by the time that was given on the year's first day. */
    public Known<LocalDate> due() {
        Known<LocalDate> first = thisDay().startOfYear();
        return first.dayBefore().plus(limitOn("planning.yearStart", first));
    }

    /** Returns the areas of the action plan. */
    public Known<List<PriorityArea>> areas() {
        return stated(Arrays.stream(PriorityArea.values())
                .filter(PriorityArea::inActionPlan)
                .toList());
    }

    /** Returns those with activity this year. */
    public Known<Set<PriorityArea>> active() {
        Map<PriorityArea, Answer> active = new EnumMap<>(PriorityArea.class);
        areas().value().forEach(area -> active.put(area, active(area)));
        return thoseWhere(active);
    }

    /** An activity that states no area may be of this one, and one whose year nobody knows may be of this year. */
    private Answer active(PriorityArea area) {
        Optional<PriorityArea> here = Optional.of(area);
        Answer active = any(part -> part.area().equals(here) && part.blank().isEmpty())
                .or(perhaps(part -> part.area().isEmpty(), "area"));
        Set<String> blanks = new TreeSet<>();
        parts.forEach(Activity.Part.class, (part, times) -> part.blank().ifPresent(blanks::add));
        for (String blank : blanks) {
            active = active.or(perhaps(
                    part -> (part.area().isEmpty() || part.area().equals(here))
                            && part.blank().equals(Optional.of(blank)),
                    blank));
        }
        return active.unknownWhere(mayHide(here), hidden(ArtefactType.ACTIVITY));
    }

    private boolean mayHide(Optional<PriorityArea> area) {
        return !register().keeps(ArtefactType.ACTIVITY)
                || hiddenParts(ArtefactType.ACTIVITY, Activity.Part.class, new PlanningViews()).stream()
                        .flatMap(Set::stream)
                        .anyMatch(part -> part.area().isEmpty() || part.area().equals(area));
    }

    private Answer any(Predicate<Activity.Part> condition) {
        int[] number = {0};
        parts.forEach(Activity.Part.class, (part, times) -> number[0] += condition.test(part) ? times : 0);
        return counted(ArtefactType.ACTIVITY, number[0]).atLeast(stated(1));
    }

    private Answer perhaps(Predicate<Activity.Part> condition, String blank) {
        return any(condition).negate().orUnknown(blank).negate();
    }
}
