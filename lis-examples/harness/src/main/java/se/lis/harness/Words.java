package se.lis.harness;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One table of the command line's words and phrases, in a reader's language. The tables are YAML files beside this class. */
final class Words {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Map<String, String> words;

    private Words(String table, Locale locale) {
        this.words = se.lis.report.Words.table(Words.class, table, locale);
    }

    /** Returns the words of reports on assessments. */
    static Words in(Locale locale) {
        return new Words("reports", locale);
    }

    /** Returns the words of reports on changes. */
    static Words ofChangesIn(Locale locale) {
        return new Words("changes", locale);
    }

    /** Returns the words of questions. */
    static Words ofQuestionsIn(Locale locale) {
        return new Words("questions", locale);
    }

    /** Returns the phrases in which {@code explain} puts a proof. */
    static Words ofExplanationsIn(Locale locale) {
        return new Words("explanations", locale);
    }

    /**
     * Returns the words for several of a kind of artefact, and for constants that the engine's texts have no term for,
     * where a language has other words than the register itself.
     */
    static Words ofRegistersIn(Locale locale) {
        return new Words("registers", locale);
    }

    /** Returns the keys that the table has words for. */
    Set<String> keys() {
        return words.keySet();
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    /** Returns a phrase with its arguments in the places of {@code {0}}, {@code {1}} and so on. */
    String of(String key, String... arguments) {
        return PLACE.matcher(of(key))
                .replaceAll(place -> Matcher.quoteReplacement(arguments[Integer.parseInt(place.group(1))]));
    }

    /** Returns a phrase about a number, which stands in the place of {@code {0}}. */
    String counted(String key, long number) {
        return of(key + (number == 1 ? ".one" : ".other"), Long.toString(number));
    }

    /** Returns the words of a key, or the key itself where the table has none. */
    String of(String key) {
        return words.getOrDefault(key, key);
    }

    String of(Enum<?> constant) {
        return of(constant.name().toLowerCase(Locale.ROOT));
    }
}
