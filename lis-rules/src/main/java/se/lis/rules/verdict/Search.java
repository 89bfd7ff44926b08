package se.lis.rules.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.proof.DerivationStep;
import se.lis.core.assessment.proof.Looked;

/**
 * Artefacts of a kind that are looked through for one that meets a condition.
 *
 * <p>What is found is proved by the facts that chose it; that none is found, by what was looked through: the kind, how many, and the
 * ids that came nearest. Where artefacts of the kind contradict each other, or their list isn't kept, nobody can tell that there is none.
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
    private final boolean contradicted;

    /**
     * Looks through artefacts.
     *
     * @param by the attribute by which they refer to the subject, or null for all of the kind
     * @param contradicted whether some were left out because they contradict each other
     */
    Search(
            View view,
            ArtefactType type,
            @Nullable String by,
            Collection<? extends Artefact> all,
            boolean contradicted) {
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
                contradicted);
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
            boolean contradicted) {
        this.view = view;
        this.type = type;
        this.by = by;
        this.count = count;
        this.met = met;
        this.reasons = reasons;
        this.doubtful = doubtful;
        this.doubts = doubts;
        this.nearest = nearest;
        this.contradicted = contradicted;
    }

    /** Returns the search among those that meet a condition; those that may meet it are doubtful. */
    public Search where(Function<Facts, Answer> condition) {
        List<Facts> yes = new ArrayList<>(met.size());
        List<Answer> why = new ArrayList<>(met.size());
        List<Facts> open = doubtful;
        List<Answer> whyOpen = doubts;
        for (Facts one : met) {
            Answer answer = condition.apply(one);
            if (answer.yes()) {
                yes.add(one);
                why.add(answer);
            } else if (answer.unknown()) {
                if (open == doubtful) {
                    open = new ArrayList<>(doubtful);
                    whyOpen = new ArrayList<>(doubts);
                }
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
                contradicted);
    }

    /** Returns the one whose attribute is the latest, of several the last by id; those whose attribute is blank do not count. */
    public Known<Facts> latest(String attribute) {
        return extreme(attribute, Search::later);
    }

    /** Returns the one whose attribute is the earliest, of several the first by id; those whose attribute is blank do not count. */
    public Known<Facts> earliest(String attribute) {
        return extreme(attribute, (when, one, than, other) -> later(than, other, when, one));
    }

    /** Whether one artefact, by its attribute, comes further than another. */
    private interface Further {
        boolean than(Known<Object> when, Facts one, Known<Object> best, Facts other);
    }

    private Known<Facts> extreme(String attribute, Further further) {
        Facts best = null;
        Known<Object> bestWhen = null;
        for (Facts one : met) {
            Known<Object> when = one.act(attribute);
            boolean better =
                    when.given() && (best == null || bestWhen == null || further.than(when, one, bestWhen, best));
            if (better) {
                best = one;
                bestWhen = when;
            }
        }
        if (contradicted) {
            return unclear();
        }
        for (int place = 0; place < doubtful.size(); place++) {
            Facts one = doubtful.get(place);
            Known<Object> when = one.act(attribute);
            if (when.given() && (best == null || bestWhen == null || further.than(when, one, bestWhen, best))) {
                return doubtful(doubts.get(place));
            }
        }
        return found(best, bestWhen);
    }

    /**
     * Returns the latest day, or moment, of an attribute; none where nothing met the conditions. Where some only may meet them, it is
     * unknown within bounds.
     */
    public <T> Known<T> latestDay(String attribute) {
        Known<T> latest = latest(attribute).then(one -> one.fact(attribute));
        if (!latest.unknown()) {
            return latest;
        }
        List<Known<T>> sure = acts(attribute);
        List<Known<T>> possible = new ArrayList<>(sure);
        doubtful.forEach(one -> possible.add(one.act(attribute)));
        Known<T> least = sure.isEmpty() ? latest : Known.latest(sure);
        return contradicted ? latest.notBefore(least) : latest.notBefore(least).notAfter(Known.latest(possible));
    }

    /**
     * Returns the earliest day, or moment, of an attribute; none where nothing met the conditions. Where some only may meet them, or
     * contradictory ones were left out, it is unknown, and no later than the earliest that is sure.
     */
    public <T> Known<T> earliestDay(String attribute) {
        Known<T> earliest = earliest(attribute).then(one -> one.fact(attribute));
        List<Known<T>> sure = acts(attribute);
        return sure.isEmpty() ? earliest : earliest.notAfter(Known.earliest(sure));
    }

    private <T> List<Known<T>> acts(String attribute) {
        List<Known<T>> acts = new ArrayList<>(met.size());
        met.forEach(one -> acts.add(one.act(attribute)));
        return acts;
    }

    private static boolean later(Known<Object> when, Facts one, Known<Object> latest, Facts best) {
        int order = Known.compare(when.value(), latest.value());
        return order > 0 || (order == 0 && Known.compare(one.id(), best.id()) > 0);
    }

    /** Returns the first of them by id. */
    public Known<Facts> any() {
        Facts first = met.isEmpty() ? null : Collections.min(met, BY_ID);
        if (first == null && !doubts.isEmpty()) {
            return doubtful(doubts.toArray(new Answer[0]));
        }
        return first == null && contradicted ? unclear() : found(first, null);
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

    private Known<Facts> found(@Nullable Facts one, @Nullable Known<?> chosenBy) {
        if (one == null) {
            return none(null);
        }
        int place = met.indexOf(one);
        Known<?> reason = place >= 0 && place < reasons.size() ? reasons.get(place) : null;
        Known<?>[] operands;
        if (reason == null) {
            operands = chosenBy == null ? Known.NOTHING : new Known<?>[] {chosenBy};
        } else {
            operands = chosenBy == null ? new Known<?>[] {reason} : new Known<?>[] {reason, chosenBy};
        }
        return new Known<>(view, DerivationStep.FOUND, Known.State.GIVEN, one, this, null, null, null, operands);
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
