package se.lis.core.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.lis.core.artefact.ArtefactId;

/** Finds what is wrong with a mapping. */
final class MappingCheck {

    private final CsvMapping mapping;
    private final List<CsvMappingProblem> problems = new ArrayList<>();

    MappingCheck(CsvMapping mapping) {
        this.mapping = mapping;
    }

    /** Returns all that is wrong. */
    List<CsvMappingProblem> problems() {
        Optional<Shape.Attribute> table = Folder.tables().stream()
                .filter(each -> each.many() && each.name().equals(mapping.table()))
                .findFirst();
        if (table.isEmpty()) {
            String known = String.join(
                    ", ",
                    Folder.tables().stream()
                            .filter(Shape.Attribute::many)
                            .map(Shape.Attribute::name)
                            .toList());
            problem(
                    "table",
                    "'" + CsvProblem.shown(mapping.table()) + "' is no list of a register; known are " + known);
            return problems;
        }
        Class<?> type = table.get().type();
        mapping.days().ifPresent(days -> pattern("days", days, LocalDate.class));
        mapping.moments().ifPresent(moments -> pattern("moments", moments, Instant.class));
        // A city's clock is moved twice a year, and an offset would be wrong for half of it.
        mapping.zone()
                .filter(zone -> zone.getRules().isFixedOffset() && !zone.getId().equals("UTC"))
                .ifPresent(zone ->
                        problem("zone", "'" + zone + "' is an offset; name a zone, such as Europe/Stockholm, or UTC"));
        Set<String> filled = new HashSet<>();
        mapping.columns().forEach(column -> column(column, type, filled));
        fixed(type, filled);
        headings();
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
        mapping.ignored().forEach(heading -> ignored.add(CellTranslation.plain(heading)));
        for (MappedColumn column : mapping.columns()) {
            List<String> headings = new ArrayList<>(column.and());
            headings.add(column.heading());
            for (String heading : headings) {
                if (CellTranslation.blank(heading)) {
                    problem(column.heading(), "a heading is blank");
                }
                if (ignored.contains(CellTranslation.plain(heading))) {
                    problem(heading, "the column is both used and ignored");
                }
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
        if (column.prefix().isPresent() && type != String.class && !ArtefactId.class.isAssignableFrom(type)) {
            problem(column, "'" + column.to() + "' is neither an id nor a text, so it takes no prefix");
        }
        times(column, type);
        Set<String> keys = new HashSet<>();
        column.values().forEach((cell, value) -> {
            if (!keys.add(CellTranslation.key(cell))) {
                problem(column, "'" + CsvProblem.shown(cell) + "' is translated twice; case does not count");
            }
            value(column, target.get(), value);
        });
        column.otherwise().ifPresent(value -> value(column, target.get(), value));
    }

    private void times(MappedColumn column, Class<?> type) {
        boolean moment = type == Instant.class;
        if (column.format().isPresent() && type != LocalDate.class && !moment) {
            problem(column, "'" + column.to() + "' is neither a day nor a moment, so it takes no format");
        }
        if (column.time().isPresent() && !moment) {
            problem(column, "'" + column.to() + "' is no moment, so it takes no time of day");
        }
        column.format().ifPresent(format -> pattern(column.heading(), format, type));
        Optional<DatePattern> pattern =
                CellTranslation.pattern(column, type, mapping).flatMap(MappingCheck::parsed);
        if (!moment || pattern.isEmpty()) {
            return;
        }
        if (!pattern.get().hasTime() && column.time().isEmpty()) {
            problem(
                    column,
                    "'" + pattern.get().text() + "' tells no time of day, and '" + column.to()
                            + "' is a moment; add the column that has it under 'and', or decide a 'time'");
        }
        if (pattern.get().hasTime() && column.time().isPresent()) {
            problem(column, "'" + pattern.get().text() + "' tells the time of day, so 'time' has no meaning here");
        }
        if (!pattern.get().hasOffset() && mapping.zone().isEmpty()) {
            problem(column, "its moments tell no zone; name the mapping's 'zone', such as Europe/Stockholm");
        }
    }

    private static Optional<DatePattern> parsed(String pattern) {
        try {
            return Optional.of(DatePattern.of(pattern));
        } catch (IllegalArgumentException toldAlready) {
            return Optional.empty();
        }
    }

    private void pattern(String place, String text, Class<?> type) {
        try {
            DatePattern pattern = DatePattern.of(text);
            if (type == LocalDate.class && (pattern.hasTime() || pattern.hasOffset())) {
                problem(place, "'" + text + "' tells more than a day");
            }
            if (type == Instant.class && pattern.hasOffset() && !pattern.hasTime()) {
                problem(place, "'" + text + "' tells an offset, but no time of day");
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
    private static Optional<String> wrong(Column target, String text) {
        if (target.attribute().isObject()) {
            return text.equals(Cells.PRESENT)
                    ? Optional.empty()
                    : Optional.of("'" + CsvProblem.shown(text) + "': it must be " + Cells.PRESENT
                            + " or nothing, since '" + target.name() + "' has attributes of its own");
        }
        Row row = new Row(new Header("mapping", Void.class, List.of(), Set.of()), 0, List.of());
        try {
            Cells.split(target.attribute().many() ? text : "");
        } catch (IllegalArgumentException wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        }
        return row.check(target, Cells.guarded(text)).map(CsvProblem::problem);
    }

    private static String unknown(String path, Class<?> holder) {
        return "there is no '" + CsvProblem.shown(path) + "'; known are " + String.join(", ", Column.known(holder));
    }

    private void problem(MappedColumn column, String words) {
        problem(column.heading(), words);
    }

    private void problem(String place, String words) {
        problems.add(new CsvMappingProblem("", 0, place, words));
    }
}
