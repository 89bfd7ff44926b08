package se.lis.rules.catalogue;

import java.util.List;
import java.util.SortedMap;
import se.lis.rules.catalogue.legislation.Duty;
import se.lis.rules.catalogue.legislation.Legislation;

/**
 * The rules that an engine holds.
 *
 * @param id the id of the catalogue
 * @param version the version of its content
 * @param digest the SHA-256 of its content
 * @param rules the rules by id
 * @param priorities the reasons for a place in a worklist, by id
 * @param legislation the sources that they rest on
 * @param duties what law asks for, article by article
 * @param controls the clauses and controls of ISO/IEC 27001:2022 that rules name, by number
 */
public record RuleCatalogue(
        String id,
        String version,
        String digest,
        SortedMap<String, RuleDescriptor> rules,
        SortedMap<String, PriorityDescriptor> priorities,
        Legislation legislation,
        List<Duty> duties,
        SortedMap<String, Control> controls) {

    /**
     * Returns a provision as a reader cites it.
     *
     * @param source the id of the source
     * @param provision the provision within it
     * @param language the language, for example {@code sv}
     * @throws IllegalArgumentException if there is no such source, or it has no citation in that language
     */
    public String cited(String source, String provision, String language) {
        return legislation.cited(source, provision, language);
    }
}
