package se.lis.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.proof.Attributes;
import se.lis.core.csv.CsvTable;

/** What attributes, and the columns that hold them, are called and mean, in words. */
public final class Headings {

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
    public static Headings in(Locale language) {
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

    /**
     * Returns what an attribute of a kind of artefact is called, such as {@code aware at}, or empty when there is no
     * such attribute. What a member of a list says has the list's name before its own: {@code deviations, due by}.
     *
     * @param path the attribute, as a path from the artefact: {@code deviations[0].dueBy}
     */
    public Optional<String> name(ArtefactType type, String path) {
        String wanted = Attributes.withoutPlaces(path);
        List<CsvTable.Description> way = CsvTable.describe(type.listName()).stream()
                .filter(column -> leadsTo(wanted, column))
                .toList();
        return way.stream().anyMatch(column -> plain(column).equals(wanted))
                ? Optional.of(way.stream().map(this::name).collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    private static boolean leadsTo(String wanted, CsvTable.Description column) {
        return plain(column).equals(wanted)
                || (column.column().endsWith("[n]") && wanted.startsWith(plain(column) + "."));
    }

    private static String plain(CsvTable.Description column) {
        return column.column().replace("[n]", "");
    }

    /** Returns what an attribute means and what it can be, or empty when nothing is said of it. */
    Optional<String> note(CsvTable.Description column) {
        return key(column).map(key -> {
            String meaning = swedish
                    ? swedishNotes.path(key).asText()
                    : words.path(key).path("note").asText();
            Locale language = Locale.forLanguageTag(swedish ? "sv" : "en");
            String values = column.allowed().isEmpty() ? "" : "\n" + String.join(", ", column.allowed(language));
            String many = column.many() ? "\n" + (swedish ? "Flera skiljs med |" : "Several are separated by |") : "";
            return meaning + values + many;
        });
    }
}
