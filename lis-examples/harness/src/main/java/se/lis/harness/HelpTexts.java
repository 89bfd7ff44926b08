package se.lis.harness;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The texts of help in a language other than English, by picocli's keys: an option by its name, and where a command says something of its
 * own of it, by command and name. English stands with the options themselves.
 */
final class HelpTexts extends ResourceBundle {

    private final Map<String, String> texts;

    private HelpTexts(Map<String, String> texts) {
        this.texts = texts;
    }

    /** Returns the texts of a language, or empty for English. */
    static Optional<ResourceBundle> in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? Optional.empty()
                : Optional.of(new HelpTexts(se.lis.report.Words.table(HelpTexts.class, "help", locale)));
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
