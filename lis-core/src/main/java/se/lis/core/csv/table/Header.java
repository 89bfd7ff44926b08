package se.lis.core.csv.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The first row of a file, understood.
 *
 * @param file the name of the file
 * @param type the class of the artefacts
 * @param columns the columns in the order of the file; empty for one that the class has not
 * @param missing the required columns that are not there
 * @param forms how values are written
 * @param known what is known of cells
 */
public record Header(
        String file,
        Class<?> type,
        List<Optional<Column>> columns,
        Set<String> missing,
        Forms forms,
        KnownCells known) {

    /** Returns the header, and adds what is wrong with it to the problems. */
    public static Header of(String file, Class<?> type, List<String> names, Forms forms, Problems problems) {
        List<Optional<Column>> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            Optional<Column> column = Column.parse(type, name);
            if (!seen.add(name)) {
                problems.add(file, 1, name, "the column is there twice");
                column = Optional.empty();
            } else if (column.isEmpty()) {
                problems.add(file, 1, name, "unknown column; known are " + String.join(", ", Column.known(type)));
            }
            columns.add(column);
        }
        Set<String> missing = new HashSet<>();
        for (Shape.Attribute attribute : Shape.of(type).attributes()) {
            if (attribute.required() && !attribute.isObject() && !seen.contains(attribute.name())) {
                missing.add(attribute.name());
                problems.add(file, 1, attribute.name(), "the column is missing, and it is required");
            }
        }
        return new Header(file, type, columns, missing, forms, new KnownCells());
    }
}
