package se.lis.rules.catalogue.legislation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an article or section of law asks for.
 *
 * @param source the id of the source
 * @param provision the article or section within it
 * @param asks what it asks for, by language, in short words that are not the law's
 * @param human what of it no register can show and why, by language, or null where rules see all of it
 * @param rules the ids of rules that bear on it without citing it
 */
public record Duty(
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) String provision,
        @JsonProperty(required = true) Map<String, String> asks,
        @Nullable Map<String, String> human,
        List<String> rules) {

    /** Makes the list that may be left out empty. */
    public Duty {
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    /** Returns whether a provision of a source lies in this article or section: {@code 33(1)} does in {@code 33}. */
    public boolean holds(String cited, String within) {
        return cited.equals(source)
                && within.startsWith(provision)
                && (within.length() == provision.length()
                        || !Character.isLetterOrDigit(within.charAt(provision.length())));
    }
}
