package se.lis.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.lis.core.csv.table.Spaces;

/** What sheets are called, in which order they stand, and what the first of them says. */
final class SheetNames {

    private static final JsonNode SHEETS = resource("sheets.json");
    private static final JsonNode START = resource("start.json");

    private static final Map<String, String> TABLES = new HashMap<>();
    private static final Set<String> STARTS = new HashSet<>();

    static {
        for (JsonNode sheet : SHEETS) {
            String table = sheet.path("table").asText();
            for (String name :
                    List.of(table, sheet.path("sv").asText(), sheet.path("en").asText())) {
                TABLES.put(Spaces.key(name), table);
            }
        }
        START.forEach(words -> STARTS.add(Spaces.key(words.path("sheet").asText())));
    }

    private final String language;

    private SheetNames(String language) {
        this.language = language;
    }

    /** Returns the names in a language, English where it is not Swedish. */
    static SheetNames in(Locale locale) {
        return new SheetNames(locale.getLanguage().equals("sv") ? "sv" : "en");
    }

    private static JsonNode resource(String name) {
        try (InputStream file = Objects.requireNonNull(SheetNames.class.getResourceAsStream(name))) {
            return JsonMapper.builder().build().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " can't be read", unreadable);
        }
    }

    /** Returns the table that a sheet holds, in whichever language it is named, or empty when it is named otherwise. */
    static Optional<String> table(String sheet) {
        return Optional.ofNullable(TABLES.get(Spaces.key(sheet)));
    }

    /** Returns whether a sheet is for people alone. */
    static boolean isForPeople(String sheet) {
        return sheet.startsWith("_") || STARTS.contains(Spaces.key(sheet));
    }

    /** Returns a heading without the word of what must or should be filled in. */
    static String withoutMark(String heading) {
        for (JsonNode words : START) {
            for (String mark : List.of("needed", "recommended")) {
                String end = " (" + words.path(mark).asText() + ")";
                if (heading.endsWith(end)) {
                    return heading.substring(0, heading.length() - end.length());
                }
            }
        }
        return heading;
    }

    /** Returns the names of tables in the order in which people fill them in. */
    static List<String> inOrder() {
        List<String> tables = new ArrayList<>();
        SHEETS.forEach(sheet -> tables.add(sheet.path("table").asText()));
        return tables;
    }

    /** Returns what the sheet of a table is called. */
    String sheet(String table) {
        return of(table).path(language).asText();
    }

    /** Returns what the sheet of a table holds. */
    String holds(String table) {
        return of(table).path("says-" + language).asText();
    }

    /** Returns whether one begins with a table. */
    boolean begins(String table) {
        return of(table).path("begin").asBoolean();
    }

    /** Returns the columns of a table that most rules ask for. */
    static List<String> recommended(String table) {
        return texts(of(table).path("recommended"));
    }

    /** Returns a word or sentence of the first sheet. */
    String start(String key) {
        return START.path(language).path(key).asText();
    }

    /** Returns several words or sentences of the first sheet. */
    List<String> several(String key) {
        return texts(START.path(language).path(key));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode of(String table) {
        for (JsonNode sheet : SHEETS) {
            if (sheet.path("table").asText().equals(table)) {
                return sheet;
            }
        }
        throw new IllegalArgumentException("there is no sheet for '" + table + "'");
    }
}
