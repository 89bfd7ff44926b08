package se.lis.harness.proposal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.csv.CsvTable;
import se.lis.core.csv.table.Labels;
import se.lis.core.csv.table.Lengths;
import se.lis.core.csv.table.Spaces;
import se.lis.core.privacy.FieldAnswer;

/**
 * What stands in a column of a file.
 *
 * @param heading its heading
 * @param values its different values, plain
 * @param nothing what databases write for no value and stands there
 * @param unique whether each row has one of its own
 * @param isRepeated whether rows share one
 */
record ColumnSample(String heading, Set<String> values, Set<String> nothing, boolean unique, boolean isRepeated) {

    private static final List<String> DAYS =
            List.of("yyyy-MM-dd", "yyyyMMdd", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d/M yyyy", "M/d/yyyy");
    private static final List<String> TIMES = List.of(" HH:mm:ss", " HH:mm", "'T'HH:mm:ss", "'T'HH:mm", " H.mm");

    private static final Set<String> NO_VALUE = Set.of("NULL", "\\N");

    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}([/.-])\\d{1,2}\\1\\d{2}(?:\\D.*)?");

    /** The most different values that a closed list has in a file. */
    private static final int CHOICES = 20;

    /** The longest text that is a choice and no free text. */
    private static final int LONGEST_CHOICE = 60;

    /** How many rows are looked at. */
    private static final int ROWS = 500;

    static ColumnSample of(String heading, List<CsvTable.Line> lines, int at) {
        Set<String> values = new LinkedHashSet<>();
        Set<String> nothing = new LinkedHashSet<>();
        int said = 0;
        int rows = 0;
        for (CsvTable.Line line : lines.subList(0, Math.min(ROWS, lines.size()))) {
            String cell = at < line.cells().size() ? Spaces.plain(line.cells().get(at)) : "";
            rows++;
            if (NO_VALUE.contains(cell)) {
                nothing.add(cell);
            } else if (!cell.isEmpty()) {
                said++;
                values.add(cell);
            }
        }
        return new ColumnSample(
                heading, values, nothing, said == rows && values.size() == rows && rows > 0, values.size() < said);
    }

    /** Returns the pattern that all values follow, with a time of day or without, or empty when there is no one pattern. */
    Optional<String> pattern(boolean time) {
        List<String> fitting = new ArrayList<>();
        for (String day : DAYS) {
            for (String rest : time ? TIMES : List.of("")) {
                if (!values.isEmpty() && values.stream().allMatch(value -> fits(day + rest, value))) {
                    fitting.add(day + rest);
                }
            }
        }
        // Two that fit, such as day and month in either order, are for people to decide between.
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** Returns whether the values are days with years of two figures. */
    boolean hasShortYears() {
        return values.stream().allMatch(value -> SHORT_YEAR.matcher(value).matches());
    }

    private static boolean fits(String pattern, String value) {
        try {
            DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu"), Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT)
                    .parse(value);
            return true;
        } catch (DateTimeParseException no) {
            return false;
        }
    }

    /** Returns whether the values can be those of an attribute; a column that says nothing can be anything. */
    boolean canBe(CsvTable.Description attribute) {
        Class<?> type = attribute.type();
        if (values.isEmpty() || attribute.many()) {
            return true;
        }
        if (type == boolean.class || type == Boolean.class) {
            return values.stream().allMatch(value -> Labels.code(type, value).isPresent());
        }
        if (type.isEnum()) {
            return type == FieldAnswer.class
                    || (values.size() <= CHOICES
                            && values.stream().allMatch(value -> value.length() <= LONGEST_CHOICE)
                            && values.stream().noneMatch(value -> value.matches("[\\d\\s:./-]+")));
        }
        if (type == LocalDate.class || type == Instant.class) {
            return isDated();
        }
        if (type == Integer.class || type == int.class) {
            return values.stream().allMatch(value -> value.matches("[\\d\\s.,]+"));
        }
        if (type == Duration.class) {
            return values.stream()
                    .allMatch(value ->
                            value.matches("[\\d\\s.,]+") || Lengths.of(value).isPresent());
        }
        return ArtefactId.class.isAssignableFrom(type) || !isDated();
    }

    private boolean isDated() {
        return !values.isEmpty()
                && values.stream()
                        .allMatch(value -> value.matches(".*\\d{1,4}[-/.]?\\d{2}[-/.]?\\d{2,4}.*")
                                && value.matches("[\\dTZ\\s:./+-]+"));
    }
}
