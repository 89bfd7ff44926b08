package se.lis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lis.core.assessment.proposal.ProposedPlan;
import se.lis.core.assessment.proposal.ProposedYear;

/**
 * What is classified and proposed each year against the room that the plan has, as bars that lie.
 *
 * @param years the years, from above
 * @param unplaced how much no year has room for
 */
public record CoverageChart(List<Year> years, int unplaced) {

    private static final int LEFT = 60;
    private static final int WIDTH = 480;
    private static final int STEP = 50;
    private static final int TOP = 8;

    /**
     * A year.
     *
     * @param label the year
     * @param capacity the room in the plan, or empty when nobody has stated it
     * @param used what is classified
     * @param proposed what is proposed
     * @param y the upper side of its bar
     * @param usedWidth how long the part of what is classified is
     * @param proposedWidth how long the part of what is proposed is
     * @param limit where the room ends, or empty when nobody has stated it
     */
    public record Year(
            String label,
            Optional<Integer> capacity,
            int used,
            int proposed,
            int y,
            int usedWidth,
            int proposedWidth,
            Optional<Integer> limit) {}

    static CoverageChart of(ProposedPlan plan) {
        int most = plan.years().stream()
                .mapToInt(year -> Math.max(
                        year.capacity().orElse(0), year.used() + year.places().size()))
                .max()
                .orElse(0);
        List<Year> years = new ArrayList<>();
        for (ProposedYear year : plan.years()) {
            int proposed = year.places().size();
            int used = width(year.used(), most);
            years.add(new Year(
                    String.valueOf(year.year()),
                    year.capacity(),
                    year.used(),
                    proposed,
                    TOP + years.size() * STEP,
                    used,
                    width(year.used() + proposed, most) - used,
                    year.capacity().map(capacity -> LEFT + width(capacity, most))));
        }
        return new CoverageChart(List.copyOf(years), plan.unplaced().size());
    }

    private static int width(int count, int most) {
        return most == 0 ? 0 : count * WIDTH / most;
    }

    /** Returns where bars begin. */
    public int left() {
        return LEFT;
    }

    /** Returns the width of the drawing. */
    public int width() {
        return LEFT + WIDTH + TOP;
    }

    /** Returns the height of the drawing. */
    public int height() {
        return TOP + years.size() * STEP;
    }
}
