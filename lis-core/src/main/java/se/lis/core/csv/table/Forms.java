package se.lis.core.csv.table;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.text.IsoShape;
import se.lis.core.text.Years;

/**
 * The forms in which people and spreadsheets write values, and the register's own form of them.
 *
 * <p>What is in the register's own form stays as it is, so that what was written here reads back equal. What is in no form
 * that is known stays too, and is refused by whoever reads on.
 */
public final class Forms {

    private static final Pattern LOCAL = Pattern.compile(
            "(\\d{4})-(\\d\\d)-(\\d\\d)(?:T| kl\\.? ?| )(\\d\\d)[:.](\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,9}))?)?");

    /** As many letters as 2026-02-04 09:15 has. */
    private static final int SHORTEST_LOCAL = 16;

    /** How many letters a day in figures has; what may be a sign after it is one of an offset. */
    private static final int DAY_LETTERS = 10;

    /** As in 2024-03-29T13:20:00+01:00; databases have a space before the time or the offset, and write +01, +0100 or UTC. */
    private static final DateTimeFormatter WITH_OFFSET = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[' ']")
            .appendPattern("[XXXXX][XXXX][XXX][XX][X]['UTC']")
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withChronology(IsoChronology.INSTANCE);

    private static final Pattern DAY_AND_MONTH = Pattern.compile("(\\d{1,2})/(\\d{1,2}) (\\d{4})");
    private static final Pattern DAY_IN_WORDS = Pattern.compile("(\\d{1,2}) (\\p{L}{3,9})\\.? (\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("[2-9]\\d{4}(?:\\.\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("-?[1-9][0-9]{0,2}(?: [0-9]{3})+");

    /** The day before the first that a spreadsheet counts, as both of its errors about 1900 have it. */
    private static final LocalDate NO_DAY = LocalDate.of(1899, 12, 30);

    /** The moments that something else is counted from, or that lie before it. All others end something. */
    private static final Set<String> BEGINNINGS = Set.of(
            "occurredAt",
            "detectedAt",
            "awareAt",
            "knownAt",
            "judgedAt",
            "processorAwareAt",
            "authorityOrderAt",
            "requestedAt",
            "receivedAt");

    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;\n]\\s*");

    private final Optional<ZoneId> zone;
    private final Map<Class<?>, Set<String>> ids;

    /** Reads with the zone of moments that state none, or with none. */
    public Forms(Optional<ZoneId> zone) {
        this(zone, Map.of());
    }

    /**
     * Reads a register.
     *
     * @param zone the zone of moments that state none, or none
     * @param ids the ids that the register gives its artefacts, by their class
     */
    public Forms(Optional<ZoneId> zone, Map<Class<?>, Set<String>> ids) {
        this.zone = zone;
        this.ids = ids;
    }

    /**
     * Returns the texts of the values in a cell. People separate them with a comma, a semicolon or a new line where the
     * register has a vertical bar; an id or a text may have those within.
     *
     * @throws IllegalArgumentException if the cell is written as a list, but wrongly
     */
    List<String> members(Shape.Attribute attribute, String text) {
        List<String> members = Cells.split(text);
        Class<?> type = attribute.type();
        if (members.size() > 1 || type == String.class) {
            return members;
        }
        List<String> parts = List.of(BETWEEN.split(text.strip(), -1));
        boolean several = Labels.closed(type)
                ? Labels.code(type, text).isEmpty()
                : !ArtefactId.class.isAssignableFrom(type) || named(type, parts, text.strip());
        return parts.size() > 1 && several
                ? parts.stream().filter(part -> !part.isEmpty()).toList()
                : members;
    }

    private boolean named(Class<?> type, List<String> parts, String whole) {
        Set<String> known = ids.getOrDefault(type, Set.of());
        return !known.contains(whole) && parts.stream().anyMatch(known::contains);
    }

    /**
     * Returns a value in the register's own form.
     *
     * @param attribute what it is a value of
     * @param text the text of a cell, or of one of the values in it
     * @param notes receives what was decided for the writer
     * @throws IllegalArgumentException if the text is close to a value, but which one is unclear
     */
    public String own(Shape.Attribute attribute, String text, Consumer<String> notes) {
        Class<?> type = attribute.type();
        if (type == String.class || ArtefactId.class.isAssignableFrom(type)) {
            Unseen.in(text).ifPresent(notes);
            return type == String.class ? text : text.strip();
        }
        String plain = Spaces.plain(text);
        if (Labels.closed(type)) {
            return Labels.codes(type).contains(text)
                    ? text
                    : Labels.code(type, text).orElse(plain);
        }
        if (type == LocalDate.class) {
            return day(plain, notes);
        }
        if (type == Instant.class) {
            return moment(attribute.name(), plain, notes);
        }
        if (type == YearMonth.class) {
            return month(plain);
        }
        if (type == Duration.class) {
            return Lengths.of(plain).map(Duration::toString).orElse(plain);
        }
        boolean number = type == int.class || type == Integer.class;
        return number && GROUPED.matcher(plain).matches() ? Spaces.none(plain) : plain;
    }

    private static String month(String text) {
        // A spreadsheet makes a day of what looks like a month.
        return IsoShape.isDay(text) && text.endsWith("-01")
                ? YearMonth.from(LocalDate.parse(text)).toString()
                : text;
    }

    private String day(String text, Consumer<String> notes) {
        if (IsoShape.isDay(text)) {
            return text;
        }
        Optional<LocalDate> day = written(text);
        if (day.isPresent()) {
            return day.get().toString();
        }
        Optional<LocalDateTime> local = local(text);
        if (local.isPresent()) {
            return withoutTime(text, local.get(), notes);
        }
        Optional<Instant> moment = withOffset(text);
        if (moment.isPresent() && zone.isPresent()) {
            return withoutTime(text, LocalDateTime.ofInstant(moment.get(), zone.get()), notes);
        }
        refuseSerial(text);
        return text;
    }

    private static String withoutTime(String text, LocalDateTime local, Consumer<String> notes) {
        if (!local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            notes.accept("'" + Problem.shown(text) + "' states more than a day: the day was taken");
        }
        return local.toLocalDate().toString();
    }

    private String moment(String attribute, String text, Consumer<String> notes) {
        if (IsoShape.isMoment(text) || isInstant(text)) {
            return text;
        }
        Optional<Instant> moment = withOffset(text);
        if (moment.isPresent()) {
            return moment.get().toString();
        }
        Optional<LocalDateTime> local = local(text);
        if (local.isEmpty()) {
            local = written(text).map(day -> {
                boolean starts = BEGINNINGS.contains(attribute);
                notes.accept("'" + Problem.shown(text) + "' states no time of day: the "
                        + (starts ? "start" : "end") + " of the day was taken, since it "
                        + (starts ? "may start" : "may end") + " what is counted");
                return starts ? day.atStartOfDay() : day.atTime(LocalTime.MAX.truncatedTo(ChronoUnit.SECONDS));
            });
        }
        if (local.isEmpty()) {
            refuseSerial(text);
            return text;
        }
        if (zone.isEmpty()) {
            throw new IllegalArgumentException("'" + Problem.shown(text)
                    + "' states no zone, and no other place does; write it as 2026-10-25T02:30+01:00");
        }
        return at(local.get(), zone.get(), text).toString();
    }

    private static void refuseSerial(String text) {
        if (SERIAL.matcher(text).matches()) {
            LocalDate day = NO_DAY.plusDays(Long.parseLong(text.substring(0, 5)));
            throw new IllegalArgumentException(
                    "'" + text + "' is what a spreadsheet keeps for " + day + "; give the cell the format of a date");
        }
    }

    private static boolean isInstant(String text) {
        if (!text.endsWith("Z")) {
            return false;
        }
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeParseException notOurs) {
            return false;
        }
    }

    /** Returns whether a text may state how far its time is from UTC. */
    public static boolean mayTellOffset(String text) {
        for (int i = DAY_LETTERS; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == 'Z' || letter == 'z' || letter == '+' || letter == '-') {
                return true;
            }
        }
        return text.endsWith("UTC");
    }

    /**
     * Returns the moment that a text states with its offset, as ISO 8601 or a database writes it, or empty; its year has four figures, since
     * beyond all years that a day can have a moment is of no day.
     */
    public static Optional<Instant> withOffset(String text) {
        if (!mayTellOffset(text)) {
            return Optional.empty();
        }
        if (!fits(text, WITH_OFFSET)) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text, WITH_OFFSET))
                    .filter(moment -> Math.abs(moment.getYear()) <= Years.LAST)
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Returns whether a whole text is written as a formatter has it, whatever its values; at a tenth of what an exception costs. */
    public static boolean fits(String text, DateTimeFormatter formatter) {
        ParsePosition end = new ParsePosition(0);
        try {
            return formatter.parseUnresolved(text, end) != null && end.getIndex() == text.length();
        } catch (DateTimeException offsetOfMoreThan23Hours) {
            return false;
        }
    }

    /** Returns the local date and time that a text states as ISO 8601 or Swedish has it, or empty. */
    public static Optional<LocalDateTime> local(String text) {
        if (text.length() < SHORTEST_LOCAL || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        if (text.length() == SHORTEST_LOCAL
                && " T".indexOf(text.charAt(10)) >= 0
                && ":.".indexOf(text.charAt(13)) >= 0) {
            return minute(text);
        }
        Matcher local = LOCAL.matcher(text);
        if (!local.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.of(
                    number(local, 1),
                    number(local, 2),
                    number(local, 3),
                    number(local, 4),
                    number(local, 5),
                    number(local, 6),
                    local.group(7) == null ? 0 : Integer.parseInt((local.group(7) + "00000000").substring(0, 9))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** Returns what most files have, 2026-02-04 09:15: an expression takes several times as long for it. */
    private static Optional<LocalDateTime> minute(String text) {
        int year = figures(text, 0, 4);
        int month = figures(text, 5, 7);
        int day = figures(text, 8, 10);
        int hour = figures(text, 11, 13);
        int minute = figures(text, 14, SHORTEST_LOCAL);
        if (year < 0 || month < 0 || day < 0 || hour < 0 || minute < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.of(year, month, day, hour, minute));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** Returns a number of figures alone, or -1. */
    private static int figures(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            char figure = text.charAt(at);
            if (figure < '0' || figure > '9') {
                return -1;
            }
            number = 10 * number + (figure - '0');
        }
        return number;
    }

    private static int number(Matcher local, int group) {
        return local.group(group) == null ? 0 : Integer.parseInt(local.group(group));
    }

    /** Returns the day that a text states in a form that has one meaning only, or empty. */
    private static Optional<LocalDate> written(String text) {
        try {
            Matcher numbers = DAY_AND_MONTH.matcher(text);
            if (numbers.matches()) {
                return Optional.of(day(numbers.group(3), Integer.parseInt(numbers.group(2)), numbers.group(1)));
            }
            Matcher words = DAY_IN_WORDS.matcher(text);
            if (words.matches()) {
                return CalendarNames.month(words.group(2)).map(month -> day(words.group(3), month, words.group(1)));
            }
            return IsoShape.isDay(text) || text.startsWith("+") || text.startsWith("-")
                    ? Optional.of(LocalDate.parse(text))
                    : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String year, int month, String day) {
        return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    }

    /**
     * Returns the moment at which clocks in a zone showed a time.
     *
     * @param shown how it was written, for the message
     * @throws IllegalArgumentException if the clock was moved, so that it never was or came twice
     */
    public static Instant at(LocalDateTime local, ZoneId zone, String shown) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return local.toInstant(offsets.get(0));
        }
        String which = "'" + Problem.shown(shown) + "' " + (offsets.isEmpty() ? "never was" : "came twice") + " in "
                + zone + ", where the clock was moved; ";
        throw new IllegalArgumentException(which
                + (offsets.isEmpty()
                        ? "write the time that it was"
                        : "write which, as " + local.atOffset(offsets.get(0)) + " or "
                                + local.atOffset(offsets.get(1))));
    }

    /** Returns a cell as people of a language write it, which reads back equal. */
    public String spoken(Shape.Attribute attribute, String cell, Locale language) {
        Class<?> type = attribute.isObject() ? Boolean.class : attribute.type();
        if (!attribute.many() || attribute.isObject()) {
            return spoken(type, cell, language);
        }
        return Labels.closed(type)
                ? Cells.joined(Cells.split(cell).stream()
                        .map(member -> spoken(type, member, language))
                        .toList())
                : cell;
    }

    private String spoken(Class<?> type, String own, Locale language) {
        if (Labels.closed(type)) {
            return Labels.codes(type).contains(own) ? Labels.label(type, own, language) : own;
        }
        if (type == Duration.class) {
            return Lengths.words(Duration.parse(own), language);
        }
        return type == Instant.class && zone.isPresent() ? spoken(own, zone.get()) : own;
    }

    private static String spoken(String own, ZoneId zone) {
        Instant moment = Instant.parse(own);
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        boolean whole = local.equals(local.truncatedTo(ChronoUnit.SECONDS))
                && Years.contain(local.getYear())
                && zone.getRules().getValidOffsets(local).size() == 1;
        String pattern = local.getSecond() == 0 ? "uuuu-MM-dd HH:mm" : "uuuu-MM-dd HH:mm:ss";
        return whole ? DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(local) : own;
    }
}
