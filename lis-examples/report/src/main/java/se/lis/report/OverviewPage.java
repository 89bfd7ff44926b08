package se.lis.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import se.lis.core.assessment.ComplianceRate;
import se.lis.core.assessment.Finding;

/**
 * What the overview shows, ready to be written.
 *
 * @param frame what every page has
 * @param complete whether all of the register was judged
 * @param areas the areas with anything judged
 * @param deadlines the months with deadlines
 * @param trend the months of incidents
 * @param coverage the classification against the plan
 * @param completeness what the register has the data to decide
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
        CoverageChart coverage,
        Completeness completeness,
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
     * What the register has the data to decide.
     *
     * @param percent the share of decisions that could be made, or empty without any
     * @param decisions how many there were to make
     * @param undetermined how many could not be made
     * @param withoutAttribute how many of these lack no attribute
     * @param gaps the missing attributes that would settle most
     * @param more how many more attributes are missing
     */
    public record Completeness(
            OptionalInt percent,
            long decisions,
            long undetermined,
            long withoutAttribute,
            List<GapRow> gaps,
            int more) {
        /** Returns the made decisions as a part of the whole bar of 100. */
        public int part() {
            return percent.orElse(0);
        }
    }

    /**
     * A missing attribute.
     *
     * @param attribute what it is called
     * @param kind the kind of artefact that can't be judged
     * @param settles how many decisions lack it alone
     * @param concerns how many decisions lack it
     */
    public record GapRow(String attribute, String kind, long settles, long concerns) {}

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
     * @param role what the role is called that is to act, or empty
     * @param law the provisions as cited, with what stands behind each
     * @param search what the filter for text looks in, in lower case
     */
    public record Row(
            Finding finding,
            String message,
            String subject,
            Optional<String> unit,
            String due,
            Optional<String> role,
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
