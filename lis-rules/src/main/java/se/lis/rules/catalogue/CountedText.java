package se.lis.rules.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A text about a number of things, in a form for each kind of number that its language distinguishes. It writes the number in the place of
 * <code>{count}</code>.
 */
public final class CountedText {

    /** The place of the number. */
    public static final String COUNT = "count";

    private static final String PLACE = "{" + COUNT + "}";

    /** Swedish and English have a form for one and a form for all other numbers. */
    private static final PluralRules ONE_AND_OTHER = new PluralRules(Map.of("plural.one", "n = 1"));

    private final PluralRules plurals;
    private final Map<String, String> forms;

    /**
     * States a text.
     *
     * @param plurals which form the language uses for a number
     * @param forms the text by form
     * @throws CatalogueException if a form is missing, or is none of the language's
     */
    public CountedText(PluralRules plurals, Map<String, String> forms) {
        this.plurals = plurals;
        this.forms = new TreeMap<>(forms);
        Set<String> asked = plurals.forms();
        if (!this.forms.keySet().equals(asked)) {
            throw new CatalogueException(
                    "a text about a number has the forms " + asked + ", but was given " + this.forms.keySet());
        }
    }

    /** States a text of the languages that the library's own texts are written in: {@code one} and {@code other}. */
    @JsonCreator
    public static CountedText of(Map<String, String> forms) {
        return new CountedText(ONE_AND_OTHER, forms);
    }

    /** Returns the text about a number. */
    public String of(long count) {
        return forms.getOrDefault(plurals.form(count), "").replace(PLACE, Long.toString(count));
    }

    /** Returns the text as it was written, by form. */
    public Map<String, String> forms() {
        return Map.copyOf(forms);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CountedText text && forms.equals(text.forms);
    }

    @Override
    public int hashCode() {
        return forms.hashCode();
    }

    @Override
    public String toString() {
        return forms.toString();
    }
}
