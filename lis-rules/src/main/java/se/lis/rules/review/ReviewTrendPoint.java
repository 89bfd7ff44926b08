package se.lis.rules.review;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.immutables.value.Value;
import se.lis.core.history.Trend;
import se.lis.core.history.TrendCounts;
import se.lis.core.history.TrendPoint;
import se.lis.rules.catalogue.RuleCatalogue;

/**
 * How many violations an assessment that was kept found, without those that a waiver covers, those on the register's own data, and that
 * security-sensitive activity is registered.
 */
@Value.Immutable
@JsonDeserialize(builder = ReviewTrendPoint.Builder.class)
@JsonPropertyOrder({"day", "violations", "byForce", "bySeverity", "byArea", "rulesChanged", "complete"})
public interface ReviewTrendPoint extends WithReviewTrendPoint {

    /** Returns the day that was judged, in the organisation's zone. */
    LocalDate day();

    /** Returns how many there were. */
    long violations();

    /** Returns how many rested on what, as JSON writes it. */
    @Value.NaturalOrder
    SortedMap<String, Long> byForce();

    /** Returns how many were how severe, as JSON writes it. */
    @Value.NaturalOrder
    SortedMap<String, Long> bySeverity();

    /** Returns how many there were in each area. */
    @Value.NaturalOrder
    SortedMap<String, Long> byArea();

    /** Returns how many rules are others than the time before, or have another major version: across them counts do not compare. */
    int rulesChanged();

    /** Returns whether everything could be judged. */
    boolean complete();

    /** Returns how the counts of a trend went; nothing where there are fewer than two to compare. */
    static List<ReviewTrendPoint> of(Trend trend, RuleCatalogue catalogue, ZoneId zone) {
        return trend.points().size() < 2
                ? List.of()
                : trend.points().stream()
                        .map(point -> of(point, catalogue, zone))
                        .toList();
    }

    private static ReviewTrendPoint of(TrendPoint point, RuleCatalogue catalogue, ZoneId zone) {
        String apart = RuleCatalogue.OMISSIONS.securityProtection();
        SortedMap<String, Long> byForce = new TreeMap<>();
        SortedMap<String, Long> bySeverity = new TreeMap<>();
        SortedMap<String, Long> byArea = new TreeMap<>();
        point.areas().stream()
                .filter(area -> !area.name().equals(RuleStatements.DATA_QUALITY))
                .forEach(area -> add(area, area.name(), 1, byForce, bySeverity, byArea));
        point.rules().stream()
                .filter(rule -> rule.name().equals(apart))
                .forEach(rule -> add(
                        rule,
                        Objects.requireNonNull(catalogue.rules().get(apart)).area(),
                        -1,
                        byForce,
                        bySeverity,
                        byArea));
        return builder()
                .day(LocalDate.ofInstant(point.asOf(), zone))
                .violations(byArea.values().stream().mapToLong(Long::longValue).sum())
                .byForce(byForce)
                .bySeverity(bySeverity)
                .byArea(byArea)
                .rulesChanged(point.all().rulesChanged().size())
                .complete(point.complete())
                .build();
    }

    private static void add(
            TrendCounts counts,
            String area,
            int times,
            SortedMap<String, Long> byForce,
            SortedMap<String, Long> bySeverity,
            SortedMap<String, Long> byArea) {
        counts.byForce().forEach((force, count) -> {
            byForce.merge(force, times * count, Long::sum);
            byArea.merge(area, times * count, Long::sum);
        });
        counts.bySeverity().forEach((severity, count) -> bySeverity.merge(severity, times * count, Long::sum));
        byArea.putIfAbsent(area, 0L);
    }

    /** Returns a new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the value. */
    final class Builder extends ImmutableReviewTrendPoint.Builder {}
}
