package se.lis.rules.view.classification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.artefact.YesNoUnknown;
import se.lis.core.organisation.Organisation;
import se.lis.core.planning.ClassificationFocus;
import se.lis.core.planning.ClassificationPlan;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.OrganisationCounts;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** How far classification has come with what a plan has for this year. */
public final class PaceOfPlan extends View {

    /** Why it can't be decided: single processes do not state whether they belong to the year, or contradict themselves. */
    private static final String UNKNOWN_PROCESSES = "unknown-processes";

    private static final int HUNDRED = 100;

    private final ClassificationPlan plan;
    private final String path;
    private final OrganisationCounts parts;

    /**
     * A process that is carried on, as plans see it.
     *
     * @param sensitive whether it handles sensitive data at large volume
     * @param nis whether it is in a NIS sector
     * @param prioritised whether the risk and vulnerability analysis prioritises it
     * @param classified whether it has an approved classification
     */
    record Part(YesNoUnknown sensitive, YesNoUnknown nis, YesNoUnknown prioritised, YesNoUnknown classified) {

        private boolean counts(ClassificationFocus focus) {
            return belongsTo(focus) == YesNoUnknown.YES && classified == YesNoUnknown.YES;
        }

        private boolean mayCount(ClassificationFocus focus) {
            return belongsTo(focus) != YesNoUnknown.NO && classified != YesNoUnknown.NO;
        }

        private boolean mayBeLeft(ClassificationFocus focus) {
            return belongsTo(focus) != YesNoUnknown.NO && classified != YesNoUnknown.YES;
        }

        private YesNoUnknown belongsTo(ClassificationFocus focus) {
            return switch (focus) {
                case LARGE_VOLUME_SENSITIVE_DATA -> sensitive;
                case NIS -> nis;
                case RSA -> prioritised;
            };
        }
    }

    /**
     * How many processes belong to the year, and how many of them are classified.
     *
     * @param classified how many are classified
     * @param all how many there are
     */
    private record Count(int classified, int all) {}

    /** Joins the organisation with a year of a plan, by its place in the plan, and the counts of its processes. */
    PaceOfPlan(
            Organisation organisation,
            ClassificationPlan plan,
            int place,
            OrganisationCounts parts,
            ViewContext context) {
        super(organisation, context);
        this.plan = plan;
        this.path = "years[" + place + "].";
        this.parts = parts;
    }

    private Facts year() {
        return of(plan);
    }

    /** Returns what the year is about. */
    public Known<ClassificationFocus> focus() {
        return year().fact(path + "focus");
    }

    /** Returns the plan, the focus and the year's last day, which distinguish this from others of the organisation. */
    public String place() {
        return plan.id() + " " + focus().value() + " " + lastDay().value();
    }

    /** Returns the last day of the plan's year. */
    public Known<LocalDate> lastDay() {
        Known<Integer> number = year().fact(path + "year");
        return Known.firstGiven(year().act(path + "lastDay"), number.endOfYear());
    }

    /** Returns whether any process belongs to the year, as far as known. */
    public boolean isRelevant() {
        return count(true).all() > 0 || count(false).all() > 0;
    }

    /** Returns how many processes may belong to the year and be classified. */
    public Known<Integer> classified() {
        return counted(ArtefactType.PROCESS, count(true).classified());
    }

    /** Returns how many belong to the year if all of those do. */
    public Known<Integer> all() {
        return counted(ArtefactType.PROCESS, count(true).all());
    }

    /**
     * Returns whether as many are classified as the part of the year that has passed calls for, less the tolerance; unknown where what
     * is not known of single processes could change that.
     */
    public Answer keepsPace() {
        Known<Integer> tolerance = limit("classification.planTolerance");
        Known<LocalDate> last = lastDay();
        Known<Boolean> pace = Known.workedOut(
                () -> !behind(count(true), last.value(), tolerance.value()),
                classified(),
                all(),
                last,
                thisDay(),
                tolerance);
        boolean open = pace.has(kept -> kept) && behind(count(false), last.value(), tolerance.value());
        return Answer.of(pace.unclearWhere(open, UNKNOWN_PROCESSES));
    }

    private boolean behind(Count count, LocalDate last, int tolerance) {
        LocalDate first = last.withDayOfYear(1);
        long length = ChronoUnit.DAYS.between(first, last) + 1;
        return register().asks(moment -> {
            long passed = Math.min(length, ChronoUnit.DAYS.between(first, moment.day()));
            return HUNDRED * length * count.classified() < count.all() * (HUNDRED * passed - tolerance * length);
        });
    }

    /**
     * At best all that may be classified is, and belongs to the year; at worst only what surely does, and none but what surely is. What
     * contradicts itself surely does neither.
     */
    private Count count(boolean atBest) {
        ClassificationFocus focus = focus().value();
        int[] counts = {0, 0};
        parts.forEach(Part.class, (part, times) -> {
            boolean counted = atBest ? part.mayCount(focus) : part.counts(focus);
            boolean left = !atBest && part.mayBeLeft(focus);
            boolean surely = part.belongsTo(focus) == YesNoUnknown.YES;
            counts[0] += counted ? times : 0;
            counts[1] += counted || surely || left ? times : 0;
        });
        for (Set<Part> one : hiddenParts(ArtefactType.PROCESS, Part.class, new ClassificationViews())) {
            boolean counted = atBest && one.stream().anyMatch(part -> part.mayCount(focus));
            boolean left = !atBest && one.stream().anyMatch(part -> part.mayBeLeft(focus));
            counts[0] += counted ? 1 : 0;
            counts[1] += counted || left ? 1 : 0;
        }
        return new Count(counts[0], counts[1]);
    }
}
