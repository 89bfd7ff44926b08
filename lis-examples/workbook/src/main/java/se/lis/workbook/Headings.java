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
import se.lis.core.csv.CsvTable;

/** What columns are called and mean, in words. */
final class Headings {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final JsonNode words;
    private final boolean swedish;

    private Headings(JsonNode words, boolean swedish) {
        this.words = words;
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
        try (InputStream file = Objects.requireNonNull(Headings.class.getResourceAsStream("headings.json"))) {
            return new Headings(JsonMapper.builder().build().readTree(file), tag.equals("sv"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the headings can't be read", unreadable);
        }
    }

    private Optional<JsonNode> of(CsvTable.Description column) {
        JsonNode own = words.path(column.holder().getSimpleName() + "." + column.attribute());
        JsonNode found = own.isMissingNode() ? words.path("Artefact." + column.attribute()) : own;
        return found.isMissingNode() ? Optional.empty() : Optional.of(found);
    }

    /** Returns what an attribute is called, such as {@code aware at}. */
    String name(CsvTable.Description column) {
        String plain = String.join(" ", HUMP.split(column.attribute())).toLowerCase(Locale.ROOT);
        return swedish ? of(column).map(each -> each.path("sv").asText()).orElse(plain) : plain;
    }

    /** Returns what an attribute means and what it can be, or empty when nothing is said of it. */
    Optional<String> note(CsvTable.Description column) {
        return of(column).map(each -> {
            String values = column.allowed().isEmpty() ? "" : "\n" + String.join(", ", column.allowed());
            String many = column.many() ? "\n" + (swedish ? "Flera skiljs med |" : "Several are separated by |") : "";
            return each.path("note").asText() + values + many;
        });
    }
}
