package se.lis.core.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.lis.core.artefact.ArtefactId;

/** Turns the cells of one column of a city's own file into the texts that the library's own files have. */
final class CellTranslation {

    /** Stands in a path where each value of a cell gets a number. */
    static final String EACH = "[n]";

    /** Space around a text, also what spreadsheets put there so that lines don't break. */
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u202F]+");

    private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}(?:[ \\u00A0\\u202F][0-9]{3})+");

    private final MappedColumn column;
    private final Class<?> type;
    private final Map<String, String> values = new HashMap<>();
    private final Optional<DatePattern> pattern;
    private final Optional<ZoneId> zone;

    /** Translates to an attribute by a mapping that was checked. */
    CellTranslation(MappedColumn column, Class<?> type, CsvMapping mapping) {
        this.column = column;
        this.type = type;
        column.values().forEach((cell, value) -> values.put(key(cell), value));
        this.pattern = pattern(column, type, mapping).map(DatePattern::of);
        this.zone = mapping.zone();
    }

    /** Returns the pattern of a column's days or moments, or empty when it has neither or they are in the register's form. */
    static Optional<String> pattern(MappedColumn column, Class<?> type, CsvMapping mapping) {
        if (type == LocalDate.class) {
            return column.format().or(mapping::days);
        }
        return type == Instant.class ? column.format().or(mapping::moments) : Optional.empty();
    }

    /** Returns whether a type's values are a closed list, an id, or anything else of which translations must name all. */
    static boolean closed(Class<?> type) {
        return type == boolean.class
                || type == Boolean.class
                || type.isEnum()
                || type.isInterface()
                || ArtefactId.class.isAssignableFrom(type);
    }

    /** Returns a heading or value as it is compared: without space around it, and with one space for any within. */
    static String plain(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** Returns a value as translations are looked up. */
    static String key(String text) {
        return plain(text).toLowerCase(Locale.ROOT);
    }

    /** Returns whether a text says nothing. */
    static boolean blank(String text) {
        return plain(text).isEmpty();
    }

    /**
     * Returns the texts of the values that some cells hold, an empty text for one of which nothing is said.
     *
     * @param cells the cells of the column and of those that follow it
     * @throws IllegalArgumentException if a value can't be translated, with what is allowed
     */
    List<String> texts(List<String> cells) {
        List<String> said = cells.stream().filter(cell -> !blank(cell)).toList();
        if (said.isEmpty()) {
            return List.of();
        }
        String whole = said.size() == 1 ? said.get(0) : String.join(column.joinedBy(), said);
        List<String> texts = new ArrayList<>();
        if (column.between().isPresent()) {
            for (String member : whole.split(Pattern.quote(column.between().get()), -1)) {
                texts.add(blank(member) ? "" : text(plain(member)));
            }
        } else {
            texts.add(text(whole));
        }
        return texts;
    }

    private String text(String cell) {
        String translated = values.get(key(cell));
        if (translated != null) {
            return translated;
        }
        if (column.otherwise().isPresent()) {
            return column.otherwise().get();
        }
        if (!values.isEmpty() && closed(type)) {
            throw new IllegalArgumentException("'" + CsvProblem.shown(cell) + "' is not translated; what is: '"
                    + String.join(
                            "', '", column.values().keySet().stream().sorted().toList()) + "'");
        }
        if (type == String.class) {
            return column.prefix().orElse("") + cell;
        }
        String stripped = plain(cell);
        if (type == LocalDate.class) {
            return day(stripped);
        }
        if (type == Instant.class) {
            return moment(stripped);
        }
        if (GROUPED.matcher(stripped).matches() && (type == int.class || type == Integer.class)) {
            return SPACE.matcher(stripped).replaceAll("");
        }
        return ArtefactId.class.isAssignableFrom(type) ? column.prefix().orElse("") + stripped : stripped;
    }

    private String day(String cell) {
        if (pattern.isEmpty()) {
            return cell;
        }
        try {
            return LocalDate.parse(cell).toString();
        } catch (DateTimeParseException notOurs) {
            return pattern.get().day(cell).toString();
        }
    }

    private String moment(String cell) {
        try {
            // What states its zone needs no pattern.
            return OffsetDateTime.parse(cell).toInstant().toString();
        } catch (DateTimeParseException notOurs) {
            Optional<LocalTime> time = column.time();
            return pattern.isEmpty()
                    ? cell
                    : pattern.get().moment(cell, zone, time).toString();
        }
    }
}
