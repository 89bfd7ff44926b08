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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.csv.CsvTable;
import se.lis.core.csv.table.CalendarNames;
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
    private static final List<String> NAMED_DAYS =
            List.of("d MMMM yyyy", "d. MMMM yyyy", "d-MMM-yyyy", "MMMM d, yyyy", "MMMM d yyyy", "yyyy-MMM-d");
    private static final List<String> TIMES =
            List.of(" HH:mm:ss", " HH:mm", ", HH:mm", "'T'HH:mm:ss", "'T'HH:mm", " H.mm", " 'kl.' H.mm", " h:mm a");

    /** What lies between 2001 and 2096 when it is counted from 1970. */
    private static final Map<String, Pattern> EPOCHS = Map.of(
            "epoch-seconds", Pattern.compile("[1-3]\\d{9}"), "epoch-milliseconds", Pattern.compile("[1-3]\\d{12}"));

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}\\.?");

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
        if (values.isEmpty()) {
            return Optional.empty();
        }
        for (Map.Entry<String, Pattern> epoch : EPOCHS.entrySet()) {
            if (time
                    && values.stream()
                            .allMatch(value -> epoch.getValue().matcher(value).matches())) {
                return Optional.of(epoch.getKey());
            }
        }
        List<String> languages = languages();
        List<String> fitting = new ArrayList<>();
        for (String day : languages.isEmpty() ? DAYS : NAMED_DAYS) {
            for (String rest : time ? TIMES : List.of("")) {
                String figures = (day + rest).replaceAll("M{3,}", "M");
                if (values.stream()
                        .map(value -> languages.isEmpty() ? value : inFigures(value, languages.get(0)))
                        .allMatch(value -> fits(figures, value))) {
                    fitting.add(day + rest);
                }
            }
        }
        // Two that fit, such as day and month in either order, are for people to decide between.
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** Returns the languages of which each value has the name of a month: several where the names are the same. */
    List<String> languages() {
        return values.isEmpty()
                ? List.of()
                : Stream.of("sv", "en")
                        .filter(language -> values.stream()
                                .allMatch(value -> !inFigures(value, language).equals(value)))
                        .toList();
    }

    /** Returns a value with the number of a month in the place of its name. */
    private static String inFigures(String value, String language) {
        return WORD.matcher(value)
                .replaceAll(word -> Matcher.quoteReplacement(CalendarNames.month(word.group(), language)
                        .map(String::valueOf)
                        .orElse(word.group())));
    }

    private static String inFigures(String value) {
        return inFigures(inFigures(value, "sv"), "en");
    }

    /** Returns whether the values are days with years of two figures. */
    boolean hasShortYears() {
        return values.stream()
                .allMatch(value -> SHORT_YEAR.matcher(inFigures(value)).matches());
    }

    private static boolean fits(String pattern, String value) {
        try {
            DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu"), Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT)
                    .parse(value.toUpperCase(Locale.ROOT).replace("KL.", "kl."));
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
                        .allMatch(value -> inFigures(value).equals(value)
                                ? value.matches(".*\\d{1,4}[-/.]?\\d{2}[-/.]?\\d{2,4}.*")
                                        && value.matches("[\\dTZ\\s:./+-]+")
                                : inFigures(value).matches("\\d{1,4}\\.?[ /.,-]\\d{1,2}[ /.,-]+\\d{2,4}(?:\\D.*)?"));
    }
}
