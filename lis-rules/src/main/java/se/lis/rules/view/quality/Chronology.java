package se.lis.rules.view.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Artefact;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** An artefact that holds events of which one can't come before the other. */
public final class Chronology extends View {

    /** Which events to ask about; when they were is read when it is asked. */
    private final List<EventPair> askedAbout;

    private Chronology(Artefact artefact, List<EventPair> askedAbout, ViewContext context) {
        super(artefact, context);
        this.askedAbout = askedAbout;
    }

    /** Two events as they stand in the artefact. */
    private record Held(ValueAtPath first, ValueAtPath then) {

        EventPair pair() {
            return new EventPair(first.path(), then.path());
        }

        boolean wrong(ZoneId zone) {
            return moments()
                    ? ((Instant) then.value()).isBefore((Instant) first.value())
                    : day(then, zone).isBefore(day(first, zone));
        }

        /** Whether its later event came before another's; of one day, by what is recorded of the two. */
        boolean before(Held other, ZoneId zone) {
            int order = day(then, zone).compareTo(day(other.then, zone));
            return order < 0
                    || (order == 0 && String.valueOf(then.value()).compareTo(String.valueOf(other.then.value())) < 0);
        }

        private boolean moments() {
            return first.value() instanceof Instant && then.value() instanceof Instant;
        }

        static LocalDate day(ValueAtPath event, ZoneId zone) {
            return event.value() instanceof Instant moment
                    ? LocalDate.ofInstant(moment, zone)
                    : (LocalDate) event.value();
        }
    }

    /** Returns the view of an artefact, or empty when it holds no two events that can be compared. */
    static Optional<Chronology> of(Artefact artefact, ViewContext context) {
        ZoneId zone = context.judging().zone();
        EventPair any = null;
        List<EventPair> wrong = new ArrayList<>();
        for (EventOrder order : EventOrder.of(artefact.type())) {
            List<Held> all = held(artefact, order);
            any = any == null && !all.isEmpty() ? all.get(0).pair() : any;
            Held worst = earliestWrong(all, zone);
            if (worst != null) {
                wrong.add(worst.pair());
            }
        }
        return any == null
                ? Optional.empty()
                : Optional.of(new Chronology(artefact, wrong.isEmpty() ? List.of(any) : wrong, context));
    }

    private static List<Held> held(Artefact artefact, EventOrder order) {
        List<Held> all = new ArrayList<>();
        for (ValueAtPath member : ValueAtPath.all(artefact, order.members())) {
            for (ValueAtPath first : member.under(order.first())) {
                for (ValueAtPath then : member.under(order.then())) {
                    all.add(new Held(first, then));
                }
            }
        }
        return all;
    }

    private static @Nullable Held earliestWrong(List<Held> all, ZoneId zone) {
        Held earliest = null;
        for (Held one : all) {
            if (one.wrong(zone) && (earliest == null || one.before(earliest, zone))) {
                earliest = one;
            }
        }
        return earliest;
    }

    /**
     * Returns the events to ask about: of each order that is broken, the two of which the later came first of all; where none is broken,
     * two that stand for all.
     */
    public List<EventPair> askedAbout() {
        return askedAbout;
    }

    /** Returns when the event that comes first was; its day where the other names a day. */
    public Known<Object> first(EventPair pair) {
        return at(pair.firstPath(), pair.thenPath());
    }

    /** Returns when the event that can't come before it was; its day where the other names a day. */
    public Known<Object> then(EventPair pair) {
        return at(pair.thenPath(), pair.firstPath());
    }

    /** A moment and a day are compared as days: what happened on the same day may be in order. */
    private Known<Object> at(String path, String other) {
        Known<Object> event = fact(path);
        boolean moments = event.has(Instant.class::isInstance) && fact(other).has(Instant.class::isInstance);
        return moments ? event : any(event.day());
    }

    @SuppressWarnings("unchecked") // a day is an object
    private static Known<Object> any(Known<?> known) {
        return (Known<Object>) known;
    }
}
