package se.lis.rules.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.proof.DerivationStep;
import se.lis.core.assessment.proof.Looked;

/**
 * Artefacts of a kind that are looked through for one that meets a condition.
 *
 * <p>What is found is proved by the facts that chose it; that none is found, by what was looked through: the kind, how many, and the
 * ids that came nearest. Where entries of the kind contradict each other and any of them may meet the condition, or their list isn't kept,
 * it is unknown that there is none.
 */
public final class Search {

    private static final int NEAREST = 3;

    private static final Comparator<Facts> BY_ID = Comparator.comparing(Facts::id);

    private final View view;
    private final ArtefactType type;
    private final @Nullable String by;
    private final int count;
    private final List<Facts> met;
    private final List<Answer> reasons;
    private final List<Facts> doubtful;
    private final List<Answer> doubts;
    private final List<Facts> nearest;
    private final List<Facts> contradictory;
    private final boolean contradicted;

    /** Whether the furthest were chosen: then one that only may be among them takes the place of others, whatever is asked next. */
    private final boolean furthest;

    /**
     * Looks through artefacts.
     *
     * @param by the attribute by which they refer to the subject, or null for all of the kind
     * @param contradictory what those say that were left out because they contradict each other
     */
    Search(
            View view,
            ArtefactType type,
            @Nullable String by,
            Collection<? extends Artefact> all,
            Collection<? extends Artefact> contradictory) {
        this(
                view,
                type,
                by,
                all.size(),
                looked(view, by, all),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                contradictory.stream().map(view::of).toList(),
                false);
    }

    private static List<Facts> looked(View view, @Nullable String by, Collection<? extends Artefact> all) {
        List<Facts> looked = new ArrayList<>(all.size());
        for (Artefact artefact : all) {
            Facts one = view.of(artefact);
            if (by != null) {
                one.fact(by);
            }
            looked.add(one);
        }
        return looked;
    }

    private Search(
            View view,
            ArtefactType type,
            @Nullable String by,
            int count,
            List<Facts> met,
            List<Answer> reasons,
            List<Facts> doubtful,
            List<Answer> doubts,
            List<Facts> nearest,
            List<Facts> contradictory,
            boolean furthest) {
        this.view = view;
        this.type = type;
        this.by = by;
        this.count = count;
        this.met = met;
        this.reasons = reasons;
        this.doubtful = doubtful;
        this.doubts = doubts;
        this.nearest = nearest;
        this.contradictory = contradictory;
        this.contradicted = !contradictory.isEmpty() || !view.register().keeps(type);
        this.furthest = furthest;
    }

    /** Returns the search as one of so many, of which the others were left out since they can't change what is found. */
    public Search outOf(int all) {
        return new Search(view, type, by, all, met, reasons, doubtful, doubts, nearest, contradictory, furthest);
    }

    /**
     * Returns the search among those that meet a condition; those that may meet it, and all conditions before it, are doubtful. What
     * contradicts itself proves nothing, and is asked only whether it may matter.
     */
    public Search where(Function<Facts, Answer> condition) {
        List<Facts> yes = new ArrayList<>(met.size());
        List<Answer> why = new ArrayList<>(met.size());
        List<Facts> open = new ArrayList<>(0);
        List<Answer> whyOpen = new ArrayList<>(0);
        for (int place = 0; place < doubtful.size(); place++) {
            if (furthest || !condition.apply(doubtful.get(place)).no()) {
                open.add(doubtful.get(place));
                whyOpen.add(doubts.get(place));
            }
        }
        for (Facts one : met) {
            Answer answer = condition.apply(one);
            if (answer.yes()) {
                yes.add(one);
                why.add(answer);
            } else if (answer.unknown()) {
                open.add(one);
                whyOpen.add(answer);
            }
        }
        return new Search(
                view,
                type,
                by,
                count,
                yes,
                why,
                open,
                whyOpen,
                yes.isEmpty() && !met.isEmpty() ? met : nearest,
                mayMatter(one -> !condition.apply(one).no()),
                furthest);
    }

    private List<Facts> mayMatter(Predicate<Facts> condition) {
        if (contradictory.isEmpty()) {
            return contradictory;
        }
        List<Facts> some = new ArrayList<>(contradictory.size());
        view.reading(() -> contradictory.stream().filter(condition).forEach(some::add));
        return List.copyOf(some);
    }

    /**
     * Returns the search among those whose attribute is the latest: all of several from one day, since it is unknown which of them came
     * last. Those whose attribute is blank do not count.
     */
    public Search last(String attribute) {
        return furthest(attribute, 1);
    }

    /** Returns the search among those whose attribute is the earliest, likewise. */
    public Search first(String attribute) {
        return furthest(attribute, -1);
    }

    private Search furthest(String attribute, int direction) {
        Known<Object> best = null;
        for (Facts one : met) {
            Known<Object> when = one.act(attribute);
            best = when.given() && beyond(when, best, direction) > 0 ? when : best;
        }
        Known<Object> limit = best;
        List<Facts> open = new ArrayList<>();
        List<Answer> whyOpen = new ArrayList<>();
        Answer further = null;
        for (int place = 0; place < doubtful.size(); place++) {
            Known<Object> when = doubtful.get(place).act(attribute);
            if (when.given() && beyond(when, limit, direction) >= 0) {
                open.add(doubtful.get(place));
                whyOpen.add(doubts.get(place));
                further = beyond(when, limit, direction) > 0 ? doubts.get(place) : further;
            }
        }
        List<Facts> yes = new ArrayList<>();
        List<Answer> why = new ArrayList<>();
        for (int place = 0; place < met.size(); place++) {
            Known<Object> when = met.get(place).act(attribute);
            if (when.given() && beyond(when, limit, direction) == 0) {
                Answer reason = place < reasons.size() ? reasons.get(place).and(when.isGiven()) : when.isGiven();
                (further == null ? yes : open).add(met.get(place));
                (further == null ? why : whyOpen).add(further == null ? reason : further);
            }
        }
        List<Facts> hidden = mayMatter(one -> {
            Known<Object> when = one.act(attribute);
            return when.given() && beyond(when, limit, direction) >= 0;
        });
        return new Search(view, type, by, count, yes, why, open, whyOpen, nearest, hidden, true);
    }

    /** How far a moment or day lies beyond another in a direction; beyond nothing lies all. */
    private static int beyond(Known<Object> when, @Nullable Known<Object> other, int direction) {
        return other == null ? 1 : direction * Known.compare(when.value(), other.value());
    }

    /** Returns what all of them say alike; none where there are none, and unknown where they differ, or others may be among them. */
    public <R> Known<R> says(Function<Facts, Known<R>> says) {
        if (contradicted) {
            return unclear().then(says);
        }
        if (!doubts.isEmpty()) {
            return doubtful(doubts.toArray(new Answer[0])).then(says);
        }
        List<Known<R>> said = IntStream.range(0, met.size())
                .mapToObj(place -> found(place).then(says))
                .toList();
        return said.isEmpty()
                ? this.<Facts>none(null).then(says)
                : said.size() == 1 ? said.get(0) : Known.alike(said, View.SEVERAL_OF_ONE_DAY);
    }

    /** Returns whether one is among them; unknown where it may be. */
    public Answer has(Facts one) {
        int place = doubtful.indexOf(one);
        if (place >= 0) {
            return doubtful(doubts.get(place)).is(one);
        }
        int found = met.indexOf(one);
        if (found >= 0 && contradicted) {
            return unclear().is(one);
        }
        return (met.isEmpty() ? this.<Facts>none(null) : found(Math.max(found, 0))).is(one);
    }

    /** Returns whether there are any, which all are known; unknown where others may be among them. */
    public Answer isClear() {
        if (contradicted) {
            return unclear().isGiven();
        }
        return doubts.isEmpty()
                ? exists()
                : doubtful(doubts.toArray(new Answer[0])).isGiven();
    }

    /**
     * Returns the latest day, or moment, of an attribute; none where nothing met the conditions. Where some only may meet them, it is
     * unknown within bounds.
     */
    public <T> Known<T> latestDay(String attribute) {
        Known<T> latest = last(attribute).says(one -> one.fact(attribute));
        if (!latest.unknown()) {
            return latest;
        }
        List<Known<T>> sure = acts(attribute);
        List<Known<T>> possible = new ArrayList<>(sure);
        doubtful.forEach(one -> possible.add(one.act(attribute)));
        Known<T> least = sure.isEmpty() ? latest : Known.latest(sure);
        return contradicted || possible.isEmpty()
                ? latest.notBefore(least)
                : latest.notBefore(least).notAfter(Known.latest(possible));
    }

    /**
     * Returns the earliest day, or moment, of an attribute; none where nothing met the conditions. Where some only may meet them, or
     * contradictory ones were left out, it is unknown, and no later than the earliest that is sure.
     */
    public <T> Known<T> earliestDay(String attribute) {
        Known<T> earliest = first(attribute).says(one -> one.fact(attribute));
        List<Known<T>> sure = acts(attribute);
        return sure.isEmpty() ? earliest : earliest.notAfter(Known.earliest(sure));
    }

    private <T> List<Known<T>> acts(String attribute) {
        List<Known<T>> acts = new ArrayList<>(met.size());
        met.forEach(one -> acts.add(one.act(attribute)));
        return acts;
    }

    /**
     * Returns whether one that meets a condition too may be hidden: by entries that contradict each other, of which any, as it stands,
     * meets it, or because their list isn't kept.
     */
    public boolean mayHide(Function<Facts, Answer> condition) {
        return !view.register().keeps(type)
                || !mayMatter(one -> !condition.apply(one).no()).isEmpty();
    }

    /** Returns the first of them by id. */
    public Known<Facts> any() {
        if (!met.isEmpty()) {
            return found(met.indexOf(Collections.min(met, BY_ID)));
        }
        if (!doubts.isEmpty()) {
            return doubtful(doubts.toArray(new Answer[0]));
        }
        return contradicted ? unclear() : none(null);
    }

    /** Returns whether there is any. */
    public Answer exists() {
        return any().isGiven();
    }

    /** Returns those that meet the conditions. */
    public List<Facts> all() {
        return met;
    }

    /** Returns those that may meet the conditions. */
    public List<Facts> doubtful() {
        return doubtful;
    }

    /** Returns how many meet the conditions; unknown where some may, within the bounds of none and all of those. */
    public Known<Integer> count() {
        Known<Integer> least = counted(met.size());
        if (doubtful.isEmpty() && !contradicted) {
            return least;
        }
        Known<Integer> open = contradicted
                ? this.<Integer>none(null).unclearWhere(true, view.hidden(type))
                : Known.unknown(DerivationStep.COUNT, doubts.toArray(new Answer[0]));
        Known<Integer> bounded = open.notBefore(least);
        return contradicted ? bounded : bounded.notAfter(counted(met.size() + doubtful.size()));
    }

    private Known<Integer> counted(int number) {
        return new Known<>(
                view,
                DerivationStep.COUNT,
                Known.State.GIVEN,
                number,
                this,
                null,
                null,
                null,
                reasons.toArray(new Answer[0]));
    }

    private Known<Facts> found(int place) {
        Known<?>[] reason = place < reasons.size() ? new Known<?>[] {reasons.get(place)} : Known.NOTHING;
        return new Known<>(
                view, DerivationStep.FOUND, Known.State.GIVEN, met.get(place), this, null, null, null, reason);
    }

    private Known<Facts> doubtful(Answer... why) {
        return new Known<>(
                view, DerivationStep.FOUND, Known.State.UNKNOWN, null, this, null, null, null, (Known<?>[]) why);
    }

    private <T> Known<T> none(@Nullable T nothing) {
        return Known.leaf(view, DerivationStep.NONE_FOUND, nothing, this);
    }

    private Known<Facts> unclear() {
        return this.<Facts>none(null).unclearWhere(true, view.hidden(type));
    }

    /** Returns what was looked through. */
    public Looked looked() {
        return Looked.builder()
                .type(type.jsonName())
                .by(Optional.ofNullable(by))
                .count(count)
                .nearest(nearest.stream()
                        .map(Facts::toString)
                        .sorted()
                        .limit(NEAREST)
                        .toList())
                .build();
    }
}
