package se.lis.core.mapping;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.csv.table.CalendarNames;
import se.lis.core.csv.table.Cells;
import se.lis.core.csv.table.Column;
import se.lis.core.csv.table.Forms;
import se.lis.core.csv.table.Header;
import se.lis.core.csv.table.KnownCells;
import se.lis.core.csv.table.Lengths;
import se.lis.core.csv.table.Problem;
import se.lis.core.csv.table.Row;
import se.lis.core.csv.table.Shape;
import se.lis.core.csv.table.Spaces;

/** Finds what is wrong with a mapping. */
final class MappingCheck {

    private final CsvMapping mapping;
    private final List<CsvMappingProblem> problems = new ArrayList<>();

    MappingCheck(CsvMapping mapping) {
        this.mapping = mapping;
    }

    /** Returns all that is wrong. */
    List<CsvMappingProblem> problems() {
        List<Shape.Attribute> lists = Shape.of(LisSnapshot.class).attributes().stream()
                .filter(each -> each.many() && each.isObject())
                .toList();
        Optional<Shape.Attribute> table = lists.stream()
                .filter(each -> each.name().equals(mapping.table()))
                .findFirst();
        if (table.isEmpty()) {
            String known =
                    String.join(", ", lists.stream().map(Shape.Attribute::name).toList());
            problem("table", "'" + Problem.shown(mapping.table()) + "' is no list of a register; known are " + known);
            return problems;
        }
        Class<?> type = table.get().type();
        mapping.language()
                .filter(language -> !CalendarNames.LANGUAGES.contains(language))
                .ifPresent(language -> problem(
                        "language",
                        "it is '" + Problem.shown(language) + "', but it must be one of "
                                + String.join(", ", CalendarNames.LANGUAGES)));
        mapping.days().forEach(days -> pattern("days", days, LocalDate.class));
        mapping.moments().forEach(moments -> pattern("moments", moments, Instant.class));
        if (mapping.blank().stream().anyMatch(Spaces::blank)) {
            problem("blank", "it lists texts that say nothing, such as NULL; a blank cell says nothing anyway");
        }
        if (mapping.header() < 1) {
            problem("header", "rows are numbered from 1");
        }
        // A city's clock is moved twice a year, and an offset would be wrong for half of it.
        mapping.zone()
                .filter(zone -> zone.getRules().isFixedOffset() && !zone.getId().equals("UTC"))
                .ifPresent(zone ->
                        problem("zone", "'" + zone + "' is an offset; name a zone, such as Europe/Stockholm, or UTC"));
        Set<String> filled = new HashSet<>();
        mapping.columns().forEach(column -> column(column, type, filled));
        fixed(type, filled);
        headings();
        try {
            CsvImport.renames(mapping);
        } catch (IllegalArgumentException wrong) {
            problem("renames", String.valueOf(wrong.getMessage()));
        }
        for (Shape.Attribute attribute : Shape.of(type).attributes()) {
            if (attribute.required() && !attribute.isObject() && !filled.contains(attribute.name())) {
                problem(
                        attribute.name(),
                        attribute.name().equals("id")
                                ? "no column gives it; take one whose values never change and are never used twice"
                                : "no column gives it, and it is required");
            }
        }
        return problems;
    }

    private void headings() {
        Set<String> ignored = new HashSet<>();
        mapping.ignored().forEach(heading -> ignored.add(Spaces.plain(heading)));
        for (String heading : FileLayout.headings(mapping)) {
            if (heading.isEmpty()) {
                problem("columns", "a heading is blank; a column without one is called by its place, as column 1");
            }
            if (ignored.contains(heading)) {
                problem(heading, "the column is both used and ignored");
            }
        }
    }

    private void column(MappedColumn column, Class<?> holder, Set<String> filled) {
        boolean each = column.to().contains(CellTranslation.EACH);
        Optional<Column> target = Column.parse(holder, column.to().replace(CellTranslation.EACH, "[1]"));
        if (target.isEmpty()) {
            problem(column, unknown(column.to(), holder));
            return;
        }
        if (column.to().indexOf(CellTranslation.EACH) != column.to().lastIndexOf(CellTranslation.EACH)) {
            problem(column, "'" + column.to() + "' has [n] twice; one place can get the number of a value");
        }
        Shape.Attribute attribute = target.get().attribute();
        boolean several = each || (attribute.many() && !attribute.isObject());
        if (!filled.add(column.to()) && !several) {
            problem(column, "'" + column.to() + "' is given twice, but it holds one value");
        }
        if (column.between().isPresent() && !several) {
            problem(column, "'" + column.to() + "' holds one value, so 'between' has no meaning here");
        }
        if (column.between().filter(String::isEmpty).isPresent()) {
            problem(column, "'between' is empty; it is what stands between two values, such as a comma");
        }
        Class<?> type = attribute.type();
        boolean text = type == String.class || ArtefactId.class.isAssignableFrom(type);
        if ((column.prefix().isPresent() || column.suffix().isPresent()) && !text) {
            problem(
                    column,
                    "'" + column.to() + "' is neither an id nor a text, so it takes no "
                            + (column.prefix().isPresent() ? "prefix" : "suffix")
                            + (type == Duration.class ? "; a 'unit' states what it is counted in" : ""));
        }
        column.before()
                .or(column::after)
                .filter(String::isEmpty)
                .ifPresent(none -> problem(column, "'before' and 'after' are texts that a value ends or begins at"));
        if (column.numbered() && !column.to().equals("id")) {
            problem(column, "'" + column.to() + "' is no id, so it is not numbered");
        }
        times(column, type);
        numbers(column, type);
        Set<String> keys = new HashSet<>();
        column.values().forEach((cell, value) -> {
            if (!keys.add(Spaces.key(cell))) {
                problem(column, "'" + Problem.shown(cell) + "' is translated twice; case does not count");
            }
            value(column, target.get(), value);
        });
        column.otherwise().ifPresent(value -> value(column, target.get(), value));
    }

    private void numbers(MappedColumn column, Class<?> type) {
        boolean number = type == Integer.class || type == int.class;
        if (column.factor().isPresent() && !number && type != Duration.class) {
            problem(column, "'" + column.to() + "' is no number, so it takes no factor");
        }
        column.unit()
                .filter(unit -> !Lengths.isUnit(unit) && !(Lengths.isMonth(unit) && type == LocalDate.class))
                .ifPresent(unit -> problem(
                        column,
                        "'" + Problem.shown(unit) + "' is no unit here; units are minutes, hours, days, weeks"));
        boolean dated = type == LocalDate.class || type == Instant.class;
        if (column.plus().isPresent()
                && (!dated || column.unit().isEmpty() || column.between().isPresent())) {
            problem(column, "'plus' adds to one day or moment so many of a 'unit', such as days");
        }
        if (column.unit().isPresent() && type != Duration.class && column.plus().isEmpty()) {
            problem(column, "'" + column.to() + "' is no length of time, so it takes no unit");
        }
        if (!column.counted().isEmpty() && (!number || !mapping.merged())) {
            problem(column, "rows are counted for a number, where 'rows: merged' makes several rows one artefact");
        }
        if (column.distinct().isPresent() && column.counted().isEmpty()) {
            problem(column, "'distinct' belongs to 'counted'");
        }
    }

    private void times(MappedColumn column, Class<?> type) {
        boolean moment = type == Instant.class;
        if (!column.formats().isEmpty() && type != LocalDate.class && !moment) {
            problem(column, "'" + column.to() + "' is neither a day nor a moment, so it takes no format");
        }
        if (column.time().isPresent() && !moment) {
            problem(column, "'" + column.to() + "' is no moment, so it takes no time of day");
        }
        column.formats().forEach(format -> pattern(column.heading(), format, type));
        for (String text : CellTranslation.patterns(column, type, mapping)) {
            if (moment
                    && parsed(text).filter(pattern -> !pattern.hasTime()).isPresent()
                    && column.time().isEmpty()) {
                problem(
                        column,
                        "'" + Problem.shown(text) + "' states no time of day, and '" + column.to()
                                + "' is a moment; add the column that has it under 'and', or decide a 'time'");
            }
        }
    }

    private Optional<DatePattern> parsed(String pattern) {
        try {
            return Optional.of(DatePattern.of(pattern, mapping));
        } catch (IllegalArgumentException toldAlready) {
            return Optional.empty();
        }
    }

    private void pattern(String place, String text, Class<?> type) {
        try {
            DatePattern pattern = DatePattern.of(text, mapping);
            if (type == Instant.class && pattern.hasOffset() && !pattern.hasTime()) {
                problem(place, "'" + Problem.shown(text) + "' states an offset, but no time of day");
            }
        } catch (IllegalArgumentException wrong) {
            problem(place, String.valueOf(wrong.getMessage()));
        }
    }

    private void fixed(Class<?> holder, Set<String> filled) {
        mapping.fixed().forEach((path, text) -> {
            Optional<Column> target = Column.parse(holder, path);
            if (target.isEmpty()) {
                problem(path, unknown(path, holder));
            } else if (path.equals("id")) {
                problem(path, "every artefact has an id of its own; take it from a column");
            } else if (!filled.add(path)) {
                problem(path, "a column gives it as well; it has one value");
            } else if (text.isEmpty()) {
                problem(path, "a fixed value says something");
            } else {
                wrong(target.get(), text).ifPresent(words -> problem(path, words));
            }
        });
    }

    private void value(MappedColumn column, Column target, String value) {
        if (!value.isEmpty()) {
            String text =
                    target.attribute().many() && !target.attribute().isObject() ? Cells.joined(List.of(value)) : value;
            wrong(target, text).ifPresent(words -> problem(column, words));
        }
    }

    /** Returns what is wrong with a value by itself. */
    private Optional<String> wrong(Column target, String text) {
        if (target.attribute().isObject()) {
            return text.equals(Cells.PRESENT)
                    ? Optional.empty()
                    : Optional.of("'" + Problem.shown(text) + "': it must be " + Cells.PRESENT + " or nothing, since '"
                            + target.name() + "' has attributes of its own");
        }
        Row row = new Row(
                new Header("mapping", Void.class, List.of(), Set.of(), new Forms(mapping.zone()), new KnownCells()),
                0,
                List.of());
        try {
            Cells.split(target.attribute().many() ? text : "");
        } catch (IllegalArgumentException wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        }
        return row.check(target, Cells.guarded(text)).map(Problem::words);
    }

    private static String unknown(String path, Class<?> holder) {
        return "there is no '" + Problem.shown(path) + "'; known are " + String.join(", ", Column.known(holder));
    }

    private void problem(MappedColumn column, String words) {
        problem(column.heading(), words);
    }

    private void problem(String place, String words) {
        problems.add(new CsvMappingProblem("", 0, place, words));
    }
}
