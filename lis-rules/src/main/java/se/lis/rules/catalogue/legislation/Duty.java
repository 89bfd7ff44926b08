package se.lis.rules.catalogue.legislation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an article or section of law asks for.
 *
 * @param source the id of the source
 * @param provision the article or section within it, or null for the whole of a source that was not read
 * @param asks what it asks for, by language, in short words that are not the law's
 * @param human what of it no register can show and why, by language, or null where rules see all of it
 * @param notApplicable why it asks nothing of a city, by language, or null where it does
 * @param rules the ids of rules that bear on it without citing it
 * @param to who is to be notified, by the id under which {@link Legislation#authorities} has the authority of each day, or null where
 *     no authority is notified of anything
 */
public record Duty(
        @JsonProperty(required = true) String source,
        @Nullable String provision,
        @JsonProperty(required = true) Map<String, String> asks,
        @Nullable Map<String, String> human,
        @Nullable Map<String, String> notApplicable,
        List<String> rules,
        @Nullable String to) {

    /** How a duty is dealt with. */
    public enum Standing {
        /** Rules watch it, or bear on it. */
        RULE,
        /** It takes a human. */
        HUMAN,
        /** It asks nothing of a city. */
        NOT_APPLICABLE,
        /** Its text was not read. */
        UNREAD
    }

    /**
     * Keeps own copies, and makes the list that may be left out empty.
     *
     * @throws IllegalArgumentException if it asks nothing of a city and yet takes a human, or a rule
     */
    public Duty {
        rules = rules == null ? List.of() : List.copyOf(rules);
        asks = Collections.unmodifiableMap(new LinkedHashMap<>(asks));
        human = human == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(human));
        notApplicable = notApplicable == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(notApplicable));
        if (notApplicable != null && (human != null || !rules.isEmpty())) {
            throw new IllegalArgumentException(
                    source + " " + provision + " asks nothing of a city, so it takes neither a human nor a rule");
        }
    }

    /**
     * Returns how it is dealt with.
     *
     * @param cited whether a rule, or a dated value of a rule's, cites it
     */
    public Standing standing(boolean cited) {
        if (notApplicable != null) {
            return Standing.NOT_APPLICABLE;
        }
        if (cited || !rules.isEmpty()) {
            return Standing.RULE;
        }
        return human != null ? Standing.HUMAN : Standing.UNREAD;
    }

    /** Returns whether a provision of a source lies in this article or section: {@code 33(1)} does in {@code 33}. */
    public boolean holds(String cited, String within) {
        return cited.equals(source)
                && (provision == null
                        || (within.startsWith(provision)
                                && (within.length() == provision.length()
                                        || !Character.isLetterOrDigit(within.charAt(provision.length())))));
    }
}
