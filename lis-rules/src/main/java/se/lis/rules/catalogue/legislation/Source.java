package se.lis.rules.catalogue.legislation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Map;
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
 */
public record Source(
        @JsonProperty(required = true) Map<String, String> cited,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @JsonProperty(required = true) boolean verified,
        @Nullable ReadText text,
        @Nullable FineLimit fine,
        @Nullable Map<String, String> unread) {

    /**
     * Refuses what is read and unread at once.
     *
     * @throws IllegalArgumentException if a text was read and yet is said not to be, or is unverified although it was, or the
     *     reverse
     */
    public Source {
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
}
