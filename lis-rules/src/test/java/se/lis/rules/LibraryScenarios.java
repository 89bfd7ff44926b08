package se.lis.rules;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.lis.rules.testing.Scenario;

/** The scenarios of the library's rules, by rule. */
public final class LibraryScenarios {

    private static final SortedMap<String, List<Scenario>> ALL =
            Scenario.ofLibrary().collect(Collectors.groupingBy(Scenario::rule, TreeMap::new, Collectors.toList()));

    private LibraryScenarios() {}

    /** Returns the scenarios of all rules. */
    public static SortedMap<String, List<Scenario>> all() {
        return ALL;
    }

    /** Returns the scenarios of a rule; none for an id that no rule has. */
    public static List<Scenario> of(String rule) {
        return ALL.getOrDefault(rule, List.of());
    }
}
