package se.lis.rules.verdict;

import static se.lis.core.artefact.YesNoUnknown.NO;
import static se.lis.core.artefact.YesNoUnknown.UNKNOWN;
import static se.lis.core.artefact.YesNoUnknown.YES;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.AsOf;
import se.lis.core.artefact.YesNoUnknown;
import se.lis.core.assessment.proof.ComparisonOperator;
import se.lis.core.assessment.proof.DerivationStep;
import se.lis.rules.verdict.VerdictTable.Date;

/**
 * What a rule asks of a subject: whether it is concerned, what must be so, by when, and from when it warns. Each method returns the
 * question itself, so that a rule reads as a sentence.
 *
 * <p>A question asks one thing, or several with a clause each; of several the gravest failure counts, of two that are upcoming or can't be
 * decided the one whose time runs out sooner, and of others alike the first asked.
 * Of {@code by}, {@code remind}, {@code clause} and {@code text} each is about what was asked last.
 */
public final class Question {

    private final View view;
    private @Nullable Ask first;
    private @Nullable Ask last;
    private @Nullable Map<String, Object> arguments;
    private @Nullable Answer concerned;
    private @Nullable Object discriminator;
    private @Nullable String variant;

    /** Whether it is concerned, as far as that was decided. */
    private @Nullable Answer whom;

    /** What decided; null where nothing did. */
    private @Nullable Ask decisive;

    private Verdict verdict = Verdict.NOT_EXAMINED;

    Question(View view) {
        this.view = view;
    }

    /** Begins a question about a subject. */
    public static Question about(View subject) {
        return new Question(subject);
    }

    /** One thing that is asked. */
    private static final class Ask {
        /** What must be so; null for an act. */
        @Nullable
        Answer kept;

        /** What must have been done; null for what must be so. */
        @Nullable
        Known<?> act;

        boolean renewal;

        @Nullable
        Known<?> due;

        @Nullable
        Known<?> reminder;

        @Nullable
        String clause;

        @Nullable
        String text;

        @Nullable
        ComparisonOperator fails;

        @Nullable
        Known<?> left;

        @Nullable
        Known<?> right;

        /** What was asked after it; null for the last. */
        @Nullable
        Ask next;
    }

    // ---------------------------------------------------------------- whom

    /** Says whether the rule concerns the subject, where the register may leave that open; several must all be so. */
    public Question concerns(Answer answer) {
        concerned = concerned == null ? answer : concerned.and(answer);
        return this;
    }

    // ---------------------------------------------------------------- what

    /** Asks that something be so. */
    public Question asks(Answer answer) {
        begun().kept = answer;
        return this;
    }

    /** Asks that an act have been done: its moment or day. With {@link #by}, that it was done in time. */
    public Question asks(Known<?> act) {
        begun().act = act;
        return this;
    }

    /** Asks that something be done again within a time, a parameter, of the last time; none at all is late at once. */
    public Question renewed(Known<LocalDate> last, String within) {
        return again(last, last.plus(within));
    }

    /** Asks that something be done again within a time of the last time; none at all is late at once. */
    public Question renewed(Known<LocalDate> last, Known<Period> within) {
        return again(last, last.plus(within));
    }

    /** Asks that something be done again by a day that was set when it was done last; none at all is late at once. */
    public Question renewedBy(Known<LocalDate> last, Known<LocalDate> due) {
        return again(last, due);
    }

    private Question again(Known<LocalDate> last, Known<LocalDate> due) {
        Ask ask = begun();
        ask.act = last;
        ask.renewal = true;
        ask.due = last.none() ? null : due;
        return this;
    }

    /** Asks that what is held be at least what is demanded. */
    public <T> Question atLeast(Known<T> held, Known<T> demanded) {
        return compared(ComparisonOperator.BELOW, held, demanded, held.atLeast(demanded));
    }

    /** Asks that what is held be at least a parameter. */
    public <T> Question atLeast(Known<T> held, String parameter) {
        return atLeast(held, view.limit(parameter));
    }

    /** Asks that what is held be at most what is allowed. */
    public <T> Question atMost(Known<T> held, Known<T> allowed) {
        return compared(ComparisonOperator.ABOVE, held, allowed, held.atMost(allowed));
    }

    /** Asks that what is held be at most a parameter. */
    public <T> Question atMost(Known<T> held, String parameter) {
        return atMost(held, view.limit(parameter));
    }

    /** Asks that a set hold all that is required; a finding names what is lacking. */
    public <M> Question has(Known<? extends Collection<M>> present, Known<? extends Collection<M>> required) {
        Known<List<M>> lacking = present.lackingOf(required);
        Known<List<M>> least = lacking.lower();
        Known<List<M>> most = lacking.upper();
        Answer kept;
        if (least != null && least.isGiven().yes()) {
            kept = least.isGiven().negate();
        } else if (most != null && most.isGiven().no()) {
            kept = most.isGiven().negate();
        } else {
            kept = lacking.isGiven();
        }
        return compared(ComparisonOperator.LACKS, lacking, required, kept);
    }

    /** Asks that a set hold all that a parameter lists. */
    public <M> Question has(Known<? extends Collection<M>> present, String parameter) {
        return has(present, view.<Collection<M>>limit(parameter));
    }

    private Question compared(ComparisonOperator fails, Known<?> left, Known<?> right, Answer kept) {
        Ask ask = begun();
        ask.kept = kept;
        ask.fails = fails;
        ask.left = left;
        ask.right = right;
        return this;
    }

    /** Asks that an event not have come before another, such as a change before what had to follow it. */
    public <T> Question notBefore(Known<T> event, Known<T> first) {
        return compared(
                ComparisonOperator.BEFORE, event, first, event.before(first).negate());
    }

    /** Asks that an event not have come after another. */
    public <T> Question notAfter(Known<T> event, Known<T> last) {
        return compared(ComparisonOperator.AFTER, event, last, event.after(last).negate());
    }

    // ---------------------------------------------------------------- by when

    /** Says the last moment or day: for an act the one it is compared with, for what must be so the one that now is. */
    public Question by(Known<?> due) {
        current().due = due;
        return this;
    }

    /** Says how long before the last moment or day it warns, a parameter; without it nothing is upcoming. */
    public Question remind(String ahead) {
        Known<?> due = current().due;
        return due == null ? this : remindFrom(due.minus(ahead));
    }

    /** Says from which moment or day on it warns. */
    public Question remindFrom(Known<?> first) {
        current().reminder = first;
        return this;
    }

    // ---------------------------------------------------------------- on what ground, and how it is stated

    /** Names the provision of the rule that this asks for, where it has several. */
    public Question clause(String name) {
        current().clause = name;
        return this;
    }

    /** Picks the text of a violation of what was asked last; without it, the one of the whole question is used. */
    public Question text(String name) {
        current().text = name;
        return this;
    }

    /** Distinguishes this question from others about the same artefact; null does not. */
    public Question about(@Nullable Object which) {
        discriminator = which instanceof Known<?> known ? known.orNull() : which;
        return this;
    }

    /** Picks one of several texts of a violation; null picks the plain one. */
    public Question variant(@Nullable String name) {
        variant = name;
        return this;
    }

    /** Gives the texts an argument; what is none, unknown or null is passed over. */
    public Question argument(String name, @Nullable Object value) {
        if (value != null && !(value instanceof Known<?> known && !known.given())) {
            if (arguments == null) {
                arguments = new TreeMap<>();
            }
            arguments.put(name, value);
        }
        return this;
    }

    /** Gives the texts those of an act that came late: {@code act}, {@code due} and {@code delay}, where both are known. */
    public <T> Question late(Known<T> act, Known<T> due) {
        return act.given() && due.given()
                ? argument("act", act).argument("due", due).argument("delay", delay(due, act))
                : this;
    }

    private Ask begun() {
        Ask ask = new Ask();
        if (last == null) {
            first = ask;
        } else {
            last.next = ask;
        }
        last = ask;
        return ask;
    }

    private Ask current() {
        if (last == null) {
            throw new IllegalStateException("nothing is asked yet");
        }
        return last;
    }

    // ---------------------------------------------------------------- the verdict

    /**
     * What came of a question, with what decided it.
     *
     * @param verdict the verdict
     * @param clause the clause that decided, or empty where the rule has one
     * @param concerned whether it is concerned, where that may be unknown, or null
     * @param asked what must be so, or the act that must have been done, as far as it decided; null where it is not concerned
     * @param due the last moment or day, or null where none counts
     * @param renewal whether it was asked that something be done again, so that it is kept until then
     * @param fails how the left side stands to the right where it fails, or null where nothing was compared
     * @param left the left side of the comparison, or null
     * @param right the right side of the comparison, or null
     * @param missing the attributes that are missing, sorted
     * @param unclear why it can't be decided where no attribute is missing, by terms of the texts
     * @param discriminator what distinguishes it from other questions about the artefact, or empty
     * @param variant which text of its kind states it, or empty for the plain one
     * @param arguments the arguments of the text, which may be known values
     */
    public record Decision(
            Verdict verdict,
            Optional<String> clause,
            @Nullable Answer concerned,
            @Nullable Known<?> asked,
            @Nullable Known<?> due,
            boolean renewal,
            @Nullable ComparisonOperator fails,
            @Nullable Known<?> left,
            @Nullable Known<?> right,
            Set<String> missing,
            Set<String> unclear,
            Optional<Object> discriminator,
            Optional<String> variant,
            Map<String, Object> arguments) {

        /** What is outside a rule by its left side: nothing was asked. */
        public static final Decision OUTSIDE = new Question.Decision(
                Verdict.NOT_EXAMINED,
                Optional.empty(),
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of());

        /** Returns whether the act that was asked for was done, but after its last moment or day. */
        public boolean actCameLate() {
            return verdict == Verdict.VIOLATED
                    && !renewal
                    && asked != null
                    && !(asked instanceof Answer)
                    && asked.given();
        }

        /** Returns whether the comparison states all of what was asked: not where what must be so is not, and its time is over. */
        public boolean comparisonTellsAll() {
            return fails != null && !(asked instanceof Answer && fails == ComparisonOperator.AFTER);
        }
    }

    /**
     * Decides the question, and returns the verdict.
     *
     * @param inForce whether anything that the rule rests on is in force; null where it surely is
     * @param clauses whether a clause is in force
     */
    public Verdict decide(@Nullable Answer inForce, Predicate<String> clauses) {
        whom = inForce == null ? concerned : concerned == null ? inForce : inForce.and(concerned);
        Ask deciding = null;
        Verdict strongest = Verdict.NOT_EXAMINED;
        for (Ask ask = first; ask != null; ask = ask.next) {
            if (ask.clause == null || clauses.test(ask.clause)) {
                Verdict one = verdict(whom, ask);
                boolean sooner = deciding != null && strongest == one && sooner(one, ask, deciding);
                if (deciding == null || sooner || weight(one) < weight(strongest)) {
                    deciding = ask;
                    strongest = one;
                }
            }
        }
        decisive = deciding;
        verdict = strongest;
        return strongest;
    }

    /** Returns the verdict of a question that was decided. */
    public Verdict verdict() {
        return verdict;
    }

    /** Returns what came of a question that was decided, with what decided it. */
    public Decision decision() {
        Ask ask = decisive;
        return ask == null ? nothing() : decision(ask);
    }

    /**
     * Of what is upcoming the one that is due sooner counts. Of what can't be decided the one whose time is over or runs out sooner does:
     * a limit that surely lies ahead is not broken yet. Of several whose time is over the first asked counts.
     */
    private boolean sooner(Verdict verdict, Ask ask, Ask than) {
        return switch (verdict) {
            case UPCOMING -> Known.compare(lower(ask.due), lower(than.due)) < 0;
            case UNDETERMINED -> !over(than) && (over(ask) || endsBefore(ask, than));
            case VIOLATED, NOT_YET_DUE, SATISFIED, NOT_EXAMINED -> false;
        };
    }

    private boolean over(Ask ask) {
        Date date = date(ask);
        return date == Date.NONE || date == Date.PAST;
    }

    private static boolean endsBefore(Ask ask, Ask than) {
        Known<?> one = ask.due == null ? null : ask.due.upper();
        Known<?> other = than.due == null ? null : than.due.upper();
        return one != null && (other == null || Known.order(one, other) < 0);
    }

    /** What is not yet due outweighs what is kept: it says nothing yet of how the rule is kept. */
    private static int weight(Verdict verdict) {
        return switch (verdict) {
            case VIOLATED -> 0;
            case UNDETERMINED -> 1;
            case UPCOMING -> 2;
            case NOT_YET_DUE -> 3;
            case SATISFIED -> 4;
            case NOT_EXAMINED -> 5;
        };
    }

    private static Object lower(@Nullable Known<?> due) {
        return Objects.requireNonNull(due == null ? null : due.lower(), "what is upcoming has a last day")
                .value();
    }

    private Decision nothing() {
        return new Decision(
                Verdict.NOT_EXAMINED,
                Optional.empty(),
                whom,
                null,
                null,
                false,
                null,
                null,
                null,
                Set.of(),
                Set.of(),
                Optional.ofNullable(discriminator),
                Optional.empty(),
                arguments == null ? Map.of() : arguments);
    }

    private Verdict verdict(@Nullable Answer whom, Ask ask) {
        return VerdictTable.verdict(
                whom == null ? YES : plain(whom), ask.renewal ? NO : plain(kept(ask)), date(ask), ask.renewal);
    }

    private static YesNoUnknown plain(Answer answer) {
        return answer.unknown() ? UNKNOWN : YesNoUnknown.of(answer.value());
    }

    /** An act that was done is kept unless it came late. */
    @SuppressWarnings("unchecked") // an act is compared with a moment or day of its own kind
    private static Answer kept(Ask ask) {
        if (ask.kept != null) {
            return ask.kept;
        }
        Known<Object> act = (Known<Object>) Objects.requireNonNull(ask.act, "an act is asked");
        Known<Object> due = (Known<Object>) ask.due;
        return act.given() && due != null && !due.none() ? act.atMost(due) : act.isGiven();
    }

    private Date date(Ask ask) {
        Known<?> due = ask.due;
        if (due == null) {
            return Date.NONE;
        }
        if (due.none()) {
            return Date.BEFORE_REMINDER;
        }
        Known<?> first = due.lower();
        if (first != null && !past(first)) {
            Known<?> reminder = ask.reminder == null ? null : ask.reminder.lower();
            return reminder == null || ahead(reminder) ? Date.BEFORE_REMINDER : Date.AHEAD;
        }
        Known<?> last = due.upper();
        return last != null && past(last) ? Date.PAST : Date.UNKNOWN;
    }

    private boolean past(Known<?> time) {
        return clockAgainst(time) > 0;
    }

    private boolean ahead(Known<?> time) {
        return clockAgainst(time) < 0;
    }

    private int clockAgainst(Known<?> time) {
        return time.plain() instanceof Instant
                ? Known.order(Known.read(view, DerivationStep.AS_OF, AsOf::instant), time)
                : Known.order(Known.read(view, DerivationStep.AS_OF, AsOf::day), time);
    }

    private Decision decision(Ask ask) {
        Set<String> missing = Set.of();
        Set<String> unclear = Set.of();
        Known<?> due = ask.due;
        Known<?> left = null;
        Known<?> right = null;
        ComparisonOperator fails = null;
        String text = ask.text == null ? variant : ask.text;
        if (verdict == Verdict.UNDETERMINED) {
            missing = new TreeSet<>();
            unclear = new TreeSet<>();
            explain(whom, missing, unclear);
            explain(ask.renewal ? null : kept(ask), missing, unclear);
            explain(date(ask) == Date.UNKNOWN ? due : null, missing, unclear);
            Set<String> all = new TreeSet<>(missing);
            all.addAll(unclear);
            argument("missing", List.copyOf(all));
            due = null;
        } else if (verdict == Verdict.UPCOMING && due != null) {
            due = due.lower();
            argument("due", due);
        } else if (verdict == Verdict.VIOLATED) {
            Known<?> act = ask.act;
            if (ask.fails != null && ask.left != null && ask.right != null) {
                fails = ask.fails;
                boolean under = fails == ComparisonOperator.BELOW || fails == ComparisonOperator.BEFORE;
                left = edge(ask.left, under);
                right = edge(ask.right, !under);
                named(fails, left, right);
                argument("due", due);
            } else if (due != null && due.upper() != null) {
                due = due.upper();
                boolean late = act != null && act.given() && !ask.renewal;
                fails = ComparisonOperator.AFTER;
                Known<?> clock = due.plain() instanceof Instant ? view.thisMoment() : view.thisDay();
                Known<?> later = act != null && late ? act : clock;
                left = later;
                right = due;
                argument("due", due);
                argument("delay", delay(due, later));
                if (late) {
                    argument("act", act);
                }
            }
            boolean neverDone = act != null && act.none();
            text = text == null && neverDone ? "missing" : text;
        }
        return new Decision(
                verdict,
                Optional.ofNullable(ask.clause),
                whom,
                ask.kept == null ? ask.act : ask.kept,
                due,
                ask.renewal,
                fails,
                left,
                right,
                missing,
                unclear,
                Optional.ofNullable(discriminator),
                verdict == Verdict.VIOLATED ? Optional.ofNullable(text) : Optional.empty(),
                arguments == null ? Map.of() : arguments);
    }

    /** What is known only within bounds failed by the bound that comes nearest to being kept. */
    private static Known<?> edge(Known<?> known, boolean upper) {
        return Objects.requireNonNull(upper ? known.upper() : known.lower(), "what failed is known within bounds");
    }

    private void named(ComparisonOperator fails, Known<?> left, Known<?> right) {
        switch (fails) {
            case LACKS -> {
                argument("lacking", left);
                argument("required", right);
            }
            case ABOVE, BELOW, AT_LEAST -> {
                argument("held", left);
                argument("demanded", right);
            }
            case BEFORE, AFTER -> {
                // a rule names the two events as its text does
            }
        }
    }

    private static void explain(@Nullable Known<?> unknown, Set<String> missing, Set<String> unclear) {
        if (unknown != null) {
            unknown.reasons().forEach(reason -> (reason.attribute() ? missing : unclear).add(reason.name()));
        }
    }

    private static Known<?> delay(Known<?> due, Known<?> act) {
        return Known.stating(Question::between, due, act);
    }

    private static Object between(Object last, Object later) {
        return last instanceof Instant moment
                ? Duration.between(moment, (Instant) later)
                : Period.ofDays(Math.toIntExact(((LocalDate) later).toEpochDay() - ((LocalDate) last).toEpochDay()));
    }
}
