package se.lis.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import se.lis.core.assessment.ComplianceRate;
import se.lis.core.assessment.Finding;
import se.lis.report.document.Chart;

/**
 * What the overview shows, ready to be written.
 *
 * @param frame what every page has
 * @param complete whether all of the register was judged
 * @param headline the state in a few sentences, law first
 * @param first what is most urgent
 * @param roles who has how much to do
 * @param areas the areas with anything judged, the worst first
 * @param quality the state of the register's own data, or empty when nothing was judged
 * @param about what judged what
 * @param development how violations went over what was kept, or empty where nothing was
 * @param deadlines the months with deadlines
 * @param trend the months of incidents
 * @param coverage what is to be classified in the years ahead, against capacity
 * @param completeness what the register has the data to decide
 * @param heatAreas the areas of the map of units and areas
 * @param units the rows of that map
 * @param groups the findings by rule, the most urgent first
 * @param pages the pages with all findings of an area
 * @param findings how many findings there are
 * @param data the findings for the page's program
 * @param filters the filters, each with its choices
 */
public record OverviewPage(
        Frame frame,
        boolean complete,
        List<String> headline,
        List<FirstRow> first,
        List<RoleRow> roles,
        List<AreaRow> areas,
        Optional<AreaRow> quality,
        List<Choice> about,
        Optional<Development> development,
        Chart deadlines,
        Chart trend,
        Chart coverage,
        Completeness completeness,
        List<String> heatAreas,
        List<UnitRow> units,
        List<Group> groups,
        List<AreaLink> pages,
        int findings,
        String data,
        List<Filter> filters) {

    /**
     * One of the most urgent things to do.
     *
     * @param rule the rule
     * @param what what is wrong
     * @param remedy what to do
     * @param role who is to act
     * @param due the earliest last day, or empty
     * @param force what stands behind it
     */
    public record FirstRow(String rule, String what, String remedy, String role, String due, String force) {}

    /**
     * How much a role has to do.
     *
     * @param key the role
     * @param name what it is called
     * @param open how many violations it can repair
     * @param ofLaw how many of these break law or regulation
     * @param soon how much is due soon
     */
    public record RoleRow(String key, String name, int open, int ofLaw, int soon) {}

    /**
     * An area.
     *
     * @param name what it is called
     * @param key the area
     * @param page the page with its findings, or empty when it has none
     * @param ofLaw how many violations break law or regulation
     * @param rate how far its rules are kept
     */
    public record AreaRow(String name, String key, Optional<String> page, int ofLaw, ComplianceRate rate) {

        private static final double WHOLE = 100;

        /** Returns the share for readers, or empty when nothing was due. */
        public OptionalInt percent() {
            return rate.percent();
        }

        /** Returns a part of the whole bar of 100, with two decimals, so that the parts make up the whole. */
        public double part(long count) {
            return rate.due() == 0 ? 0 : Math.round(WHOLE * WHOLE * count / rate.due()) / WHOLE;
        }
    }

    /**
     * What the register has the data to decide.
     *
     * @param percent the share of decisions that could be made, or empty without any
     * @param sentence what that means
     * @param gaps the missing attributes that would settle most
     * @param more how many more attributes are missing
     */
    public record Completeness(OptionalInt percent, String sentence, List<GapRow> gaps, int more) {}

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
     * @param heat how strong its colour is, 0 to 4
     */
    public record Cell(int count, int heat) {}

    /**
     * One choice of a filter, or a name and what it says.
     *
     * @param value what is looked for
     * @param text what the reader sees
     */
    public record Choice(String value, String text) {}

    /**
     * A filter.
     *
     * @param name what the address calls it
     * @param label what the reader sees
     * @param choices what can be chosen
     */
    public record Filter(String name, String label, List<Choice> choices) {}

    /**
     * The findings of a rule, for readers without the page's program: the first, and how many more there are.
     *
     * @param rule the rule
     * @param title what is wrong, or what can't be decided
     * @param remedy what to do
     * @param messages what the first of them say
     * @param more how many more there are
     * @param page where all of them stand
     */
    public record Group(String rule, String title, String remedy, List<String> messages, int more, String page) {}

    /**
     * An area with findings.
     *
     * @param name what it is called
     * @param page the page with its findings, the first where there are several
     * @param findings how many there are
     */
    public record AreaLink(String name, String page, int findings) {}

    /**
     * A finding.
     *
     * @param finding the finding itself
     * @param message what it says
     * @param subject what people call its subject
     * @param unit what people call its unit, or empty for none
     * @param due its last day, or empty
     * @param remedied what can still be done about it, as the model writes it
     * @param law the provisions as cited, with what stands behind each
     * @param why why it says so
     */
    public record Row(
            Finding finding,
            String message,
            String subject,
            Optional<String> unit,
            String due,
            String remedied,
            List<String> law,
            List<String> why) {

        /** Returns the severity as the model writes it. */
        public String severity() {
            return Frame.key(finding.severity());
        }

        /** Returns the kind as the model writes it. */
        public String kind() {
            return Frame.key(finding.kind());
        }

        /** Returns the force as the model writes it. */
        public String force() {
            return Frame.key(finding.force());
        }

        /** Returns the role as the model writes it, empty for none. */
        public String roleKey() {
            return finding.responsibleRole().orElse("");
        }
    }
}
