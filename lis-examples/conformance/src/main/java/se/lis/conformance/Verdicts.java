package se.lis.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What rules say of the artefacts that they count: {@code satisfied}, {@code violated} (waived or not), {@code undetermined} or {@code
 * upcoming}. A rule that counts none is there too, without any.
 */
final class Verdicts {

    private static final Set<String> WORDS = Set.of("satisfied", "violated", "undetermined", "upcoming");

    private final SortedMap<String, SortedMap<List<String>, String>> byRule = new TreeMap<>();

    /** The kind and the id of an artefact, in that order. */
    private static List<String> subject(String type, String id) {
        return List.of(type, id);
    }

    /** Says that a rule is answered for, whether it counts anything or not. */
    void of(String rule) {
        subjects(rule);
    }

    private SortedMap<List<String>, String> subjects(String rule) {
        return byRule.computeIfAbsent(rule, key -> new TreeMap<>(Verdicts::inOrder));
    }

    private static int inOrder(List<String> one, List<String> other) {
        int types = one.get(0).compareTo(other.get(0));
        return types == 0 ? one.get(1).compareTo(other.get(1)) : types;
    }

    /**
     * Adds what a rule says of an artefact.
     *
     * @throws IllegalArgumentException if it is none of the four words, or the rule has spoken of that artefact already
     */
    void add(String rule, String type, String id, String verdict) {
        if (!WORDS.contains(verdict)) {
            throw new IllegalArgumentException("there is no verdict '" + verdict + "'");
        }
        String before = subjects(rule).put(subject(type, id), verdict);
        if (before != null) {
            throw new IllegalArgumentException(rule + " speaks of " + type + " '" + id + "' twice");
        }
    }

    /** Returns the verdicts as JSON: by rule, kind and id. */
    ObjectNode toJson() {
        ObjectNode rules = JsonNodeFactory.instance.objectNode();
        byRule.forEach((rule, subjects) -> {
            ObjectNode types = rules.putObject(rule);
            subjects.forEach((subject, verdict) ->
                    types.withObjectProperty(subject.get(0)).put(subject.get(1), verdict));
        });
        return rules;
    }

    /**
     * Returns the verdicts that JSON states.
     *
     * @throws IllegalArgumentException if it states something else
     */
    static Verdicts of(JsonNode json) {
        Verdicts verdicts = new Verdicts();
        for (Map.Entry<String, JsonNode> rule : json.properties()) {
            verdicts.of(rule.getKey());
            for (Map.Entry<String, JsonNode> type : rule.getValue().properties()) {
                for (Map.Entry<String, JsonNode> each : type.getValue().properties()) {
                    verdicts.add(
                            rule.getKey(),
                            type.getKey(),
                            each.getKey(),
                            each.getValue().asText());
                }
            }
        }
        return verdicts;
    }

    /** Returns how others differ from these, in the rules that both speak for; each difference is one line. */
    List<String> differences(Verdicts actual, Set<String> rules) {
        return byRule.entrySet().stream()
                .filter(entry -> rules.contains(entry.getKey()))
                .flatMap(entry -> {
                    SortedMap<List<String>, String> expected = entry.getValue();
                    SortedMap<List<String>, String> told =
                            actual.byRule.getOrDefault(entry.getKey(), new TreeMap<>(Verdicts::inOrder));
                    SortedMap<List<String>, String> all = new TreeMap<>(Verdicts::inOrder);
                    all.putAll(expected);
                    all.putAll(told);
                    return all.keySet().stream()
                            .filter(subject -> !expected.getOrDefault(subject, "not counted")
                                    .equals(told.getOrDefault(subject, "not counted")))
                            .map(subject -> entry.getKey() + " of " + subject.get(0) + " '" + subject.get(1)
                                    + "': expected " + expected.getOrDefault(subject, "not counted") + ", but was "
                                    + told.getOrDefault(subject, "not counted"));
                })
                .toList();
    }
}
