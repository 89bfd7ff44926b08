package se.lis.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.comparison.AssessmentComparison;
import se.lis.core.comparison.FindingChange;
import se.lis.core.comparison.Forecast;
import se.lis.core.comparison.ForecastTurn;
import se.lis.rules.request.AssessmentRequest;

/**
 * Looks ahead: what turns in the days to come when nothing in the register changes.
 *
 * <p>It asks no rule for its limits. Each day is assessed at its end, and what differs from the day before is searched for
 * within the day: at its first moment, and then by halves down to the second. So it holds for every rule, those of a host
 * too, and equals what assessing on that day gives. It costs an assessment a day, one more for each day on which something
 * turns, and about seventeen for each moment within a day at which something does.
 */
final class PlainForecaster {

    private static final Comparator<ForecastTurn> ORDER = Comparator.comparing(ForecastTurn::at)
            .thenComparing(turn -> turn.change().rule())
            .thenComparing(turn -> turn.change().subject().type())
            .thenComparing(turn -> turn.change().subject().id())
            .thenComparing(turn -> turn.change().discriminator().orElse(""))
            .thenComparing(turn -> turn.change().id());

    private final ComplianceEngine engine;
    private final LisSnapshot register;
    private final AssessmentRequest request;
    private final List<ForecastTurn> turns = new ArrayList<>();

    private PlainForecaster(ComplianceEngine engine, LisSnapshot register, AssessmentRequest request) {
        this.engine = engine;
        this.register = register;
        this.request = request;
    }

    /**
     * Returns what turns from a moment to the end of the local day so many days later.
     *
     * @param request the moment from which is looked ahead, and under which law
     * @param days how many days after that of the moment are looked at, 0 or more
     * @throws IllegalArgumentException if the number is negative, or the law of this library is not dated for the last day
     */
    static Forecast forecast(ComplianceEngine engine, LisSnapshot register, AssessmentRequest request, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days is " + days + ", but a forecast looks ahead, so 0 or more");
        }
        return new PlainForecaster(engine, register, request).forecast(days);
    }

    private Forecast forecast(int days) {
        ZoneId zone = register.organisation().zone();
        LocalDate today = LocalDate.ofInstant(request.asOf(), zone);
        LocalDate until = today.plusDays(days);
        // The last day first, so that one that can't be judged is told before the work is done.
        Assessment last = at(AsOf.lastInstantOf(until, zone));
        Assessment previous = at(request.asOf());
        for (LocalDate day = today; !day.isAfter(until); day = day.plusDays(1)) {
            Assessment end = day.equals(until) ? last : at(AsOf.lastInstantOf(day, zone));
            Map<String, FindingChange> changes = AssessmentComparison.of(
                            previous, end, engine.catalogue().relations().eachByItself())
                    .changed();
            if (!changes.isEmpty()) {
                Instant start = day.equals(today)
                        ? request.asOf()
                        : day.atStartOfDay(zone).toInstant();
                new Day(day, end, changes).search(start, !day.equals(today));
            }
            previous = end;
        }
        turns.sort(ORDER);
        return Forecast.builder()
                .organisation(previous.organisation())
                .asOf(request.asOf())
                .until(until)
                .turns(turns)
                .build();
    }

    private Assessment at(Instant moment) {
        return engine.assess(register, request.movedTo(moment));
    }

    /** A day on which something turns: each finding that does is looked for until its moment is known. */
    private final class Day {

        private final LocalDate day;
        private final Assessment end;
        private final Map<String, FindingChange> changes;

        Day(LocalDate day, Assessment end, Map<String, FindingChange> changes) {
            this.day = day;
            this.end = end;
            this.changes = new HashMap<>(changes);
        }

        void search(Instant start, boolean mayTurnAtStart) {
            Set<String> sought = new HashSet<>(changes.keySet());
            if (mayTurnAtStart) {
                Set<String> later = unlikeTheEnd(start, sought);
                sought.stream().filter(id -> !later.contains(id)).forEach(id -> turned(id, start));
                sought = later;
            }
            halve(start.getEpochSecond(), end.asOf().getEpochSecond() + 1, sought);
        }

        /** Looks for findings that are not as at the end of the day in one second, and are in a later one. */
        private void halve(long unlike, long like, Set<String> sought) {
            if (sought.isEmpty()) {
                return;
            }
            if (like - unlike == 1) {
                Instant moment = Instant.ofEpochSecond(like);
                sought.forEach(id -> turned(id, moment.isAfter(end.asOf()) ? end.asOf() : moment));
                return;
            }
            long middle = unlike + (like - unlike) / 2;
            Set<String> later = unlikeTheEnd(Instant.ofEpochSecond(middle), sought);
            Set<String> earlier = new HashSet<>(sought);
            earlier.removeAll(later);
            halve(unlike, middle, earlier);
            halve(middle, like, later);
        }

        private Set<String> unlikeTheEnd(Instant moment, Set<String> sought) {
            Set<String> unlike = new HashSet<>(AssessmentComparison.of(
                            at(moment), end, engine.catalogue().relations().eachByItself())
                    .changed()
                    .keySet());
            unlike.retainAll(sought);
            return unlike;
        }

        private void turned(String id, Instant moment) {
            turns.add(ForecastTurn.builder()
                    .day(day)
                    .at(moment)
                    .change(Objects.requireNonNull(changes.get(id)))
                    .build());
        }
    }
}
