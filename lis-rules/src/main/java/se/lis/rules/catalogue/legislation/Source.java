package se.lis.rules.catalogue.legislation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A legal source or another ground that rules rest on.
 *
 * @param cited how it is cited before the number of a provision, by language
 * @param from the first day it is in force, or null for ever since
 * @param until the first day it no longer is, or null while it is
 * @param verified whether it was read itself, and not only about
 * @param text the text that was read, or null where none was, or where the ground is no published text
 * @param fine for how long infringing it can lead to a fine, or null where no fine follows, or nobody has read for how long
 * @param unread why its text was not read, by language, or null where it was, or where there is none
 * @param named what provisions that are called by words, and not by number, are called in other languages, by provision and
 *     language, or null where there are none
 */
public record Source(
        @JsonProperty(required = true) Map<String, String> cited,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @JsonProperty(required = true) boolean verified,
        @Nullable ReadText text,
        @Nullable FineLimit fine,
        @Nullable Map<String, String> unread,
        @Nullable Map<String, Map<String, String>> named) {

    /** An article of the Union's law as English writes it: 33(1), 28(3)(f), 37(2)-(6). */
    private static final Pattern ARTICLE = Pattern.compile("(\\d+)\\((\\d+)\\)(?:\\(([a-z])\\))?(?:-\\((\\d+)\\))?");

    /**
     * Refuses what is read and unread at once.
     *
     * @throws IllegalArgumentException if a text was read and yet is said not to be, or is unverified although it was, or the
     *     reverse
     */
    public Source {
        cited = Collections.unmodifiableMap(new LinkedHashMap<>(cited));
        unread = unread == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(unread));
        named = named == null ? null : copies(named);
        if (text != null && unread != null) {
            throw new IllegalArgumentException("a source has a text that was read, or says why it is unread, not both");
        }
        if (text != null && !verified) {
            throw new IllegalArgumentException("the source's text was read on " + text.read() + ", so it is verified");
        }
        if (unread != null && verified) {
            throw new IllegalArgumentException("the source is unread, so it is not verified");
        }
    }

    private static Map<String, Map<String, String>> copies(Map<String, Map<String, String>> named) {
        Map<String, Map<String, String>> copies = new LinkedHashMap<>();
        named.forEach(
                (provision, names) -> copies.put(provision, Collections.unmodifiableMap(new LinkedHashMap<>(names))));
        return Collections.unmodifiableMap(copies);
    }

    /**
     * Returns how a provision is cited, after what the source is called.
     *
     * @param provision the provision
     * @param language the language, for example {@code sv}
     */
    public String cited(String provision, String language) {
        Map<String, String> names = named == null ? Map.of() : named.getOrDefault(provision, Map.of());
        String name = names.getOrDefault(language, provision);
        return language.equals("sv") ? ARTICLE.matcher(name).replaceAll(Source::inSwedish) : name;
    }

    /** Swedish texts of the Union's law write 33.1 and 28.3 f. */
    private static String inSwedish(MatchResult article) {
        String point = article.group(3) == null ? "" : " " + article.group(3);
        String last = article.group(4) == null ? "" : "–" + article.group(4);
        return article.group(1) + "." + article.group(2) + point + last;
    }
}
