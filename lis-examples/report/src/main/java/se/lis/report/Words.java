package se.lis.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The words of pages and workbooks, in a reader's language. */
public final class Words {

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

    /** Returns the word of a term of the model, or the term itself where people use none other. */
    public String term(String name) {
        return words.getOrDefault("term." + name, name);
    }
}
