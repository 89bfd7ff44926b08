package se.lis.report;

import java.util.List;

/**
 * A page with findings of an area, for readers without the overview's program.
 *
 * @param frame what every page has
 * @param area what the area is called
 * @param number the number of the page, from 1
 * @param files the files of all pages of the area
 * @param groups its findings by rule, the most urgent first
 */
public record FindingsPage(Frame frame, String area, int number, List<String> files, List<Group> groups) {

    /**
     * The findings of a rule.
     *
     * @param rule the rule
     * @param title what is wrong, or what can't be decided
     * @param remedy what to do
     * @param all how many findings the rule has
     * @param here how many of them stand on this page
     * @param rows these, each made when it is asked for
     */
    public record Group(String rule, String title, String remedy, int all, int here, Iterable<OverviewPage.Row> rows) {}

    /** Returns what the page is called. */
    public String title() {
        Words words = frame.words();
        return words.get("findings") + ": " + area + (files.size() == 1 ? "" : ", " + place());
    }

    /** Returns which page of how many it is. */
    public String place() {
        return frame.words()
                .get("pages.place")
                .replace("{n}", String.valueOf(number))
                .replace("{all}", String.valueOf(files.size()));
    }

    /** Returns how many findings of a rule stand here, of how many. */
    public String caption(Group group) {
        return frame.words()
                .get(group.here() == group.all() ? "pages.caption" : "pages.caption.part")
                .replace("{rule}", group.rule())
                .replace("{n}", String.valueOf(group.here()))
                .replace("{all}", String.valueOf(group.all()));
    }

    /** Returns what kind of finding it is, whether it is waived, and what can still be done about it. */
    public String state(OverviewPage.Row row) {
        Words words = frame.words();
        String kind = words.term(row.kind());
        if (row.finding().waiver().isPresent()) {
            return kind + ", " + words.get("waived.yes");
        }
        return row.remedied().equals("repairable") ? kind : kind + ", " + words.term(row.remedied());
    }
}
