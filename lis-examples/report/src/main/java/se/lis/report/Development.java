package se.lis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.Severity;
import se.lis.report.document.Block;
import se.lis.report.document.Block.Column;
import se.lis.report.document.Chart;
import se.lis.rules.review.ReviewTexts;
import se.lis.rules.review.ReviewTrendPoint;

/**
 * How violations went over the assessments that were kept.
 *
 * @param chart law and the rest, a pair of bars an assessment
 * @param bases the same in numbers, by what they rest on
 * @param severities the same by how severe they are
 * @param areas the latest of them by area
 */
public record Development(Chart chart, Block.Table bases, Block.Table severities, Block.Table areas) {

    /** How many assessments stand beside each other: what is older is counted in the first of all. */
    private static final int SHOWN = 12;

    private static final int COLUMNS = 6;

    private static final List<Force> LAW = List.of(Force.LAW, Force.REGULATION);
    private static final List<Force> REST = List.of(Force.STANDARD, Force.AGREEMENT, Force.POLICY, Force.PRACTICE);
    private static final List<Severity> SEVERITIES =
            List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW);

    /** Returns how it went, or empty where there are fewer than two assessments. */
    static Optional<Development> of(List<ReviewTrendPoint> all, ReviewTexts texts) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<ReviewTrendPoint> points = latest(all, SHOWN);
        return Optional.of(new Development(
                new Chart(
                        "development-chart",
                        texts.text("development.chart"),
                        texts.text("development.day"),
                        texts.text("development.law"),
                        texts.text("development.rest"),
                        points.stream()
                                .map(point -> new Chart.Point(
                                        texts.day(point.day()), (int) sum(point, LAW), (int) sum(point, REST)))
                                .toList()),
                bases(points, texts),
                severities(points, texts),
                areas(latest(all, COLUMNS), texts)));
    }

    private static List<ReviewTrendPoint> latest(List<ReviewTrendPoint> points, int most) {
        return points.size() <= most
                ? points
                : Stream.concat(
                                points.stream().limit(1),
                                points.subList(points.size() - most + 1, points.size()).stream())
                        .toList();
    }

    private static long sum(ReviewTrendPoint point, List<Force> forces) {
        return forces.stream()
                .mapToLong(force -> point.byForce().getOrDefault(Frame.key(force), 0L))
                .sum();
    }

    private static Block.Table bases(List<ReviewTrendPoint> points, ReviewTexts texts) {
        boolean noted = points.stream().anyMatch(point -> !note(point, texts).isEmpty());
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(texts.text("development.day"), 4));
        columns.add(Column.number(texts.text("development.all"), 2));
        columns.add(Column.number(texts.text("development.law"), 4));
        REST.forEach(force -> columns.add(Column.number(ReviewWriter.begun(texts.term(Frame.key(force))), 3)));
        if (noted) {
            columns.add(Column.text(texts.text("development.note"), 5));
        }
        return new Block.Table(
                texts.text("development.bases"),
                columns,
                points.stream()
                        .map(point -> {
                            List<String> row = new ArrayList<>(List.of(
                                    texts.day(point.day()),
                                    String.valueOf(point.violations()),
                                    String.valueOf(sum(point, LAW))));
                            REST.forEach(force -> row.add(count(point.byForce(), Frame.key(force))));
                            if (noted) {
                                row.add(note(point, texts));
                            }
                            return row;
                        })
                        .toList());
    }

    private static Block.Table severities(List<ReviewTrendPoint> points, ReviewTexts texts) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(texts.text("development.day"), 4));
        SEVERITIES.forEach(
                severity -> columns.add(Column.number(ReviewWriter.begun(texts.term(Frame.key(severity))), 3)));
        return new Block.Table(
                texts.text("development.severities"),
                columns,
                points.stream()
                        .map(point -> Stream.concat(
                                        Stream.of(texts.day(point.day())),
                                        SEVERITIES.stream()
                                                .map(severity -> count(point.bySeverity(), Frame.key(severity))))
                                .toList())
                        .toList());
    }

    private static String count(Map<String, Long> counts, String key) {
        return String.valueOf(counts.getOrDefault(key, 0L));
    }

    /** What keeps a point from being compared with the one before. */
    private static String note(ReviewTrendPoint point, ReviewTexts texts) {
        List<String> note = new ArrayList<>();
        if (point.rulesChanged() > 0) {
            note.add(texts.written("development.changed", "count", point.rulesChanged()));
        }
        if (!point.complete()) {
            note.add(texts.text("development.incomplete"));
        }
        return String.join("\n", note);
    }

    private static Block.Table areas(List<ReviewTrendPoint> points, ReviewTexts texts) {
        Set<String> areas = new TreeSet<>();
        points.forEach(point -> areas.addAll(point.byArea().keySet()));
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(texts.text("table.area"), 5));
        points.forEach(point -> columns.add(Column.number(texts.day(point.day()), 2)));
        return new Block.Table(
                texts.text("development.areas"),
                columns,
                areas.stream()
                        .map(area -> Stream.concat(
                                        Stream.of(texts.term(area)),
                                        points.stream()
                                                .map(point -> Optional.ofNullable(
                                                                point.byArea().get(area))
                                                        .map(String::valueOf)
                                                        .orElse("–")))
                                .toList())
                        .toList());
    }
}
