package se.lis.core.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.csv.table.Cells;
import se.lis.core.csv.table.Forms;
import se.lis.core.csv.table.Labels;
import se.lis.core.csv.table.Lengths;
import se.lis.core.csv.table.Problem;
import se.lis.core.csv.table.Remembered;
import se.lis.core.csv.table.Spaces;
import se.lis.core.text.IsoMoment;
import se.lis.core.text.IsoShape;

/** Turns the cells of one column of a city's own file into the texts that the library's own files have. */
final class CellTranslation {

    /** Stands in a path where each value of a cell gets a number. */
    static final String EACH = "[n]";

    private final MappedColumn column;
    private final Class<?> type;
    private final Map<String, String> values = new HashMap<>();
    private final List<DatePattern> patterns;
    private final List<DatePattern> withoutTime = new ArrayList<>();
    private final Optional<ZoneId> zone;
    private final Optional<DecimalMark> decimal;
    private final Optional<Pattern> between;
    private final Set<String> blank;
    private final Remembered<List<String>> known = new Remembered<>();

    /**
     * Translates to an attribute by a mapping that was checked.
     *
     * @param zone the zone of moments that state none
     */
    CellTranslation(MappedColumn column, Class<?> type, CsvMapping mapping, Optional<ZoneId> zone) {
        this.column = column;
        this.type = type;
        column.values().forEach((cell, value) -> values.put(Spaces.key(cell), value));
        this.patterns = patterns(column, type, mapping).stream()
                .map(pattern -> DatePattern.of(pattern, mapping))
                .toList();
        if (column.time().isPresent()) {
            patterns.forEach(pattern -> pattern.withoutTime(mapping).ifPresent(withoutTime::add));
        }
        this.zone = zone;
        this.decimal = mapping.decimal();
        this.blank = mapping.blank().stream().map(Spaces::plain).collect(Collectors.toSet());
        this.between = column.between().map(text -> Pattern.compile(text, Pattern.LITERAL));
    }

    /** Returns the patterns of a column's days or moments; none when it has neither or they are in the register's form. */
    static List<String> patterns(MappedColumn column, Class<?> type, CsvMapping mapping) {
        if (type != LocalDate.class && type != Instant.class) {
            return List.of();
        }
        if (!column.formats().isEmpty()) {
            return column.formats();
        }
        return type == LocalDate.class ? mapping.days() : mapping.moments();
    }

    /** Returns whether a type's values are a closed list, an id, or anything else of which translations must name all. */
    private static boolean closed(Class<?> type) {
        return Labels.closed(type) || type.isInterface() || ArtefactId.class.isAssignableFrom(type);
    }

    /**
     * Returns the texts of the values that some cells hold, an empty text for one of which nothing is said.
     *
     * @param cells the cells of the column and of those that follow it
     * @param plus the cell of the column whose number is added, blank where there is none
     * @throws IllegalArgumentException if a value can't be translated, with what is allowed
     */
    List<String> texts(List<String> cells, String plus) {
        if (cells.size() > 1 || column.plus().isPresent()) {
            return translated(cells, plus);
        }
        List<String> texts = known.get(cells.get(0));
        if (texts == null) {
            texts = translated(cells, plus);
            known.put(cells.get(0), texts);
        }
        return texts;
    }

    private List<String> translated(List<String> cells, String plus) {
        List<String> said = new ArrayList<>(cells.size());
        for (String cell : cells) {
            String part = between.isEmpty() ? stripped(Cells.reliable(cell)) : Cells.reliable(cell);
            if (!saysNothing(cell) && !saysNothing(part)) {
                said.add(part);
            }
        }
        if (said.isEmpty() || (column.plus().isPresent() && saysNothing(plus))) {
            return List.of();
        }
        String whole = said.size() == 1 ? said.get(0) : String.join(column.joinedBy(), said);
        if (between.isEmpty()) {
            return List.of(added(text(whole), plus));
        }
        List<String> texts = new ArrayList<>();
        for (String member : between.get().split(whole, -1)) {
            String plain = stripped(Spaces.plain(member));
            texts.add(saysNothing(plain) ? "" : text(plain));
        }
        return List.copyOf(texts);
    }

    private boolean saysNothing(String cell) {
        return Spaces.blank(cell) || (!blank.isEmpty() && blank.contains(Spaces.plain(cell)));
    }

    /** Returns whether every text is a value, so that one that says nothing would pass for one. */
    boolean takesAnything() {
        return values.isEmpty() && (type == String.class || ArtefactId.class.isAssignableFrom(type));
    }

    /** Returns the part of a value that is meant. */
    private String stripped(String cell) {
        String text = cell;
        if (column.after().isPresent()) {
            int at = text.lastIndexOf(column.after().get());
            text = at < 0 ? text : text.substring(at + column.after().get().length());
        }
        if (column.before().isPresent()) {
            int at = text.indexOf(column.before().get());
            text = at < 0 ? text : text.substring(0, at);
        }
        for (String each : column.without()) {
            String plain = text.strip();
            if (plain.regionMatches(true, 0, each, 0, each.length())) {
                text = plain.substring(each.length());
                plain = text.strip();
            }
            if (plain.regionMatches(true, plain.length() - each.length(), each, 0, each.length())) {
                text = plain.substring(0, plain.length() - each.length());
            }
        }
        return text;
    }

    private String text(String cell) {
        String translated = values.isEmpty() ? null : values.get(Spaces.key(cell));
        if (translated != null) {
            return translated;
        }
        if (column.otherwise().isPresent()) {
            return column.otherwise().get();
        }
        if (!values.isEmpty() && closed(type)) {
            throw new IllegalArgumentException("'" + Problem.shown(cell) + "' is not translated; what is: "
                    + Problem.quoted(column.values().keySet().stream().sorted().toList()) + MappedTable.NOT_MEANT);
        }
        if (type == String.class) {
            return around(Spaces.composed(cell));
        }
        String plain = Spaces.plain(cell);
        if (ArtefactId.class.isAssignableFrom(type)) {
            return around(plain);
        }
        if (type == LocalDate.class) {
            return day(plain);
        }
        if (type == Instant.class) {
            return moment(plain);
        }
        if (type == Duration.class) {
            return column.unit().map(unit -> length(plain, unit)).orElse(plain);
        }
        return type == int.class || type == Integer.class ? whole(plain) : plain;
    }

    private String around(String text) {
        return column.prefix().orElse("") + text + column.suffix().orElse("");
    }

    private String whole(String cell) {
        Optional<BigDecimal> number = Numbers.of(cell, decimal)
                .map(read -> column.factor().map(read::multiply).orElse(read));
        if (number.isEmpty()) {
            return cell;
        }
        try {
            return number.get().toBigIntegerExact().toString();
        } catch (ArithmeticException broken) {
            throw new IllegalArgumentException(
                    "'" + Problem.shown(cell) + "' is no whole number"
                            + column.factor()
                                    .map(factor -> " when it is multiplied by " + factor.toPlainString())
                                    .orElse(""),
                    broken);
        }
    }

    private String length(String cell, String unit) {
        Optional<Duration> told = Lengths.of(cell);
        if (told.isPresent() || cell.startsWith("P")) {
            return told.map(Duration::toString).orElse(cell);
        }
        return Numbers.of(cell, decimal)
                .map(number -> Lengths.of(column.factor().map(number::multiply).orElse(number), unit))
                .map(Duration::toString)
                .orElseThrow(
                        () -> new IllegalArgumentException("'" + Problem.shown(cell) + "' is no number of " + unit));
    }

    private String day(String cell) {
        if (patterns.isEmpty()) {
            return cell;
        }
        // A cell of a workbook may hold a time of day beside the day.
        return isoDay(cell)
                .or(() -> Forms.local(cell).map(LocalDateTime::toLocalDate))
                .or(() ->
                        zone.flatMap(local -> Forms.withOffset(cell).map(moment -> LocalDate.ofInstant(moment, local))))
                .or(() -> first(pattern -> pattern.day(cell, zone)))
                .map(LocalDate::toString)
                .orElseThrow(() -> refused(cell, "a day"));
    }

    private interface Reading<T> {
        Optional<T> by(DatePattern pattern);
    }

    private <T> Optional<T> first(Reading<T> reading) {
        return patterns.stream()
                .flatMap(pattern -> reading.by(pattern).stream())
                .findFirst();
    }

    private IllegalArgumentException refused(String cell, String what) {
        return new IllegalArgumentException(
                "'" + Problem.shown(cell) + "' is not " + what + " written as " + DatePattern.listed(patterns));
    }

    private String moment(String cell) {
        // What states its zone needs no pattern.
        Optional<Instant> moment = Forms.withOffset(cell);
        if (moment.isEmpty() && zone.isEmpty() && patterns.stream().allMatch(DatePattern::hasOffset)) {
            moment = first(pattern -> pattern.moment(cell, zone, column.time()));
        } else if (moment.isEmpty() && zone.isPresent()) {
            moment = Forms.local(cell)
                    .map(local -> Forms.at(local, zone.get(), cell))
                    .or(() -> first(pattern -> pattern.moment(cell, zone, column.time())))
                    .or(() -> column.time()
                            .flatMap(time -> dayOf(cell).map(day -> Forms.at(day.atTime(time), zone.get(), cell))));
        } else if (moment.isEmpty()) {
            throw new IllegalArgumentException("'" + Problem.shown(cell)
                    + "' states no zone; name the mapping's 'zone', such as Europe/Stockholm");
        }
        if (moment.isEmpty() && !patterns.isEmpty()) {
            throw refused(cell, "a moment");
        }
        return moment.map(IsoMoment::text).orElse(cell);
    }

    private Optional<LocalDate> dayOf(String cell) {
        return isoDay(cell)
                .or(() -> withoutTime.stream()
                        .flatMap(pattern -> pattern.day(cell, zone).stream())
                        .findFirst());
    }

    private static Optional<LocalDate> isoDay(String cell) {
        if (!IsoShape.isDay(cell) && !cell.startsWith("+") && !cell.startsWith("-")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(cell));
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    private String added(String text, String plus) {
        if (column.plus().isEmpty() || text.isEmpty()) {
            return text;
        }
        BigDecimal number = Numbers.of(plus, decimal)
                .orElseThrow(() -> new IllegalArgumentException("'" + Problem.shown(plus) + "' is no number"));
        String unit = column.unit().orElseThrow();
        try {
            if (type == Instant.class) {
                return Instant.parse(text).plus(Lengths.of(number, unit)).toString();
            }
            Period period = Lengths.isMonth(unit)
                    ? Period.ofMonths(number.intValueExact())
                    : Period.ofDays(Math.toIntExact(Lengths.of(number, unit).toDays()));
            return LocalDate.parse(text).plus(period).toString();
        } catch (DateTimeException | ArithmeticException wrong) {
            throw new IllegalArgumentException(
                    "'" + Problem.shown(plus) + "' " + unit + " can't be added to '" + Problem.shown(text) + "'",
                    wrong);
        }
    }
}
