package se.lis.rules.internal.live;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.comparison.AssessmentComparison;
import se.lis.core.comparison.FindingChange;
import se.lis.core.comparison.FindingState;
import se.lis.core.comparison.Forecast;
import se.lis.core.comparison.ForecastTurn;
import se.lis.core.comparison.RuleRelations;
import se.lis.rules.internal.assessment.Evaluator;
import se.lis.rules.request.AssessmentRequest;

/**
 * Looks ahead: what turns in the days to come when nothing in the register changes.
 *
 * <p>It goes from each moment at which something can turn to the next, and judges there what can. On a day on which nobody can foresee
 * when something turns, as where a rule of a host asks for the moment itself, all is judged at the day's end, and what turned is searched
 * for within the day by halves, down to the second.
 */
public final class Foresight {

    private static final Comparator<ForecastTurn> ORDER = Comparator.comparing(ForecastTurn::at)
            .thenComparing(turn -> turn.change().rule())
            .thenComparing(turn -> turn.change().subject().type())
            .thenComparing(turn -> turn.change().subject().id())
            .thenComparing(turn -> turn.change().discriminator().orElse(""))
            .thenComparing(turn -> turn.change().id());

    private final Evaluator evaluator;
    private final RuleRelations relations;
    private final LisSnapshot snapshot;
    private final AssessmentRequest request;
    private final ZoneId zone;
    private final List<ForecastTurn> turns = new ArrayList<>();
    private FollowedRegister state;

    private Foresight(Evaluator evaluator, LisSnapshot snapshot, AssessmentRequest request) {
        this.evaluator = evaluator;
        this.relations = evaluator.catalogue().relations().eachByItself();
        this.snapshot = snapshot;
        this.request = request;
        this.zone = snapshot.organisation().zone();
        this.state = new FollowedRegister(evaluator, snapshot, request, false);
    }

    /** Returns what turns in the days to come; see {@link se.lis.rules.ComplianceEngine#forecast}. */
    public static Forecast forecast(Evaluator evaluator, LisSnapshot snapshot, AssessmentRequest request, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days is " + days + ", but a forecast looks ahead, so 0 or more");
        }
        AsOf asOf = AsOf.of(request.asOf(), snapshot.organisation().zone());
        AsOf last = AsOf.endOf(asOf.day().plusDays(days), asOf.zone());
        // a day that can't be judged is refused before the work is done
        evaluator.check(request, asOf);
        evaluator.check(request.movedTo(last.instant()), last);
        return new Foresight(evaluator, snapshot, request).until(last.day());
    }

    private Forecast until(LocalDate until) {
        LocalDate today = LocalDate.ofInstant(request.asOf(), zone);
        Assessment previous = evaluator.assess(snapshot, request);
        for (LocalDate day = today; !day.isAfter(until); day = day.plusDays(1)) {
            previous = passed(new Day(day, day.equals(today)), previous);
            evaluator.foreseen(day, until);
        }
        turns.sort(ORDER);
        return Forecast.builder()
                .organisation(previous.organisation())
                .asOf(request.asOf())
                .until(until)
                .turns(turns)
                .build();
    }

    /** Lets a day pass, and returns what is said at its end, as far as it is compared. */
    private Assessment passed(Day day, Assessment previous) {
        Optional<Instant> next = state.nextTurn();
        while (next.isPresent() && !next.get().isAfter(day.end)) {
            day.moveTo(state.restless() ? day.end : day.second(next.get()));
            next = state.nextTurn();
        }
        Assessment end = previous.withAsOf(day.end);
        if (day.moments.isEmpty()) {
            return end;
        }
        end = end.withFindings(state.findings()).withOutcomes(state.outcomes()).withComplete(state.complete());
        Map<String, FindingChange> changes =
                AssessmentComparison.of(previous, end, relations).changed();
        if (day.restless) {
            new Search(day, end, changes).search();
        } else {
            changes.forEach((id, change) -> turned(day, change, Objects.requireNonNull(day.moments.get(id))));
        }
        return end;
    }

    private void turned(Day day, FindingChange change, Instant moment) {
        turns.add(ForecastTurn.builder().day(day.date).at(moment).change(change).build());
    }

    /** A day, with the moment at which each finding turned last. */
    private final class Day {
        final LocalDate date;
        final boolean first;
        final Instant start;
        final Instant end;
        final Map<String, Instant> moments = new HashMap<>();
        boolean restless;

        Day(LocalDate date, boolean first) {
            this.date = date;
            this.first = first;
            this.start = first ? request.asOf() : date.atStartOfDay(zone).toInstant();
            this.end = AsOf.lastInstantOf(date, zone);
        }

        /** The whole second at which it has turned, or the end of the day. */
        Instant second(Instant moment) {
            Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
            Instant whole = second.equals(moment) ? second : second.plusSeconds(1);
            return whole.isAfter(end) ? end : whole;
        }

        void moveTo(Instant moment) {
            restless |= state.restless();
            FollowedRegister.Turn turn = state.moveTo(moment).orElseGet(() -> whole(moment));
            restless |= state.restless();
            Map<String, FindingState> before = states(turn.before());
            Map<String, FindingState> after = states(turn.after());
            Stream.concat(before.keySet().stream(), after.keySet().stream())
                    .filter(id -> turned(before.get(id), after.get(id)))
                    .forEach(id -> moments.put(id, moment));
        }

        private FollowedRegister.Turn whole(Instant moment) {
            FollowedRegister later = state.at(moment);
            FollowedRegister.Turn turn = later.since(state);
            state = later;
            return turn;
        }

        private static boolean turned(@Nullable FindingState before, @Nullable FindingState after) {
            return before == null || after == null || !before.differences(after).isEmpty();
        }

        private static Map<String, FindingState> states(List<Finding> findings) {
            return findings.stream().collect(Collectors.toMap(Finding::id, FindingState::of));
        }
    }

    /** A search through a day for the moment at which each finding turned. */
    private final class Search {

        private final Day day;
        private final Assessment end;
        private final Map<String, FindingChange> changes;

        Search(Day day, Assessment end, Map<String, FindingChange> changes) {
            this.day = day;
            this.end = end;
            this.changes = changes;
        }

        void search() {
            Set<String> sought = new HashSet<>(changes.keySet());
            if (!day.first && !sought.isEmpty()) {
                Set<String> later = unlikeTheEnd(day.start, sought);
                sought.stream().filter(id -> !later.contains(id)).forEach(id -> turnedAt(id, day.start));
                sought = later;
            }
            halve(day.start.getEpochSecond(), day.end.getEpochSecond() + 1, sought);
        }

        /** Looks for findings that are not as at the end of the day in one second, and are in a later one. */
        private void halve(long unlike, long like, Set<String> sought) {
            if (sought.isEmpty()) {
                return;
            }
            if (like - unlike == 1) {
                Instant moment = Instant.ofEpochSecond(like);
                sought.forEach(id -> turnedAt(id, moment.isAfter(day.end) ? day.end : moment));
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
            Set<String> unlike = new HashSet<>(
                    AssessmentComparison.of(evaluator.assess(snapshot, request.movedTo(moment)), end, relations)
                            .changed()
                            .keySet());
            unlike.retainAll(sought);
            return unlike;
        }

        private void turnedAt(String id, Instant moment) {
            turned(day, Objects.requireNonNull(changes.get(id)), moment);
        }
    }
}
