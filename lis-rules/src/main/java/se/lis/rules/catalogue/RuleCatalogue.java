package se.lis.rules.catalogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lis.core.comparison.OmissionRules;
import se.lis.core.comparison.RuleRelations;
import se.lis.rules.catalogue.legislation.Authority;
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
 * @param legislation the sources that they rest on, and who is to be notified
 * @param duties what law asks for, article by article
 * @param controls the clauses and controls of ISO/IEC 27001:2022, by number
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

    /** The rules of the library whose findings name what an assessment leaves out. */
    public static final OmissionRules OMISSIONS = new OmissionRules("DQ-002", "GOV-011");

    /** Keeps own copies. */
    public RuleCatalogue {
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
        priorities = Collections.unmodifiableSortedMap(new TreeMap<>(priorities));
        duties = List.copyOf(duties);
        controls = Collections.unmodifiableSortedMap(new TreeMap<>(controls));
    }

    /** Returns what comparing assessments needs to know of the rules. */
    public RuleRelations relations() {
        return new RuleRelations(
                OMISSIONS,
                rules.values().stream()
                        .collect(Collectors.toMap(RuleDescriptor::id, rule -> Set.copyOf(rule.becomes()))));
    }

    /** Returns the catalogue with other descriptions of its rules. */
    public RuleCatalogue withRules(SortedMap<String, RuleDescriptor> described) {
        return new RuleCatalogue(id, version, digest, described, priorities, legislation, duties, controls);
    }

    /**
     * Returns the duty that a provision lies in: of several, the narrowest.
     *
     * @param source the id of the source
     * @param provision the provision within it
     */
    public Optional<Duty> duty(String source, String provision) {
        return duties.stream()
                .filter(duty -> duty.holds(source, provision))
                .max(Comparator.comparing(
                        duty -> Objects.requireNonNullElse(duty.provision(), "").length()));
    }

    /**
     * Returns who is to be informed under a provision: the authorities of all days, oldest first; none where no authority is.
     *
     * @param source the id of the source
     * @param provision the provision within it
     */
    public List<Authority> toWhom(String source, String provision) {
        return duty(source, provision)
                .map(Duty::to)
                .map(legislation::authorities)
                .orElse(List.of());
    }

    /**
     * Returns who is to be informed under a provision on a day; empty where no authority is, or several share the task.
     *
     * @param source the id of the source
     * @param provision the provision within it
     * @param day the day
     */
    public Optional<Authority> toWhom(String source, String provision, LocalDate day) {
        return on(day, toWhom(source, provision));
    }

    private static Optional<Authority> on(LocalDate day, List<Authority> authorities) {
        List<Authority> then =
                authorities.stream().filter(authority -> authority.on(day)).toList();
        return then.size() == 1 ? Optional.of(then.get(0)) : Optional.empty();
    }

    /**
     * Returns the authorities that a finding of a rule names, oldest first: those under the provision that it rests on, or, where that
     * names nobody, as a practice does, those under the first of the rule's provisions that does.
     *
     * @param basis the provision that the finding rests on
     */
    public List<Authority> toWhom(RuleDescriptor rule, RuleDescriptor.Basis basis) {
        return Stream.concat(Stream.of(basis), rule.basis().stream())
                .map(provision -> toWhom(provision.source(), provision.provision()))
                .filter(authorities -> !authorities.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Returns the one of those on a day; empty where nobody is to be informed, or several share the task. */
    public Optional<Authority> toWhom(RuleDescriptor rule, RuleDescriptor.Basis basis, LocalDate day) {
        return on(day, toWhom(rule, basis));
    }

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
