package se.lis.core.mapping;

import java.io.Serializable;
import se.lis.core.csv.table.Problem;
import se.lis.core.text.Printable;

/**
 * One thing that is wrong with a mapping.
 *
 * @param file the name of the mapping's file, or an empty text when it comes from none
 * @param line the line of the file, from 1, or 0 when not known
 * @param place the heading or the attribute that it is about, or an empty text for the mapping as a whole
 * @param problem what is wrong and what is allowed
 */
public record CsvMappingProblem(String file, int line, String place, String problem) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Writes what would steer a terminal as numbers. */
    public CsvMappingProblem {
        problem = Printable.line(problem);
    }

    /** Returns place and problem on one line. */
    @Override
    public String toString() {
        String at = file + (line > 0 ? ":" + line : "");
        return (at.isEmpty() ? "" : at + ": ") + (place.isEmpty() ? "" : "'" + Problem.shown(place) + "': ") + problem;
    }
}
