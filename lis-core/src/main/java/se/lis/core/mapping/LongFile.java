package se.lis.core.mapping;

import java.util.List;

/**
 * A file in which what is said of one thing stands on several rows, a question and an answer each. They become one row, with
 * a column for each question.
 *
 * @param by the headings of the columns that are equal on the rows of one thing
 * @param heading the heading of the column that has the questions
 * @param value the heading of the column that has the answers
 */
public record LongFile(List<String> by, String heading, String value) {

    /** Keeps an own copy. */
    public LongFile {
        by = List.copyOf(by);
    }
}
