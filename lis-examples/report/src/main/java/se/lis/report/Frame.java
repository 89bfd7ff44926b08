package se.lis.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;

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
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Frame.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " can't be read", unreadable);
        }
    }
}
