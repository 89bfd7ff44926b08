package se.lis.rules.catalogue.legislation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sources that rules rest on, by id.
 *
 * @param sources the sources
 */
public record Legislation(SortedMap<String, Source> sources) {

    /** The General Data Protection Regulation, (EU) 2016/679. */
    public static final String GDPR = "gdpr";

    /** The Swedish authority's list of processing that asks for an impact assessment. GDPR Article 35(4). */
    public static final String ASSESSMENT_LIST = "assessment-list";

    /** The Cybersecurity Act, SFS 2025:1506. */
    public static final String CYBERSECURITY_ACT = "cybersecurity-act";

    /** The standard ISO/IEC 27001:2022, whose clauses and controls are named by number. */
    public static final String ISO_27001 = "iso-27001";

    /** Keeps an own copy. */
    public Legislation {
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    }

    /**
     * Returns a source.
     *
     * @throws IllegalArgumentException if there is none with that id
     */
    public Source source(String id) {
        Source source = sources.get(id);
        if (source == null) {
            throw new IllegalArgumentException("there is no source '" + id + "'");
        }
        return source;
    }

    /**
     * Returns the first day of a source.
     *
     * @throws IllegalArgumentException if there is no such source, or it has no first day
     */
    public LocalDate start(String id) {
        LocalDate from = source(id).from();
        if (from == null) {
            throw new IllegalArgumentException("source '" + id + "' has no first day");
        }
        return from;
    }

    /**
     * Returns a provision as a reader cites it.
     *
     * @param id the id of the source
     * @param provision the provision within it
     * @param language the language, for example {@code sv}
     * @throws IllegalArgumentException if there is no such source, or it has no citation in that language
     */
    public String cited(String id, String provision, String language) {
        String citation = source(id).cited().get(language);
        if (citation == null) {
            throw new IllegalArgumentException("source '" + id + "' has no citation in '" + language + "'");
        }
        return citation + " " + provision;
    }
}
