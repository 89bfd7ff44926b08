package se.lis.report.document;

import java.util.List;

/** A part of a document, in the order in which it is read; a page, a Word document and a text are written from the same parts. */
public sealed interface Block {

    /**
     * A heading.
     *
     * @param level 1 for chapters, 2 for their parts
     * @param id what links lead to
     * @param number the number of the chapter and part, or empty for none
     * @param text what it says
     */
    record Heading(int level, String id, String number, String text) implements Block {

        /** Returns the heading with its number. */
        public String numbered() {
            return number.isEmpty() ? text : number + " " + text;
        }
    }

    /**
     * A paragraph.
     *
     * @param text what it says
     */
    record Text(String text) implements Block {}

    /**
     * A list of sentences.
     *
     * @param ordered whether they are numbered
     * @param items the sentences
     */
    record Points(boolean ordered, List<Point> items) implements Block {}

    /**
     * A sentence of a list.
     *
     * @param text what it says
     * @param missing whether it says that data is missing
     */
    record Point(String text, boolean missing) {}

    /**
     * A headed field that people fill in.
     *
     * @param label what is to be filled in
     * @param lines how much room there is
     */
    record Field(String label, int lines) implements Block {}

    /**
     * A table; a cell with several lines has several paragraphs.
     *
     * @param caption what it shows, empty where the heading above says so
     * @param columns its columns
     * @param rows its rows, each with a cell a column; one with a single cell is a heading within the table
     */
    record Table(String caption, List<Column> columns, List<List<String>> rows) implements Block {}

    /**
     * A column.
     *
     * @param heading its heading
     * @param number whether it holds numbers
     * @param weight how wide it is, compared with the others
     */
    record Column(String heading, boolean number, int weight) {

        /** Returns a column of texts. */
        public static Column text(String heading, int weight) {
            return new Column(heading, false, weight);
        }

        /** Returns a column of numbers. */
        public static Column number(String heading, int weight) {
            return new Column(heading, true, weight);
        }
    }

    /**
     * Two series of counts as a drawing.
     *
     * @param chart the counts
     */
    record Drawing(Chart chart) implements Block {}

    /**
     * What stands behind the sentences above, folded where the medium can.
     *
     * @param heading what the fold is called
     * @param items the names behind each sentence
     */
    record Behind(String heading, List<String> items) implements Block {}
}
