package se.lis.rules;

import java.util.Map;
import java.util.SortedMap;

/**
 * The rules that an engine holds.
 *
 * @param id the id of the catalogue
 * @param version the version of its content
 * @param digest the SHA-256 of its content
 * @param rules the rules by id
 * @param sources how each source is cited before the number of a provision, by source and language
 */
public record RuleCatalogue(
        String id,
        String version,
        String digest,
        SortedMap<String, RuleDescriptor> rules,
        SortedMap<String, Map<String, String>> sources) {

    /**
     * Returns a provision as a reader cites it.
     *
     * @param source the id of the source
     * @param provision the provision within it
     * @param language the language, for example {@code sv}
     * @throws IllegalArgumentException if there is no such source, or it has no citation in that language
     */
    public String cited(String source, String provision, String language) {
        String citation = sources.getOrDefault(source, Map.of()).get(language);
        if (citation == null) {
            throw new IllegalArgumentException("source '" + source + "' has no citation in '" + language + "'");
        }
        return citation + " " + provision;
    }
}
