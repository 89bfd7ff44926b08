package se.lis.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.report.document.Chart;
import se.lis.rules.review.ManagementReviewReport;

/** Counts by month. */
final class Trend {

    /** How many months are shown on their own, up to that of the assessment and after it; the rest are one bar each. */
    private static final int BEFORE = 11;

    private static final int AFTER = 3;

    private Trend() {}

    /** Returns the incidents of a review by month. */
    static Chart of(ManagementReviewReport report, Words words) {
        return new Chart(
                "trend-chart",
                words.get("trend.caption"),
                words.get("month"),
                words.get("incidents"),
                words.get("late"),
                report.months().stream()
                        .map(month -> new Chart.Point(month.month().toString(), month.incidents(), month.late()))
                        .toList());
    }

    /** Returns what is to be classified in the years ahead, against capacity. */
    static Chart plan(ManagementReviewReport report, Words words) {
        return new Chart(
                "coverage-chart",
                words.get("coverage.caption"),
                words.get("year"),
                words.get("needed"),
                words.get("capacity"),
                years(report));
    }

    /** Returns what each of the years ahead is to classify, and its capacity where anybody stated one. */
    static List<Chart.Point> years(ManagementReviewReport report) {
        return report.plan().stream()
                .map(year -> new Chart.Point(
                        String.valueOf(year.year()),
                        year.needed(),
                        year.capacity().stream().mapToInt(Integer::intValue).findFirst()))
                .toList();
    }

    /** Returns the deadlines of an assessment by month: those that have passed, and those to come. */
    static Chart deadlines(Assessment assessment, Words words) {
        TreeMap<YearMonth, int[]> months = new TreeMap<>();
        for (Finding finding : assessment.findings()) {
            if (finding.kind() != FindingKind.UNDETERMINED) {
                finding.dueBy()
                        .or(() -> finding.dueAt()
                                .map(moment -> moment.atZone(
                                                assessment.organisation().zone())
                                        .toLocalDate()))
                        .ifPresent(day -> months.computeIfAbsent(YearMonth.from(day), month -> new int[2])[
                                finding.kind() == FindingKind.UPCOMING ? 0 : 1]++);
            }
        }
        List<Chart.Point> points = new ArrayList<>();
        YearMonth now = YearMonth.from(
                assessment.asOf().atZone(assessment.organisation().zone()).toLocalDate());
        YearMonth first = now.minusMonths(BEFORE);
        YearMonth last = now.plusMonths(AFTER);
        rest(words.get("earlier"), months.headMap(first, false).values(), points);
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            int[] counts = months.getOrDefault(month, new int[2]);
            points.add(new Chart.Point(month.toString(), counts[0], counts[1]));
        }
        rest(words.get("later"), months.tailMap(last, false).values(), points);
        return new Chart(
                "deadlines-chart",
                words.get("deadlines.caption"),
                words.get("month"),
                words.get("upcoming"),
                words.get("overdue"),
                points);
    }

    private static void rest(String label, Collection<int[]> months, List<Chart.Point> points) {
        int upcoming = months.stream().mapToInt(counts -> counts[0]).sum();
        int passed = months.stream().mapToInt(counts -> counts[1]).sum();
        if (upcoming + passed > 0) {
            points.add(new Chart.Point(label, upcoming, passed));
        }
    }
}
