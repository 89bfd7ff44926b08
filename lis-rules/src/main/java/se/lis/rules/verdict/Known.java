package se.lis.rules.verdict;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.proof.DerivationStep;
import se.lis.core.time.CountingPolicy;
import se.lis.rules.catalogue.legislation.Legislation;

/**
 * A value, with where it comes from: the facts that it was read from and the steps that were taken.
 *
 * <p>It is one of three. <em>Given</em>: there is a value. <em>None</em>: it is known that there is none, such as the moment of an
 * act that was not done. <em>Unknown</em>: it can't be decided, because of attributes that are blank or reasons that a term names.
 * What is unknown may lie within bounds; a bound decides a comparison only where every value within the bounds would, and is
 * never the value itself.
 *
 * <p>What is worked out of it is another known value, which remembers this one. So a proof is what the code did, and no other code
 * has to state it. Immutable.
 *
 * @param <T> the kind of value
 */
public class Known<T> {

    /** Whether there is a value. */
    public enum State {
        /** There is one. */
        GIVEN,
        /** It is known that there is none. */
        NONE,
        /** It is unknown. */
        UNKNOWN
    }

    /** Why a value is unknown: a blank or contradictory attribute, or a term of the texts. */
    record Reason(String name, boolean attribute) {

        static Reason attribute(String path) {
            return new Reason(path, true);
        }

        static Reason term(String term) {
            return new Reason(term, false);
        }
    }

    static final Known<?>[] NOTHING = {};

    final View view;
    final DerivationStep step;
    final Known<?>[] operands;
    final State state;
    final @Nullable T value;

    /** What the step needs beside its operands: a {@link Facts.Read}, a parameter's or source's id, or what was looked through. */
    final @Nullable Object detail;

    /** Why it is unknown, where its operands don't state it. */
    final @Nullable Reason reason;

    final @Nullable Known<T> notBefore;
    final @Nullable Known<T> notAfter;

    Known(
            View view,
            DerivationStep step,
            State state,
            @Nullable T value,
            @Nullable Object detail,
            @Nullable Reason reason,
            @Nullable Known<T> notBefore,
            @Nullable Known<T> notAfter,
            Known<?>... operands) {
        this.view = view;
        this.step = step;
        this.state = state;
        this.value = value;
        this.detail = detail;
        this.reason = reason;
        this.notBefore = notBefore;
        this.notAfter = notAfter;
        this.operands = operands;
    }

    static <T> Known<T> leaf(View view, DerivationStep step, @Nullable T value, @Nullable Object detail) {
        return new Known<>(
                view, step, value == null ? State.NONE : State.GIVEN, value, detail, null, null, null, NOTHING);
    }

    /** Returns a value that a step gave, or that there is none where it gave null. */
    static <T> Known<T> stepped(DerivationStep step, @Nullable T value, Known<?>... operands) {
        for (Known<?> operand : operands) {
            operand.decides();
        }
        return made(step, value, operands);
    }

    private static <T> Known<T> made(DerivationStep step, @Nullable T value, Known<?>... operands) {
        return new Known<>(
                operands[0].view,
                step,
                value == null ? State.NONE : State.GIVEN,
                value,
                null,
                null,
                null,
                null,
                operands);
    }

    /** Returns what a step can't give, because of its operands. */
    static <T> Known<T> unknown(DerivationStep step, Known<?>... operands) {
        return within(step, null, null, operands);
    }

    /** Returns what a step can't give, because of its operands, and what it can't lie before and after; null where nothing is known. */
    private static <T> Known<T> within(
            DerivationStep step, @Nullable Known<T> notBefore, @Nullable Known<T> notAfter, Known<?>... operands) {
        return new Known<>(operands[0].view, step, State.UNKNOWN, null, null, null, notBefore, notAfter, operands);
    }

    /** Returns what another is, taken over by a step, bounds and all. */
    private static <T> Known<T> as(Known<T> other, DerivationStep step, Known<?>... operands) {
        return new Known<>(
                operands[0].view,
                step,
                other.state,
                other.value,
                null,
                null,
                other.notBefore,
                other.notAfter,
                operands);
    }

    // ---------------------------------------------------------------- what it is

    /** Returns whether there is a value. */
    public final boolean given() {
        return state == State.GIVEN;
    }

    /** Returns whether it is known that there is none. */
    public final boolean none() {
        return state == State.NONE;
    }

    /** Returns whether it is unknown. */
    public final boolean unknown() {
        return state == State.UNKNOWN;
    }

    /**
     * Returns the value.
     *
     * @throws NoSuchElementException if there is none, or it is unknown
     */
    public final T value() {
        decides();
        return plain();
    }

    /** The value, for a step that reports by itself what it decides by it. */
    final T plain() {
        if (value == null) {
            throw new NoSuchElementException("there is no value: " + state);
        }
        return value;
    }

    /** Returns the value, or null where there is none or it is unknown. */
    public final @Nullable T orNull() {
        decides();
        return value;
    }

    /** Returns the value, or null where there is none or it is unknown, for one who states it and decides nothing by it. */
    public final @Nullable T shown() {
        return value;
    }

    /** Returns whether there is a value that a condition holds for. */
    public final boolean has(Predicate<? super T> condition) {
        decides();
        return value != null && condition.test(value);
    }

    /** Returns the value, or the least that it can be; null where it is unknown. */
    public final @Nullable T least() {
        return given() ? orNull() : notBefore == null ? null : notBefore.orNull();
    }

    /** Returns the value, or the most that it can be; null where it is unknown. */
    public final @Nullable T most() {
        return given() ? orNull() : notAfter == null ? null : notAfter.orNull();
    }

    // ---------------------------------------------------------------- what follows the clock

    /** Takes that the value itself decides something: a listener learns when it is another. */
    final void decides() {
        if (given()) {
            decidesBy(Function.identity());
        }
    }

    /**
     * Takes that what a question about the value comes to decides something, and of what is unknown, about its bounds: a listener of the
     * register learns when it will come to something else. Most values don't follow the clock.
     *
     * @param question the question; as the value grows, an answer that was left never comes back
     */
    public void decidesBy(Function<? super T, ?> question) {
        if (notBefore != null) {
            notBefore.decidesBy(question);
        }
        if (notAfter != null) {
            notAfter.decidesBy(question);
        }
    }

    /** Returns how the value is read off the clock, or null where it doesn't follow it. */
    public @Nullable Function<AsOf, T> clock() {
        return null;
    }

    /** Returns what is worked out of two values to be stated: it decides nothing, and follows the clock where one of them does. */
    static <A, B, T> Known<T> stating(BiFunction<A, B, T> working, Known<A> one, Known<B> other) {
        T value = working.apply(one.plain(), other.plain());
        if (one.clock() == null && other.clock() == null) {
            return made(DerivationStep.WORKED_OUT, value, one, other);
        }
        Function<AsOf, A> first = one.reading();
        Function<AsOf, B> second = other.reading();
        return new Moving<>(
                one.view,
                DerivationStep.WORKED_OUT,
                moment -> working.apply(first.apply(moment), second.apply(moment)),
                value,
                one,
                other);
    }

    /** What it is at a moment, and nothing that it was worked out of. */
    private Function<AsOf, T> reading() {
        Function<AsOf, T> clock = clock();
        T now = plain();
        return clock == null ? moment -> now : clock;
    }

    /**
     * How two values stand to each other: less than nothing where the first comes first. Since no value falls, that stays until the lesser
     * reaches what the greater is now.
     */
    static int order(Known<?> one, Known<?> other) {
        int order = compare(one.plain(), other.plain());
        if (one instanceof Moving && order <= 0) {
            one.decidesBy(value -> Integer.signum(compare(value, other.plain())));
        }
        if (other instanceof Moving && order >= 0) {
            other.decidesBy(value -> Integer.signum(compare(value, one.plain())));
        }
        return order;
    }

    /**
     * A value that follows the clock: as the moment moves on, it grows.
     *
     * @param <T> the kind of value
     */
    private static final class Moving<T> extends Known<T> {
        private final Function<AsOf, T> reading;

        Moving(View view, DerivationStep step, Function<AsOf, T> reading, T value, Known<?>... operands) {
            super(view, step, State.GIVEN, value, null, null, null, null, operands);
            this.reading = reading;
        }

        @Override
        public void decidesBy(Function<? super T, ?> question) {
            view.register().asks(reading.andThen(question));
        }

        @Override
        public Function<AsOf, T> clock() {
            return reading;
        }
    }

    /**
     * Returns what is read off the clock.
     *
     * @param reading reads it at a moment, and gives the same or a greater value at each later one
     * @param operands what the step worked on, where it is a step on from what is read
     */
    static <T> Known<T> read(View view, DerivationStep step, Function<AsOf, T> reading, Known<?>... operands) {
        T value = view.register().reads(reading);
        return view.register().heard()
                ? new Moving<>(view, step, reading, value, operands)
                : new Known<>(view, step, State.GIVEN, value, null, null, null, null, operands);
    }

    /** The value of another that is taken over by a step. */
    private static <T> Known<T> takenOver(DerivationStep step, Known<T> given, Known<?>... operands) {
        return given instanceof Moving<T> moving
                ? new Moving<>(operands[0].view, step, moving.reading, given.plain(), operands)
                : made(step, given.value, operands);
    }

    /** What a step that keeps the order of time makes of a value. */
    private <R> Known<R> onward(DerivationStep how, Function<? super T, R> function, Known<?>... operands) {
        return this instanceof Moving<T> moving
                ? new Moving<>(view, how, moving.reading.andThen(function), function.apply(plain()), operands)
                : made(how, function.apply(plain()), operands);
    }

    /** Returns the reasons why it is unknown; none where it is not. */
    final Set<Reason> reasons() {
        Set<Reason> reasons = new LinkedHashSet<>();
        addReasons(reasons);
        return reasons;
    }

    void addReasons(Set<Reason> reasons) {
        if (state != State.UNKNOWN) {
            return;
        }
        if (reason != null) {
            reasons.add(reason);
            return;
        }
        boolean alternatives = step == DerivationStep.EARLIEST || step == DerivationStep.FIRST_GIVEN;
        for (Known<?> operand : operands) {
            operand.addReasons(reasons);
            if (alternatives && operand.unknown()) {
                return;
            }
        }
    }

    // ---------------------------------------------------------------- blanks and doubts

    /** Returns the same, where a blank means that there is none: an act that was not done, a thing that is not there. */
    public final Known<T> orNone() {
        return unknown() && blank()
                ? new Known<>(view, step, State.NONE, null, detail, null, null, null, operands)
                : this;
    }

    /** Returns the same, where there must be a value: that there is none is unknown because of an attribute. */
    public final Known<T> needed(String attribute) {
        return none() ? because(Reason.attribute(attribute)) : this;
    }

    /** Returns the same, unknown because of another attribute: the one to fill in. */
    public final Known<T> missing(String attribute) {
        return unknown() ? because(Reason.attribute(attribute)) : this;
    }

    /** Returns the same, or unknown for a reason that a term of the texts names where a condition holds. */
    public final Known<T> unclearWhere(boolean condition, String term) {
        return condition ? because(Reason.term(term)) : this;
    }

    /** Returns the same, or unknown because of an attribute where a condition holds. */
    public final Known<T> missingWhere(boolean condition, String attribute) {
        return condition ? because(Reason.attribute(attribute)) : this;
    }

    /**
     * Returns one of the two, or a later one, or none: which, is unknown for a reason that a term of the texts names. It can't lie before the
     * least that either can be.
     */
    public final Known<T> orLater(Known<T> other, String term) {
        Known<T> one = lower();
        Known<T> two = other.lower();
        Known<T> least = one == null || two == null ? null : order(one, two) <= 0 ? one : two;
        return new Known<>(
                view,
                DerivationStep.WORKED_OUT,
                State.UNKNOWN,
                null,
                null,
                Reason.term(term),
                least,
                null,
                this,
                other);
    }

    private Known<T> because(Reason why) {
        return new Known<>(view, step, State.UNKNOWN, null, detail, why, notBefore, notAfter, operands);
    }

    /** Returns the same: where it is unknown, it can't lie before another value. */
    public final Known<T> notBefore(Known<T> bound) {
        return unknown() && bound.given()
                ? new Known<>(view, step, state, null, detail, reason, bound, notAfter, operands)
                : this;
    }

    /** Returns the same: where it is unknown, it can't lie after another value. */
    public final Known<T> notAfter(Known<T> bound) {
        return unknown() && bound.given()
                ? new Known<>(view, step, state, null, detail, reason, notBefore, bound, operands)
                : this;
    }

    /**
     * Returns the same act, which another must come before: where it is said to have come earlier, the register contradicts itself,
     * and both are in doubt. It does so too where it is unknown when the other came, but not before what this act is earlier than.
     */
    public final Known<T> follows(Known<T> first) {
        Known<T> least = first.lower();
        if (!given() || least == null || order(this, least) >= 0) {
            return this;
        }
        Set<Reason> attributes = new LinkedHashSet<>();
        least.addFacts(attributes);
        addFacts(attributes);
        return new Contradicted<>(this, least, attributes);
    }

    /** The attributes that a value was read from: of alternatives, the one that was taken. */
    private void addFacts(Set<Reason> attributes) {
        if (detail instanceof Facts.Read read) {
            attributes.add(Reason.attribute(read.word()));
        }
        for (Known<?> operand : operands) {
            boolean taken = step != DerivationStep.EARLIEST
                    && step != DerivationStep.LATEST
                    && step != DerivationStep.FIRST_GIVEN;
            if (taken || (operand.given() && operand.plain().equals(value))) {
                operand.addFacts(attributes);
            }
        }
    }

    /** An act that is said to have come before what must come before it. */
    private static final class Contradicted<T> extends Known<T> {
        private final Set<Reason> attributes;

        Contradicted(Known<T> act, Known<T> first, Set<Reason> attributes) {
            super(act.view, DerivationStep.FIRST_GIVEN, State.UNKNOWN, null, null, null, null, null, act, first);
            this.attributes = attributes;
        }

        @Override
        void addReasons(Set<Reason> reasons) {
            reasons.addAll(attributes);
        }
    }

    // ---------------------------------------------------------------- one of several

    /** Returns the earlier of two that are given; where none is, what the first of them is. */
    public static <T> Known<T> earliest(Known<T> one, Known<T> other) {
        return earliest(List.of(one, other));
    }

    /** Returns the earliest of those that are given; where none is, what the first of them is. */
    public static <T> Known<T> earliest(Collection<Known<T>> several) {
        return chosen(DerivationStep.EARLIEST, -1, several);
    }

    /** Returns the later of two that are given; where none is, what the first of them is. */
    public static <T> Known<T> latest(Known<T> one, Known<T> other) {
        return latest(List.of(one, other));
    }

    /** Returns the latest of those that are given; where none is, what the first of them is. */
    public static <T> Known<T> latest(Collection<Known<T>> several) {
        return chosen(DerivationStep.LATEST, 1, several);
    }

    /** Returns the first of those that is given; where none is, what the first unknown, or else the first, is. */
    @SafeVarargs
    public static <T> Known<T> firstGiven(Known<T>... several) {
        Known<T> first = null;
        for (int place = several.length - 1; place >= 0; place--) {
            first = first == null ? several[place] : orElse(several[place], first);
        }
        if (first == null) {
            throw new IllegalArgumentException("there is nothing to choose from");
        }
        return first;
    }

    /** What is unknown and has no lower bound may be none, so that the other counts. */
    private static <T> Known<T> orElse(Known<T> one, Known<T> other) {
        if (one.given()) {
            return takenOver(DerivationStep.FIRST_GIVEN, one, one);
        }
        if (one.none() && other.given()) {
            return takenOver(DerivationStep.FIRST_GIVEN, other, one, other);
        }
        if (one.none()) {
            return as(other, DerivationStep.FIRST_GIVEN, one, other);
        }
        Known<T> most = one.notAfter;
        if (one.notBefore == null) {
            Known<T> otherMost = other.upper();
            most = most == null || otherMost == null ? null : latest(most, otherMost);
        }
        return within(DerivationStep.FIRST_GIVEN, one.notBefore, most, one, other);
    }

    /** Returns the greatest of those that are given; unknown while any is, and then within the bounds that they have. */
    public static <T> Known<T> highest(Collection<Known<T>> several) {
        Known<T> highest = chosen(DerivationStep.HIGHEST, 1, several);
        if (!highest.unknown()) {
            return highest;
        }
        List<Known<T>> least = new ArrayList<>();
        List<Known<T>> most = new ArrayList<>();
        boolean open = false;
        for (Known<T> one : several) {
            if (one.lower() != null) {
                least.add(one.lower());
            }
            if (one.upper() != null) {
                most.add(one.upper());
            }
            open |= one.unknown() && one.upper() == null;
        }
        Known<T> bounded = least.isEmpty() ? highest : highest.notBefore(chosen(DerivationStep.HIGHEST, 1, least));
        return open || most.isEmpty() ? bounded : bounded.notAfter(chosen(DerivationStep.HIGHEST, 1, most));
    }

    /** The one that lies furthest in a direction. */
    private static <T> Known<T> chosen(DerivationStep step, int direction, Collection<Known<T>> several) {
        Known<T> best = null;
        boolean open = false;
        for (Known<T> one : several) {
            open |= one.unknown();
            if (one.given() && (best == null || Integer.signum(order(one, best)) == direction)) {
                best = one;
            }
        }
        Known<?>[] all = several.toArray(NOTHING);
        boolean ofTime = step == DerivationStep.EARLIEST || step == DerivationStep.LATEST;
        boolean decided = !open || (ofTime && best != null);
        if (!decided) {
            return unknown(step, all);
        }
        return best == null ? made(step, null, all) : takenOver(step, best, all);
    }

    // ---------------------------------------------------------------- time

    /** Returns the end of a time, a parameter, that runs from this: hours on the time line, a period on the calendar. */
    public final Known<T> plus(String parameter) {
        return plus(view.limit(parameter));
    }

    /** Returns the end of a time that runs from this: hours on the time line, a period on the calendar. */
    public final Known<T> plus(Known<?> time) {
        return moved(DerivationStep.PLUS, time, TimeArithmetic::sum);
    }

    /** Returns what lies a time, a parameter, before this. */
    public final Known<T> minus(String parameter) {
        return minus(view.limit(parameter));
    }

    /** Returns what lies a time before this. */
    public final Known<T> minus(Known<?> time) {
        return moved(DerivationStep.MINUS, time, TimeArithmetic::difference);
    }

    /** Returns the end of a time under a Swedish act: hours strictly, a period to the end of a working day. SFS 1930:173. */
    public final Known<T> plusBySwedishLaw(String parameter) {
        Known<?> time = view.limit(parameter);
        boolean hours = time.orNull() instanceof Duration;
        return moved(hours ? DerivationStep.PLUS : DerivationStep.PLUS_SWEDISH, time, arithmetic()::bySwedishLaw);
    }

    /** Returns the end of a time under an EU act, with hours counted as the assessment asks. Regulation 1182/71. */
    public final Known<T> plusByEuLaw(String parameter) {
        return plusByEuLaw(parameter, view.judging().countingPolicy());
    }

    /** Returns the end of a time under an EU act, with hours counted by a policy. Regulation 1182/71. */
    public final Known<T> plusByEuLaw(String parameter, CountingPolicy policy) {
        return plusByEuLaw(view.limit(parameter), policy);
    }

    /** Returns the end of a time under an EU act, with hours counted as the assessment asks. Regulation 1182/71. */
    public final Known<T> plusByEuLaw(Known<?> time) {
        return plusByEuLaw(time, view.judging().countingPolicy());
    }

    private Known<T> plusByEuLaw(Known<?> time, CountingPolicy policy) {
        boolean hours = time.orNull() instanceof Duration;
        DerivationStep how = switch (policy) {
            case STRICT -> DerivationStep.PLUS;
            case EU_1182_71_HOURS -> DerivationStep.PLUS_FULL_HOURS;
            case EU_1182_71_TWO_WORKING_DAYS -> DerivationStep.PLUS_TWO_WORKING_DAYS;
        };
        return moved(
                hours ? how : DerivationStep.PLUS_EU,
                time,
                (start, length) -> arithmetic().byEuLaw(start, length, policy));
    }

    private TimeArithmetic arithmetic() {
        return new TimeArithmetic(view.judging().deadlines());
    }

    @SuppressWarnings("unchecked") // a moment moves to a moment, and a day to a day
    private Known<T> moved(DerivationStep how, Known<?> time, BinaryOperator<Object> move) {
        if (none() || time.none()) {
            return stepped(how, null, this, time);
        }
        if (given() && time.given()) {
            Object length = time.value();
            return onward(how, start -> (T) move.apply(start, length), this, time);
        }
        Known<T> least = edge(how, time, move, true);
        Known<T> most = edge(how, time, move, false);
        return within(how, least, most, this, time);
    }

    @SuppressWarnings("unchecked") // as above
    private @Nullable Known<T> edge(DerivationStep how, Known<?> lasting, BinaryOperator<Object> move, boolean early) {
        boolean shortest = early == (how != DerivationStep.MINUS);
        Known<T> start = given() ? this : early ? notBefore : notAfter;
        Known<?> length = lasting.given() ? lasting : shortest ? lasting.notBefore : lasting.notAfter;
        if (start == null || length == null) {
            return null;
        }
        Object time = length.value();
        return start.onward(how, from -> (T) move.apply(from, time), start, length);
    }

    /** Returns the local day of a moment. */
    public final Known<LocalDate> day() {
        ZoneId zone = view.judging().zone();
        return mapped(
                DerivationStep.DAY,
                moment -> moment instanceof Instant instant ? LocalDate.ofInstant(instant, zone) : (LocalDate) moment);
    }

    /** Returns the day whose law decides what happened at a moment: the day in Sweden, whatever time the organisation keeps. */
    public final Known<LocalDate> dayOfLaw() {
        return view.judging().zone().equals(Legislation.ZONE)
                ? day()
                : mapped(
                        DerivationStep.DAY_OF_LAW,
                        moment -> moment instanceof Instant instant
                                ? LocalDate.ofInstant(instant, Legislation.ZONE)
                                : (LocalDate) moment);
    }

    /** Returns the day before. */
    public final Known<LocalDate> dayBefore() {
        return mapped(DerivationStep.DAY_BEFORE, day -> ((LocalDate) day).minusDays(1));
    }

    /** Returns the day after. */
    public final Known<LocalDate> dayAfter() {
        return mapped(DerivationStep.DAY_AFTER, day -> ((LocalDate) day).plusDays(1));
    }

    /** Returns the last moment of the local day. */
    public final Known<Instant> lastMoment() {
        ZoneId zone = view.judging().zone();
        return mapped(DerivationStep.LAST_MOMENT, day -> AsOf.lastInstantOf((LocalDate) day, zone));
    }

    /** Returns the first day of the year, of a day or a year's number. */
    public final Known<LocalDate> startOfYear() {
        return mapped(
                DerivationStep.START_OF_YEAR, day -> TimeArithmetic.inYear(day).withDayOfYear(1));
    }

    /** Returns the last day of the year, of a day or a year's number. */
    public final Known<LocalDate> endOfYear() {
        return mapped(
                DerivationStep.END_OF_YEAR, day -> TimeArithmetic.inYear(day).with(TemporalAdjusters.lastDayOfYear()));
    }

    /** Returns the year's number of a day. */
    public final Known<Integer> year() {
        return mapped(DerivationStep.YEAR, day -> ((LocalDate) day).getYear());
    }

    /** Returns the first day of the month, of a day or a month. */
    public final Known<LocalDate> startOfMonth() {
        return mapped(
                DerivationStep.START_OF_MONTH,
                day -> TimeArithmetic.inMonth(day).withDayOfMonth(1));
    }

    /** Returns the last day of the month, of a day or a month. */
    public final Known<LocalDate> endOfMonth() {
        return mapped(
                DerivationStep.END_OF_MONTH,
                day -> TimeArithmetic.inMonth(day).with(TemporalAdjusters.lastDayOfMonth()));
    }

    private <R> Known<R> mapped(DerivationStep how, Function<T, R> function) {
        return switch (state) {
            case GIVEN -> onward(how, function, this);
            case NONE -> stepped(how, null, this);
            case UNKNOWN ->
                within(
                        how,
                        notBefore == null ? null : notBefore.mapped(how, function),
                        notAfter == null ? null : notAfter.mapped(how, function),
                        this);
        };
    }

    // ---------------------------------------------------------------- numbers and sets

    /** Returns the product of two numbers that are not negative; where either is unknown within bounds, the product is too. */
    public static Known<Integer> product(Known<Integer> one, Known<Integer> other) {
        Known<Integer> product = both(DerivationStep.PRODUCT, one, other, (a, b) -> a * b);
        if (!product.unknown()) {
            return product;
        }
        Known<Integer> least =
                one.lower() == null || other.lower() == null ? product : product(one.lower(), other.lower());
        Known<Integer> most =
                one.upper() == null || other.upper() == null ? product : product(one.upper(), other.upper());
        return product.notBefore(least).notAfter(most);
    }

    /** Returns the sum of two numbers. */
    public static Known<Integer> sum(Known<Integer> one, Known<Integer> other) {
        return both(DerivationStep.SUM, one, other, Integer::sum);
    }

    /** Returns the length of two periods that are one: an extended one ends as if it had been so long from its start. */
    public static Known<Period> together(Known<Period> one, Known<Period> other) {
        return both(DerivationStep.SUM, one, other, Period::plus);
    }

    /**
     * Returns how many in a hundred of the whole the part is, rounded up, so that what lies beyond a share is above it; none where the
     * whole is nothing. A part that is unknown within bounds gives a share within bounds.
     */
    public static Known<Integer> perCent(Known<Integer> part, Known<Integer> whole) {
        if (whole.has(all -> all == 0)) {
            return stepped(DerivationStep.PER_CENT, null, part, whole);
        }
        Known<Integer> share =
                both(DerivationStep.PER_CENT, part, whole, (a, b) -> Math.toIntExact((a * 100L + b - 1) / b));
        if (!share.unknown() || !whole.given()) {
            return share;
        }
        Known<Integer> bounded = part.notBefore == null ? share : share.notBefore(perCent(part.notBefore, whole));
        return part.notAfter == null ? bounded : bounded.notAfter(perCent(part.notAfter, whole));
    }

    private static <A, R> Known<R> both(
            DerivationStep step, Known<A> one, Known<A> other, BiFunction<A, A, R> function) {
        if (one.none() || other.none()) {
            return stepped(step, null, one, other);
        }
        return one.given() && other.given()
                ? stepped(step, function.apply(one.plain(), other.plain()), one, other)
                : unknown(step, one, other);
    }

    /** Returns how many members a list or set has. */
    public final Known<Integer> count() {
        return mapped(DerivationStep.COUNT, members -> ((Collection<?>) members).size());
    }

    /** Returns the members of all of some lists or sets, and the values of what is no list; unknown ones leave it unknown. */
    public static <M> Known<Set<M>> union(Collection<? extends Known<?>> several) {
        Known<?>[] all = several.toArray(NOTHING);
        Set<M> members = new LinkedHashSet<>();
        for (Known<?> one : all) {
            if (one.unknown()) {
                return unknown(DerivationStep.UNION, all);
            }
            if (one.given()) {
                members.addAll(membersOf(one.value()));
            }
        }
        return stepped(DerivationStep.UNION, members, all);
    }

    @SuppressWarnings("unchecked") // the caller names the kind of members
    private static <M> Collection<M> membersOf(Object value) {
        return value instanceof Collection<?> members ? (Collection<M>) members : List.of((M) value);
    }

    /**
     * Returns what a view's own code works out of some values, where none of the steps here does: none where one of them is none, and
     * unknown where one is unknown. At least one must be given. When it will come to something else is reported where it looks at the
     * values. What it works out is reported where it takes the values.
     */
    public static <T> Known<T> workedOut(Supplier<T> working, Known<?>... of) {
        boolean open = false;
        for (Known<?> one : of) {
            if (one.none()) {
                return stepped(DerivationStep.WORKED_OUT, null, of);
            }
            open |= one.unknown();
        }
        return open ? unknown(DerivationStep.WORKED_OUT, of) : made(DerivationStep.WORKED_OUT, working.get(), of);
    }

    // ---------------------------------------------------------------- what the values found say

    /**
     * Returns what the value says of something, such as the day of an artefact that was found; none where this is none, and unknown
     * where this is.
     */
    public final <R> Known<R> then(Function<? super T, Known<R>> says) {
        return switch (state) {
            case NONE -> stepped(DerivationStep.OF, null, this);
            case UNKNOWN -> unknown(DerivationStep.OF, this);
            case GIVEN -> {
                Known<R> said = says.apply(value());
                yield said.given()
                        ? takenOver(DerivationStep.OF, said, this, said)
                        : as(said, DerivationStep.OF, this, said);
            }
        };
    }

    /** Returns how the value answers a question; no where there is none, and unknown where this is. */
    public final Answer answers(Function<? super T, Answer> question) {
        return switch (state) {
            case NONE -> Answer.made(DerivationStep.GIVEN, false, this);
            case UNKNOWN -> Answer.open(DerivationStep.OF, this);
            case GIVEN -> {
                Answer answer = question.apply(value());
                yield new Answer(view, DerivationStep.OF, answer.state, answer.value, null, null, this, answer);
            }
        };
    }

    // ---------------------------------------------------------------- answers

    /** Returns whether there is a value: a blank is no value. Unknown only where more than a blank hides it. */
    public final Answer isGiven() {
        if (unknown() && !blank()) {
            return Answer.open(DerivationStep.GIVEN, this);
        }
        boolean there = given() && !(value instanceof Collection<?> members && members.isEmpty());
        return Answer.made(DerivationStep.GIVEN, there, this);
    }

    private boolean blank() {
        return step == DerivationStep.FACT && reason != null && reason.attribute() && value == null;
    }

    /** Returns yes where there is a value, and unknown where it is blank or it is unknown: no blank means no here. */
    public final Answer isKnown() {
        return unknown() ? Answer.open(DerivationStep.GIVEN, this) : Answer.made(DerivationStep.GIVEN, given(), this);
    }

    /** Returns whether the value is this or one of these; no where there is none. */
    @SafeVarargs
    public final Answer is(T... these) {
        decides();
        Known<?>[] all = new Known<?>[these.length + 1];
        all[0] = this;
        boolean among = false;
        for (int place = 0; place < these.length; place++) {
            all[place + 1] = view.stated(these[place]);
            among |= these[place].equals(value);
        }
        return unknown() ? Answer.open(DerivationStep.IS, all) : Answer.made(DerivationStep.IS, among, all);
    }

    /** Returns whether this is the same as another value; no where either is none. */
    public final Answer same(Known<T> other) {
        decides();
        other.decides();
        return !none() && !other.none() && (unknown() || other.unknown())
                ? Answer.open(DerivationStep.IS, this, other)
                : Answer.made(DerivationStep.IS, given() && plain().equals(other.value), this, other);
    }

    /** Returns whether this is at least another, by the order of their kind; no where there is none. */
    public final Answer atLeast(Known<T> other) {
        return compared(DerivationStep.AT_LEAST, other, order -> order >= 0);
    }

    /** Returns whether this is at most another, by the order of their kind; no where there is none. */
    public final Answer atMost(Known<T> other) {
        return compared(DerivationStep.AT_MOST, other, order -> order <= 0);
    }

    /** Returns what several say alike; where they differ, it is unknown which holds, for a reason that a term names. At least one is given. */
    static <T> Known<T> alike(List<Known<T>> several, String term) {
        Known<T> first = several.get(0);
        Known<?>[] all = several.toArray(NOTHING);
        if (several.stream().anyMatch(Known::unknown)) {
            return unknown(DerivationStep.WORKED_OUT, all);
        }
        if (several.stream().allMatch(one -> Objects.equals(one.value, first.value))) {
            return stepped(DerivationStep.FIRST_GIVEN, first.value, all);
        }
        Known<T> open = Known.<T>unknown(DerivationStep.WORKED_OUT, all).unclearWhere(true, term);
        return several.stream().anyMatch(Known::none)
                ? open
                : open.notBefore(chosen(DerivationStep.LOWEST, -1, several))
                        .notAfter(chosen(DerivationStep.HIGHEST, 1, several));
    }

    /** Returns whether this comes before another; no where either is none. */
    public final Answer before(Known<T> other) {
        return compared(DerivationStep.BEFORE, other, order -> order < 0);
    }

    /** Returns whether this comes after another; no where either is none. */
    public final Answer after(Known<T> other) {
        return compared(DerivationStep.AFTER, other, order -> order > 0);
    }

    /** Returns whether it lies in a period: from its first day on, and before the first day after it; a blank end has no limit. */
    public final Answer within(Known<T> from, Known<T> until) {
        Answer begun = from.given() ? from.atMost(this) : from.isGiven().negate();
        return begun.and(until.given() ? until.after(this) : until.isGiven().negate());
    }

    /** What every pair of values within the bounds answers alike is the answer. */
    private Answer compared(DerivationStep how, Known<T> other, Predicate<Integer> holds) {
        if (none() || other.none()) {
            return Answer.made(how, false, this, other);
        }
        if (given() && other.given()) {
            return Answer.made(how, holds.test(order(this, other)), this, other);
        }
        boolean low = holds.test(-1);
        Answer below = edgeAnswer(
                how, this.upper(), other.lower(), low, order -> order < 0 || (order == 0 && holds.test(0) == low));
        if (below != null) {
            return below;
        }
        boolean high = holds.test(1);
        Answer above = edgeAnswer(
                how, this.lower(), other.upper(), high, order -> order > 0 || (order == 0 && holds.test(0) == high));
        return above != null ? above : Answer.open(how, this, other);
    }

    private static <T> @Nullable Answer edgeAnswer(
            DerivationStep how,
            @Nullable Known<T> one,
            @Nullable Known<T> other,
            boolean answer,
            Predicate<Integer> decides) {
        return one != null && other != null && decides.test(order(one, other))
                ? Answer.made(how, answer, one, other)
                : null;
    }

    final @Nullable Known<T> lower() {
        return given() ? this : notBefore;
    }

    final @Nullable Known<T> upper() {
        return given() ? this : notAfter;
    }

    /**
     * Returns what of a required set is not among the members of this one, in the order of what is required. Where this one is unknown
     * within bounds, which are the members that it surely has and those that it has at most, what it lacks lies within bounds too.
     */
    public final <M> Known<List<M>> lackingOf(Known<? extends Collection<M>> required) {
        if (!unknown() && !required.unknown()) {
            return lacking(this, required);
        }
        boolean sure = required.given();
        return within(
                DerivationStep.LACKING,
                sure && upper() != null ? lacking(upper(), required) : null,
                sure && lower() != null ? lacking(lower(), required) : null,
                this,
                required);
    }

    private static <M> Known<List<M>> lacking(Known<?> there, Known<? extends Collection<M>> required) {
        Collection<?> members = there.given() ? (Collection<?>) there.value() : List.of();
        List<M> lacking = new ArrayList<>(0);
        if (required.given()) {
            for (M member : required.value()) {
                if (!members.contains(member)) {
                    lacking.add(member);
                }
            }
        }
        return stepped(DerivationStep.LACKING, List.copyOf(lacking), there, required);
    }

    @SuppressWarnings("unchecked") // values of one kind that have an order
    static int compare(Object one, Object other) {
        return ((Comparator<Object>) (Comparator<?>) Comparator.naturalOrder()).compare(one, other);
    }

    // ---------------------------------------------------------------- where it comes from

    /** Returns the step that gave it. */
    public final DerivationStep step() {
        return step;
    }

    /** Returns what the step worked on, in order. */
    public final List<Known<?>> operands() {
        return List.of(operands);
    }

    /** Returns what the step needs beside that: what was read, a limit, a source's id, or what was looked through; else null. */
    public final @Nullable Object detail() {
        return detail;
    }

    @Override
    public String toString() {
        return step + " " + (given() ? value : state);
    }
}
