package se.lis.rules.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.lis.rules.catalogue.legislation.Legislation;

/**
 * The metadata of a reason for a place in a worklist. The condition stands in DRL.
 *
 * @param id the id, which never changes
 * @param list the worklist, for example {@code classification}
 * @param basis the provisions it rests on, strongest first
 * @param title what the reason is, by language
 */
public record PriorityDescriptor(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String list,
        @JsonProperty(required = true) List<RuleDescriptor.Basis> basis,
        @JsonProperty(required = true) Map<String, String> title) {

    /** Keeps own copies. */
    public PriorityDescriptor {
        basis = List.copyOf(basis);
        title = Collections.unmodifiableMap(new LinkedHashMap<>(title));
    }

    /** Returns the reason with each provision's days taken from its source where it names none of its own. */
    public PriorityDescriptor under(Legislation legislation) {
        return new PriorityDescriptor(
                id,
                list,
                basis.stream()
                        .map(provision -> provision.within(legislation.source(provision.source())))
                        .toList(),
                title);
    }

    /** Returns the reason with its title in one more language. */
    public PriorityDescriptor in(String language, String text) {
        Map<String, String> titles = new TreeMap<>(title);
        titles.put(language, text);
        return new PriorityDescriptor(id, list, basis, titles);
    }

    /** Returns the strongest provision that is in force on a day, or empty when none is: there is no such reason then. */
    public Optional<RuleDescriptor.Basis> on(LocalDate day) {
        return basis.stream().filter(provision -> provision.inForce(day)).findFirst();
    }
}
