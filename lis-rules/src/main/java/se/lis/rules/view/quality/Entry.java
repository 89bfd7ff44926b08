package se.lis.rules.view.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.proof.Attributes;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/**
 * An id of the register as it was handed in, with what is entered under it, whatever had happened at the moment asked for. Without what
 * is security-protected.
 */
public final class Entry extends View {

    private final boolean contradictory;

    /** Which dates to ask about, found in one walk since every entry is asked; what they say is read when it is asked. */
    private final List<EnteredDate> ahead = new ArrayList<>();

    private final List<EnteredDate> implausible = new ArrayList<>();
    private @Nullable EnteredDate any;

    private Entry(Artefact artefact, boolean contradictory, ViewContext context) {
        super(artefact, context);
        this.contradictory = contradictory;
        if (!contradictory) {
            walk();
        }
    }

    /** Returns the view of an id; empty where nothing stands under it. */
    static Optional<Entry> of(ArtefactId id, ViewContext context) {
        List<Artefact> entered = context.register().entered(id);
        if (entered.isEmpty()) {
            return Optional.empty();
        }
        Artefact first = entered.get(0);
        boolean contradictory = entered.size() > 1 && !entered.stream().allMatch(first::equals);
        return Optional.of(new Entry(first, contradictory, context));
    }

    private void walk() {
        ZoneId zone = judging().zone();
        Period before = this.<Period>limit("quality.longestBefore").value();
        Period after = this.<Period>limit("quality.longestAhead").value();
        Attributes.dates(artefact(), (path, date) -> {
            EnteredDate entered = new EnteredDate(path, date);
            any = any == null || (!any.event() && entered.event()) ? entered : any;
            LocalDate day = entered.day(zone);
            if (register().asks(moment -> day.isBefore(taken(moment).minus(before)))
                    || register().asks(moment -> day.isAfter(taken(moment).plus(after)))) {
                implausible.add(entered);
            }
            if (entered.event() && liesAhead(entered, zone)) {
                ahead.add(entered);
            }
        });
        ahead.sort(EnteredDate.ORDER);
        implausible.sort(EnteredDate.ORDER);
    }

    private LocalDate taken(AsOf moment) {
        return moment.dayOf(register().takenAt(moment));
    }

    private boolean liesAhead(EnteredDate entered, ZoneId zone) {
        return register().asks(moment -> entered.after(AsOf.of(register().takenAt(moment), zone)));
    }

    @Override
    public boolean entered() {
        return true;
    }

    /** Returns whether it holds any day, moment or month, and only one thing is entered under the id. */
    public boolean isDated() {
        return any != null;
    }

    /** Returns whether one thing is entered under the id, and not several that are unequal. */
    public Answer oneThing() {
        int things = contradictory
                ? (int) register().entered(id()).stream().distinct().count()
                : 1;
        return counted(artefact().type(), things).atMost(stated(1));
    }

    /**
     * Returns the dates to hold against the moment when the register was taken: events that are said to have come after it; where there
     * are none, one date that stands for all.
     */
    public List<EnteredDate> askedWhetherAhead() {
        return orAny(ahead);
    }

    /** Returns the dates that lie outside what can be meant; where there are none, one date that stands for all. */
    public List<EnteredDate> askedWhetherPlausible() {
        return orAny(implausible);
    }

    private List<EnteredDate> orAny(List<EnteredDate> found) {
        return found.isEmpty() && any != null ? List.of(any) : found;
    }

    /** Returns what the entry says for a date. */
    public Known<Object> at(EnteredDate date) {
        return fact(ValueAtPath.first(artefact(), date.attribute(), date.date()::equals));
    }

    /**
     * Returns the last that a date can be: for an event the moment when the register was taken, or its day where a day is given; what may
     * lie ahead has no limit but itself.
     */
    public Known<Object> latest(EnteredDate date) {
        if (!date.event()) {
            return at(date);
        }
        return any(
                date.date() instanceof Instant ? takenMoment() : takenMoment().day());
    }

    /** Returns the earliest day that can be meant. */
    public Known<LocalDate> earliest() {
        return takenMoment().day().minus("quality.longestBefore");
    }

    /** Returns the latest day that can be meant. */
    public Known<LocalDate> farthest() {
        return takenMoment().day().plus("quality.longestAhead");
    }

    /** Returns whether a date lies within what can be meant, by its local day; of a month, the first. */
    public Answer plausible(EnteredDate date) {
        Known<LocalDate> day = date.date() instanceof YearMonth ? at(date).startOfMonth() : at(date).day();
        return day.atLeast(earliest()).and(day.atMost(farthest()));
    }

    @SuppressWarnings("unchecked") // a day or moment is an object
    private static Known<Object> any(Known<?> known) {
        return (Known<Object>) known;
    }
}
