package se.lis.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import se.lis.core.SnapshotDiff;
import se.lis.core.artefact.Artefact;
import se.lis.core.json.LisJson;

/** What becomes of a register, artefact by artefact and attribute by attribute. */
final class RegisterChanges {

    private static final JsonMapper TREES = JsonMapper.builder().build();

    /** How many artefacts are shown one by one. */
    private static final int SHOWN = 100;

    /** How many ids stand behind a count. */
    private static final int NAMED = 3;

    private static final int SHOWN_CHARACTERS = 60;

    private final SnapshotDiff changes;
    private final Locale locale;

    /** States changes, with each kind of artefact by its name in a language. */
    RegisterChanges(SnapshotDiff changes, Locale locale) {
        this.changes = changes;
        this.locale = locale;
    }

    /** Returns a line for each artefact that is added or removed, and for each attribute that changes. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        changes.added().stream().limit(SHOWN).forEach(each -> lines.add("+ " + named(each)));
        more(lines, changes.added().size(), "added");
        changes.changed().stream().limit(SHOWN).forEach(each -> {
            lines.add("~ " + named(each.before()));
            Map<String, String> before = attributes(each.before());
            Map<String, String> after = attributes(each.after());
            TreeSet<String> names = new TreeSet<>(before.keySet());
            names.addAll(after.keySet());
            names.stream()
                    .filter(name -> !before.getOrDefault(name, "").equals(after.getOrDefault(name, "")))
                    .forEach(name -> lines.add(
                            "    " + name + ": " + shown(before.get(name)) + " -> " + shown(after.get(name))));
        });
        more(lines, changes.changed().size(), "changed");
        changes.removed().stream().limit(SHOWN).forEach(each -> lines.add("- " + named(each)));
        more(lines, changes.removed().size(), "removed");
        return lines;
    }

    private static void more(List<String> lines, int count, String what) {
        if (count > SHOWN) {
            lines.add("and " + (count - SHOWN) + " more are " + what);
        }
    }

    /** Returns what the register says before and no longer afterwards: a line an attribute, with the artefacts that lose it. */
    List<String> takenAway() {
        Map<String, List<String>> losses = new TreeMap<>();
        for (SnapshotDiff.ChangedArtefact each : changes.changed()) {
            Map<String, String> after = attributes(each.after());
            attributes(each.before()).keySet().forEach(name -> {
                if (!after.containsKey(name)) {
                    losses.computeIfAbsent(name, attribute -> new ArrayList<>()).add(named(each.before()));
                }
            });
        }
        List<String> lines = new ArrayList<>();
        losses.forEach((attribute, artefacts) -> lines.add(attribute + " of "
                + artefacts.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (artefacts.size() > NAMED ? " and " + (artefacts.size() - NAMED) + " more" : "")));
        return lines;
    }

    private String named(Artefact artefact) {
        return RegisterWords.kind(artefact.type().jsonName(), locale) + " "
                + artefact.id().value();
    }

    private static String shown(@Nullable String text) {
        if (text == null) {
            return "-";
        }
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
    }

    private static Map<String, String> attributes(Artefact artefact) {
        Map<String, String> attributes = new TreeMap<>();
        try {
            flat("", TREES.readTree(LisJson.standard().write(artefact)), attributes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("canonical JSON can always be read", impossible);
        }
        return attributes;
    }

    private static void flat(String path, JsonNode node, Map<String, String> into) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties()
                    .forEach(field -> flat(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), into));
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            for (int at = 0; at < node.size(); at++) {
                flat(path + "[" + (at + 1) + "]", node.get(at), into);
            }
        } else if (node.isArray()) {
            into.put(
                    path,
                    StreamSupport.stream(node.spliterator(), false)
                            .map(JsonNode::asText)
                            .collect(Collectors.joining(", ")));
        } else {
            into.put(path, node.isObject() ? "true" : node.asText());
        }
    }
}
