package se.lis.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.lis.core.csv.CsvTable;

/** What columns are called and mean, in words. */
final class Headings {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final JsonNode words;
    private final JsonNode swedishNotes;
    private final boolean swedish;

    private Headings(JsonNode words, JsonNode swedishNotes, boolean swedish) {
        this.words = words;
        this.swedishNotes = swedishNotes;
        this.swedish = swedish;
    }

    /**
     * Returns the headings in a language.
     *
     * @throws IllegalArgumentException if it is neither Swedish nor English
     */
    static Headings in(Locale language) {
        String tag = language.getLanguage();
        if (!tag.equals("sv") && !tag.equals("en")) {
            throw new IllegalArgumentException("there are no headings in '" + tag + "', but in 'sv' and 'en'");
        }
        return new Headings(resource("headings.json"), resource("notes-sv.json"), tag.equals("sv"));
    }

    private static JsonNode resource(String name) {
        try (InputStream file = Objects.requireNonNull(Headings.class.getResourceAsStream(name))) {
            return JsonMapper.builder().build().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " can't be read", unreadable);
        }
    }

    private Optional<String> key(CsvTable.Description column) {
        return Stream.of(column.holder().getSimpleName(), "Artefact")
                .map(holder -> holder + "." + column.attribute())
                .filter(words::has)
                .findFirst();
    }

    /** Returns what an attribute is called, such as {@code aware at}. */
    String name(CsvTable.Description column) {
        String plain = String.join(" ", HUMP.split(column.attribute())).toLowerCase(Locale.ROOT);
        return swedish
                ? key(column).map(key -> words.path(key).path("sv").asText()).orElse(plain)
                : plain;
    }

    /** Returns what an attribute means and what it can be, or empty when nothing is said of it. */
    Optional<String> note(CsvTable.Description column) {
        return key(column).map(key -> {
            String meaning = swedish
                    ? swedishNotes.path(key).asText()
                    : words.path(key).path("note").asText();
            String values = column.allowed().isEmpty() ? "" : "\n" + String.join(", ", column.allowed());
            String many = column.many() ? "\n" + (swedish ? "Flera skiljs med |" : "Several are separated by |") : "";
            return meaning + values + many;
        });
    }
}
