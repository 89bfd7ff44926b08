package se.lis.core.mapping;

import java.util.List;

/**
 * A file in which some columns are members of a list: a column a month, a column a system. Each cell of theirs that says
 * something becomes a row, with all that the other columns say.
 *
 * @param columns the headings of those columns
 * @param heading what the column is called that then has their headings
 * @param value what the column is called that then has their cells
 */
public record WideFile(List<String> columns, String heading, String value) {

    /** Keeps an own copy. */
    public WideFile {
        columns = List.copyOf(columns);
    }
}
