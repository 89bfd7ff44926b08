package se.lis.rules.internal.language;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.lis.rules.catalogue.RuleDescriptor;

/** The arguments that texts ask for. A text is looked through when a finding first needs it: most never do. */
public final class AskedFor {

    private final Map<String, Set<String>> names = new ConcurrentHashMap<>();

    /** Returns the arguments that a rule's text asks for in any language; none for a key without a text. */
    public Set<String> by(RuleDescriptor rule, String key) {
        return names.computeIfAbsent(
                rule.id() + "." + key,
                id -> Messages.placeholders(
                        rule.messages().getOrDefault(key, Map.of()).values()));
    }
}
