package se.lis.rules.oracle.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import se.lis.core.incident.Assessed;
import se.lis.core.incident.Incident;
import se.lis.core.incident.PersonalDataBreach;

/** What the oracles on incidents share: awareness that is known or lies between two moments, and what follows from it. */
final class IncidentTimes {

    /** How the last moment that is on time stands to now. */
    enum When {
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

        /** Since when something was known; at the latest since now. */
        static Span since(Instant known, Past past) {
            return known == null ? new Span(null, past.asOf(), false) : at(known);
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
            if (past.lawDayOf(last).isBefore(from)) {
                return false;
            }
            return first != null && !past.lawDayOf(first).isBefore(from) ? true : null;
        }
    }

    private IncidentTimes() {}

    /** What comes of a question that is not asked before a moment. */
    static Optional<Verdict> verdict(Boolean concerned, Boolean kept, When when) {
        Optional<Verdict> verdict = Answers.asked(concerned, kept);
        if (verdict.isEmpty() || Boolean.TRUE.equals(kept) || when == When.OVER) {
            return verdict;
        }
        if (when == When.NOT_YET) {
            return Optional.empty();
        }
        boolean soon = when == When.SOON && verdict.equals(Optional.of(Verdict.VIOLATION));
        return Optional.of(soon ? Verdict.UPCOMING : Verdict.UNDETERMINED);
    }

    /** Null stands for not known where a judgement was not made. */
    static Boolean judged(Assessed judgement) {
        return judgement == Assessed.NOT_ASSESSED ? null : judgement == Assessed.YES;
    }

    /** When the organisation became aware of an incident, or of a breach by the processor's word of it. */
    static Instant aware(Incident incident, Past past) {
        return earlier(
                past.at(incident.awareAt()),
                past.at(incident.personalDataBreach().flatMap(PersonalDataBreach::processorInformedControllerAt)));
    }

    /** When the organisation became aware: not before it was noticed, nor after what only who is aware does. */
    static Span awareness(Incident incident, Past past) {
        Instant aware = aware(incident, past);
        if (aware != null) {
            return Span.at(aware);
        }
        Instant noticed = latest(incident, past);
        Instant last = null;
        for (Instant act : afterwards(incident, past)) {
            last = noticed != null && act.isBefore(noticed) ? last : earlier(last, act);
        }
        return new Span(noticed, last == null ? past.asOf() : last, false);
    }

    /** What was told to an authority or to others, what the authority required, the judgement of the incident, and that it was handled. */
    private static List<Instant> afterwards(Incident incident, Past past) {
        List<Optional<Instant>> acts = new ArrayList<>(List.of(incident.handledAt()));
        incident.personalDataBreach()
                .ifPresent(breach -> acts.addAll(List.of(
                        breach.notifiedAt(),
                        breach.subjectsInformedAt(),
                        breach.publicCommunicationAt(),
                        breach.authorityOrderAt())));
        incident.significantIncident()
                .ifPresent(handling -> acts.addAll(List.of(
                        handling.judgedAt(),
                        handling.earlyWarningAt(),
                        handling.notificationAt(),
                        handling.finalReportAt(),
                        handling.recipientsInformedAt())));
        return acts.stream().map(past::at).filter(Objects::nonNull).toList();
    }

    /** What must precede awareness, the later of it. */
    static Instant latest(Incident incident, Past past) {
        Instant detected = past.at(incident.detectedAt());
        Instant occurred = past.at(incident.occurredAt());
        if (detected == null || occurred == null) {
            return detected == null ? occurred : detected;
        }
        return detected.isAfter(occurred) ? detected : occurred;
    }

    /** Whether anybody knew of it: an incident that comes to light later is not there yet. */
    static boolean there(Incident incident, Past past) {
        Instant known = earlier(
                incident.awareAt().orElse(null),
                incident.personalDataBreach()
                        .flatMap(PersonalDataBreach::processorInformedControllerAt)
                        .orElse(null));
        if (known == null) {
            known = incident.detectedAt()
                    .or(incident::occurredAt)
                    .or(() -> incident.personalDataBreach().flatMap(PersonalDataBreach::notifiedAt))
                    .orElse(past.asOf());
        }
        return !known.isAfter(past.asOf());
    }

    /** Since when, of what had happened. */
    static Instant knownSince(Incident incident, Past past) {
        Instant known = aware(incident, past);
        known = known == null ? past.at(incident.detectedAt()) : known;
        known = known == null ? past.at(incident.occurredAt()) : known;
        known = known == null ? notified(incident, past) : known;
        return known == null ? past.asOf() : known;
    }

    /** Whether any of its moments had come and is registered. */
    static boolean dated(Incident incident, Past past) {
        return aware(incident, past) != null || latest(incident, past) != null || notified(incident, past) != null;
    }

    /** When a breach was notified. */
    static Instant notified(Incident incident, Past past) {
        return past.at(incident.personalDataBreach().flatMap(PersonalDataBreach::notifiedAt));
    }

    static Instant earlier(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
