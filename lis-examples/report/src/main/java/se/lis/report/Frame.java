package se.lis.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import se.lis.core.file.Sha256;

/**
 * What every page has.
 *
 * @param language the language
 * @param words its words
 * @param organisation what people call the organisation
 * @param asOf the day of the page, as written in running text
 * @param css the style
 * @param script the program, empty for none
 */
public record Frame(String language, Words words, String organisation, String asOf, String css, String script) {

    static Frame of(Locale locale, Words words, String organisation, String asOf, boolean withScript) {
        return new Frame(
                locale.getLanguage(),
                words,
                organisation,
                asOf,
                resource("report.css"),
                withScript ? resource("report.js") : "");
    }

    /** Returns what a browser may load and run: this page's own style and program, known by their digests, and no more. */
    public String policy() {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '" + digest(css) + "'"
                + (script.isEmpty() ? "" : "; script-src '" + digest(script) + "'");
    }

    /** Returns a constant as the model writes it. */
    public static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String digest(String text) {
        byte[] digest = Sha256.begun().digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Frame.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " can't be read", unreadable);
        }
    }
}
