package se.lis.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.rules.review.ManagementReviewReport;

/** Counts by month. */
final class Trend {

    /** How many months with deadlines are shown on their own; what lies before them is one bar. */
    private static final int MONTHS = 14;

    private Trend() {}

    /** Returns the incidents of a review by month. */
    static Chart of(ManagementReviewReport report, Words words) {
        return new Chart(
                "trend-chart",
                words.get("trend.caption"),
                words.get("incidents"),
                words.get("late"),
                report.months().stream()
                        .map(month -> new Chart.Point(month.month().toString(), month.incidents(), month.late()))
                        .toList());
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
        int[] earlier = new int[2];
        while (months.size() > MONTHS) {
            int[] first = months.pollFirstEntry().getValue();
            earlier[0] += first[0];
            earlier[1] += first[1];
        }
        if (earlier[0] + earlier[1] > 0) {
            points.add(new Chart.Point(words.get("earlier"), earlier[0], earlier[1]));
        }
        months.forEach((month, counts) -> points.add(new Chart.Point(month.toString(), counts[0], counts[1])));
        return new Chart(
                "deadlines-chart", words.get("deadlines.caption"), words.get("upcoming"), words.get("overdue"), points);
    }
}
