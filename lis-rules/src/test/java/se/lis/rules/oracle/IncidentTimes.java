package se.lis.rules.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the oracles on incidents share: awareness that is known or lies between two moments, and what follows from it, naively. */
final class IncidentTimes {

    /** How the last moment that is on time stands to now. */
    enum When {
        AT_ONCE,
        NOT_YET,
        SOON,
        OVER,
        UNKNOWN
    }

    /**
     * When it came: {@code first} and {@code last} are the same where that is known; {@code first} is null where nothing precedes it.
     */
    record Span(Instant first, Instant last, boolean known) {

        static Span at(Instant moment) {
            return new Span(moment, moment, true);
        }

        static Span awareness(Instant aware, Instant noticed, Past past) {
            return aware == null ? new Span(noticed, past.asOf(), false) : at(aware);
        }

        Span plus(Duration limit) {
            return moved(moment -> moment.plus(limit));
        }

        Span moved(UnaryOperator<Instant> move) {
            return new Span(first == null ? null : move.apply(first), last == null ? null : move.apply(last), known);
        }

        /** Whether an act came before it must have come. */
        boolean contradicts(Instant act) {
            return act != null && first != null && act.isBefore(first);
        }

        /** Whether an act came by then. */
        Boolean kept(Instant act) {
            if (first != null && !act.isAfter(first)) {
                return true;
            }
            return last != null && act.isAfter(last) ? false : null;
        }

        When when(Instant now, Instant reminder) {
            if (first != null && !now.isAfter(first)) {
                return reminder == null || now.isBefore(reminder) ? When.NOT_YET : When.SOON;
            }
            return last != null && now.isAfter(last) ? When.OVER : When.UNKNOWN;
        }

        /** Whether law that came on a day decides. */
        Boolean under(LocalDate from, Past past) {
            if (past.dayOf(last).isBefore(from)) {
                return false;
            }
            return first != null && !past.dayOf(first).isBefore(from) ? true : null;
        }
    }

    private IncidentTimes() {}

    static Optional<Verdict> verdict(Boolean concerned, Boolean kept, When when) {
        if (Boolean.FALSE.equals(concerned)) {
            return Optional.empty();
        }
        if (Boolean.TRUE.equals(kept)) {
            return Optional.of(Verdict.SATISFIED);
        }
        if (when == When.NOT_YET) {
            return Optional.empty();
        }
        if (concerned == null || kept == null || when == When.UNKNOWN) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        return Optional.of(when == When.SOON ? Verdict.UPCOMING : Verdict.VIOLATION);
    }

    static Boolean not(Boolean answer) {
        return answer == null ? null : !answer;
    }

    /** Null stands for not known where a judgement was not made. */
    static Boolean judged(se.lis.core.incident.Assessed judgement) {
        return judgement == se.lis.core.incident.Assessed.NOT_ASSESSED
                ? null
                : judgement == se.lis.core.incident.Assessed.YES;
    }
}
