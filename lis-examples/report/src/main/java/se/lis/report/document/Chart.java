package se.lis.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Two series of counts over months or years, as bars side by side.
 *
 * @param id the id that the chart's title has in the page
 * @param caption what it shows
 * @param axis what the points are, such as months
 * @param first what the first series counts
 * @param second what the second counts
 * @param points the months or years
 */
public record Chart(String id, String caption, String axis, String first, String second, List<Point> points) {

    private static final int HEIGHT = 140;
    private static final int STEP = 62;

    /**
     * A month or year.
     *
     * @param label what it is called
     * @param first the first count
     * @param second the second count, or empty where nobody stated it
     */
    public record Point(String label, int first, OptionalInt second) {

        /** A month or year of which both counts are known. */
        public Point(String label, int first, int second) {
            this(label, first, OptionalInt.of(second));
        }

        /** Returns how high its second bar is: not at all where nobody stated the count. */
        public int height() {
            return second.orElse(0);
        }

        /** Returns the second count as a table has it. */
        public String written() {
            return second.isPresent() ? String.valueOf(second.getAsInt()) : "–";
        }
    }

    /**
     * A bar.
     *
     * @param series first or second
     * @param x its left side
     * @param y its upper side
     * @param height its height
     * @param count what it stands for
     */
    public record Bar(String series, int x, int y, int height, int count) {}

    /** Returns what it shows in words, for those who don't see it. */
    public String spoken() {
        return caption + ". "
                + points.stream()
                        .map(point -> point.label() + ": " + first + " " + point.first() + ", " + second + " "
                                + point.written())
                        .collect(Collectors.joining("; "));
    }

    /** Returns the width of the drawing. */
    public int width() {
        return Math.max(1, points.size()) * STEP;
    }

    /** Returns the middle of a point. */
    public int middle(int index) {
        return index * STEP + STEP / 2;
    }

    /** Returns the bars with anything to show. */
    public List<Bar> bars() {
        int most = points.stream()
                .mapToInt(point -> Math.max(point.first(), point.height()))
                .max()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            add(bars, "first", i * STEP + 11, point.first(), most);
            add(bars, "second", i * STEP + 32, point.height(), most);
        }
        return bars;
    }

    private static void add(List<Bar> bars, String series, int x, int count, int most) {
        if (count > 0) {
            int height = Math.max(2, count * HEIGHT / most);
            bars.add(new Bar(series, x, 20 + HEIGHT - height, height, count));
        }
    }
}
