package se.lis.rules.catalogue.legislation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.lis.core.file.Sha256;

/**
 * The text of a source as it was read. The text itself is no part of this library: its digest shows whether another text is the same.
 *
 * @param read the day it was read
 * @param state the day whose wording it has: later amendments are not in it
 * @param part the part of it that was read, and that the digest is of, for example {@code 4 kap.}, or null for the whole
 * @param digest its SHA-256, as {@link #digestOf} gives it, 64 hexadecimal digits
 * @param paragraphs its articles or sections, each of which has a {@link Duty}, in the text's order
 * @param outside what of the text is none of these and why, by language, or null where they are the whole of it
 */
public record ReadText(
        @JsonProperty(required = true) LocalDate read,
        @JsonProperty(required = true) LocalDate state,
        @Nullable String part,
        @JsonProperty(required = true) String digest,
        @JsonProperty(required = true) List<String> paragraphs,
        @Nullable Map<String, String> outside) {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    /**
     * Keeps own copies.
     *
     * @throws IllegalArgumentException if the digest is none, or there are no paragraphs, or one stands there twice, or the wording is
     *     of a day after that of reading
     */
    public ReadText {
        paragraphs = List.copyOf(paragraphs);
        outside = outside == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(outside));
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("digest is '" + digest + "', but a SHA-256 is 64 hexadecimal digits");
        }
        if (paragraphs.isEmpty()) {
            throw new IllegalArgumentException("paragraphs are empty, but a text that was read has some");
        }
        if (new HashSet<>(paragraphs).size() < paragraphs.size()) {
            throw new IllegalArgumentException("paragraphs name one twice: " + paragraphs);
        }
        if (state.isAfter(read)) {
            throw new IllegalArgumentException("state is " + state + ", after the day of reading, " + read);
        }
    }

    /**
     * Returns the digest of a text: the SHA-256 of its UTF-8, in Unicode's form NFC, where each run of white space is one space and
     * none stands at either end. So it does not depend on how lines are broken.
     */
    public static String digestOf(String text) {
        String normal = SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        return Sha256.of(normal);
    }
}
