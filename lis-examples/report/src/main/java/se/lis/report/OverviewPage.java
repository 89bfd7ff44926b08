package se.lis.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import se.lis.core.assessment.ComplianceRate;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.ProposedPlan;

/**
 * What the overview shows, ready to be written.
 *
 * @param frame what every page has
 * @param complete whether all of the register was judged
 * @param areas the areas with anything judged
 * @param deadlines the months with deadlines
 * @param trend the months of incidents
 * @param plan the proposed plan of classification
 * @param units the rows of the map of units and areas
 * @param rows the findings
 * @param rules the rules with findings
 * @param unitNames the units with findings
 */
public record OverviewPage(
        Frame frame,
        boolean complete,
        List<AreaRow> areas,
        Chart deadlines,
        Chart trend,
        ProposedPlan plan,
        List<UnitRow> units,
        List<Row> rows,
        List<Choice> rules,
        List<String> unitNames) {

    /**
     * An area.
     *
     * @param name what it is called
     * @param key the area
     * @param rate how far its rules are kept
     */
    public record AreaRow(String name, String key, ComplianceRate rate) {
        /** Returns the share for readers, or empty when nothing was due. */
        public OptionalInt percent() {
            return rate.percent();
        }

        /** Returns a part of the whole bar of 100. */
        public int part(long count) {
            return rate.due() == 0 ? 0 : (int) (100 * count / rate.due());
        }
    }

    /**
     * A row of the map of units and areas.
     *
     * @param name the unit
     * @param cells the number of violations in each area, in the order of the areas
     */
    public record UnitRow(String name, List<Cell> cells) {}

    /**
     * A cell of that map.
     *
     * @param count the number of violations
     * @param heat how dark it is, 0 to 4
     */
    public record Cell(int count, int heat) {}

    /**
     * One choice of a filter.
     *
     * @param value what is looked for
     * @param text what the reader sees
     */
    public record Choice(String value, String text) {}

    /**
     * A finding.
     *
     * @param finding the finding itself
     * @param message what it says
     * @param subject what people call its subject
     * @param unit what people call its unit, or empty for none
     * @param due its last day, or empty
     * @param law the provisions as cited, with what stands behind each
     * @param search what the filter for text looks in, in lower case
     */
    public record Row(
            Finding finding,
            String message,
            String subject,
            Optional<String> unit,
            String due,
            List<String> law,
            String search) {
        /** Returns the severity as the model writes it. */
        public String severity() {
            return Frame.key(finding.severity());
        }

        /** Returns the kind as the model writes it. */
        public String kind() {
            return Frame.key(finding.kind());
        }
    }
}
