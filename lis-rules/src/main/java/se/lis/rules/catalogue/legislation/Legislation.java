package se.lis.rules.catalogue.legislation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.lis.core.incident.ReportingLimits;

/**
 * The sources that rules rest on, and the authorities that are to be notified.
 *
 * @param sources the sources by id
 * @param authorities who is to be notified, by the id under which a {@link Duty} names it: the authorities of all days, oldest first
 */
public record Legislation(SortedMap<String, Source> sources, SortedMap<String, List<Authority>> authorities) {

    /** Where the law that rules rest on is in force: its days begin at midnight there. */
    public static final ZoneId ZONE = ReportingLimits.ZONE;

    /** What ends a citation to lead on to a provision. */
    private static final Pattern LEADS_ON = Pattern.compile(" (artikel|Article)$|:$");

    /** The General Data Protection Regulation, (EU) 2016/679. */
    public static final String GDPR = "gdpr";

    /** The Swedish authority's list of processing that asks for an impact assessment. GDPR Article 35(4). */
    public static final String ASSESSMENT_LIST = "assessment-list";

    /** The Cybersecurity Act, SFS 2025:1506. */
    public static final String CYBERSECURITY_ACT = "cybersecurity-act";

    /** The standard ISO/IEC 27001:2022, whose clauses and controls are named by number. */
    public static final String ISO_27001 = "iso-27001";

    /** Keeps own copies. */
    public Legislation {
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
        SortedMap<String, List<Authority>> copies = new TreeMap<>();
        authorities.forEach((id, dated) -> copies.put(id, List.copyOf(dated)));
        authorities = Collections.unmodifiableSortedMap(copies);
    }

    /**
     * Returns the authorities that a duty names, of all days, oldest first.
     *
     * @throws IllegalArgumentException if there is none with that id
     */
    public List<Authority> authorities(String id) {
        List<Authority> dated = authorities.get(id);
        if (dated == null) {
            throw new IllegalArgumentException("there is no authority '" + id + "'");
        }
        return dated;
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
     * Returns what a source is called where no provision of it follows.
     *
     * @param id the id of the source
     * @param language the language, for example {@code sv}
     * @throws IllegalArgumentException if there is no such source, or it has no citation in that language
     */
    public String called(String id, String language) {
        return LEADS_ON.matcher(cited(id, "", language).strip()).replaceFirst("");
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
        return citation + " " + source(id).cited(provision, language);
    }
}
