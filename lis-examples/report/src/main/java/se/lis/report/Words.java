package se.lis.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The words of pages and workbooks, in a reader's language. */
public final class Words {

    /** What the keys begin with of the words that the page's program says. */
    private static final String SCRIPT = "script.";

    private final SortedMap<String, String> words;

    private Words(SortedMap<String, String> words) {
        this.words = words;
    }

    static Words in(Locale locale) {
        return new Words(table(Words.class, "words", locale));
    }

    /**
     * Returns a table of words by key, from the YAML file that is called by table and language and lies beside a class,
     * such as {@code words-sv.yaml}.
     *
     * @throws IllegalArgumentException if the table is not there in that language
     */
    public static SortedMap<String, String> table(Class<?> beside, String table, Locale locale) {
        String file = table + "-" + locale.getLanguage() + ".yaml";
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "locale is '" + locale.toLanguageTag() + "', but a report is written in sv or en");
            }
            return new YAMLMapper().readValue(in, new TypeReference<TreeMap<String, String>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " can't be read", unreadable);
        }
    }

    /** Returns the keys that there are words for. */
    SortedMap<String, String> all() {
        return words;
    }

    /**
     * Returns the word of a key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public String get(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException("there is no word '" + key + "'");
        }
        return word;
    }

    /** Returns the words that the page's program says, as JSON in which nothing is markup. */
    public String forScript() {
        SortedMap<String, String> said = new TreeMap<>();
        words.forEach((key, word) -> {
            if (key.startsWith(SCRIPT)) {
                said.put(key.substring(SCRIPT.length()), word);
            }
        });
        List.of(
                        "what",
                        "subject",
                        "unit",
                        "due",
                        "severity",
                        "force",
                        "count",
                        "responsible",
                        "remedy",
                        "law",
                        "controls",
                        "waiver",
                        "fine",
                        "text")
                .forEach(key -> said.put(key, get(key)));
        try {
            return new JsonMapper().writeValueAsString(said).replace("<", "\\u003c");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts are always JSON", impossible);
        }
    }

    /** Returns the word of a term of the model, or the term itself where people use none other. */
    public String term(String name) {
        return words.getOrDefault("term." + name, name);
    }
}
