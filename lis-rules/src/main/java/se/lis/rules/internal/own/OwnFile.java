package se.lis.rules.internal.own;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lis.core.form.KebabCaseNames;
import se.lis.core.text.Printable;
import se.lis.core.text.Years;
import se.lis.core.yaml.YamlNode;
import se.lis.rules.catalogue.CountedText;
import se.lis.rules.catalogue.PluralRules;
import se.lis.rules.internal.catalogue.RuleFiles;
import se.lis.rules.internal.catalogue.YamlFiles;
import se.lis.rules.internal.policy.PolicyValues;

/**
 * One YAML file of a host's rules. Its form is held against the records that it is read into before it is read, so that each slip is reported
 * with its line, and not the first alone.
 */
final class OwnFile {

    private static final int LONGEST = 300;

    /** The forms of a text about a number, in the languages that texts are written in. */
    private static final List<String> COUNTED = List.of("one", PluralRules.OTHER);

    private final RuleFiles files;
    private final String file;
    private final Slips slips;
    private boolean slipped;

    private OwnFile(RuleFiles files, String file, Slips slips) {
        this.files = files;
        this.file = file;
        this.slips = slips;
    }

    /** Returns what a file holds, or empty where it holds a slip. */
    static <T> Optional<T> read(RuleFiles files, String file, TypeReference<T> type, Slips slips) {
        byte[] content = files.content(file);
        if (content == null) {
            slips.add(files.missing(file));
            return Optional.empty();
        }
        return slips.of(() -> tree(files, file, content))
                .flatMap(root -> new OwnFile(files, file, slips).read(content, root, type));
    }

    /** Returns the fields that a file holds, though what they hold may have slips. */
    static Set<String> names(RuleFiles files, String file) {
        byte[] content = files.content(file);
        Map<String, YamlNode> fields =
                content == null ? null : tree(files, file, content).fields();
        return fields == null ? Set.of() : new TreeSet<>(fields.keySet());
    }

    private static YamlNode tree(RuleFiles files, String file, byte[] content) {
        return YamlNode.read(content, (line, reason) -> files.error(file, line, reason));
    }

    private <T> Optional<T> read(byte[] content, YamlNode root, TypeReference<T> type) {
        if (isNothing(root)) {
            slip(root, "it is empty");
        } else {
            check(root, YamlFiles.YAML.constructType(type));
        }
        if (slipped) {
            return Optional.empty();
        }
        try {
            return Optional.of(YamlFiles.YAML.readValue(content, type));
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null
                    ? 1
                    : Math.max(1, broken.getLocation().getLineNr());
            String reason = Printable.line(Printable.cut(String.valueOf(broken.getOriginalMessage()), LONGEST));
            slips.add(files.error(file, line, reason));
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory can be read", impossible);
        }
    }

    private void slip(YamlNode place, String reason) {
        slipped = true;
        slips.add(files.error(file, place.line(), reason));
    }

    private static boolean isNothing(YamlNode node) {
        return (node.text() == null || node.text().isBlank()) && node.fields() == null && node.members() == null;
    }

    private void check(YamlNode node, JavaType type) {
        if (type.isReferenceType()) {
            check(node, type.getContentType());
        } else if (type.isMapLikeType()) {
            checkMap(node, type);
        } else if (type.isCollectionLikeType()) {
            if (node.members() == null) {
                slip(node, "a list is expected here, not " + shape(node));
            } else {
                node.members().forEach(member -> check(member, type.getContentType()));
            }
        } else if (type.getRawClass() == CountedText.class) {
            checkCounted(node);
        } else if (type.getRawClass().isRecord()) {
            checkRecord(node, type);
        } else {
            checkScalar(node, type.getRawClass());
        }
    }

    private void checkMap(YamlNode node, JavaType type) {
        if (node.fields() == null) {
            slip(node, "fields are expected here, not " + shape(node));
            return;
        }
        node.fields().forEach((name, value) -> {
            if (isNothing(value)) {
                slip(value, "'" + Printable.brief(name) + "' says nothing");
            } else {
                check(value, type.getContentType());
            }
        });
    }

    private void checkRecord(YamlNode node, JavaType type) {
        if (node.fields() == null) {
            slip(node, "fields are expected here, not " + shape(node));
            return;
        }
        Map<String, BeanPropertyDefinition> known = new LinkedHashMap<>();
        YamlFiles.YAML
                .getDeserializationConfig()
                .introspect(type)
                .findProperties()
                .forEach(property -> known.put(property.getName(), property));
        node.fields().forEach((name, value) -> {
            BeanPropertyDefinition property = known.get(name);
            if (property == null) {
                unknownField(value, name, new TreeSet<>(known.keySet()));
            } else if (!isNothing(value)) {
                check(value, property.getPrimaryType());
            }
        });
        known.forEach((name, property) -> {
            YamlNode value = node.fields().get(name);
            if (property.isRequired() && (value == null || isNothing(value))) {
                slip(value == null ? node : value, name + " is missing");
            }
        });
    }

    private void unknownField(YamlNode value, String name, Collection<String> known) {
        slip(
                value,
                "unknown field '" + Printable.brief(name) + "'; known are " + String.join(", ", known)
                        + PolicyValues.nearest(name, known));
    }

    private void checkCounted(YamlNode node) {
        if (node.fields() == null) {
            slip(node, "fields are expected here, not " + shape(node));
            return;
        }
        node.fields().forEach((name, text) -> {
            if (!COUNTED.contains(name)) {
                unknownField(text, name, COUNTED);
            } else if (text.text() == null) {
                slip(text, "a text is expected here, not " + shape(text));
            }
        });
        COUNTED.stream()
                .filter(form -> !node.fields().containsKey(form))
                .forEach(form -> slip(node, form + " is missing"));
    }

    private void checkScalar(YamlNode node, Class<?> type) {
        if (type.isEnum()) {
            List<String> names = Stream.of(type.getEnumConstants())
                    .map(constant -> KebabCaseNames.of((Enum<?>) constant))
                    .toList();
            allow(node, names.contains(node.text()), "one of " + String.join(", ", names), names);
        } else if (type == LocalDate.class) {
            allow(node, isDay(node.text()), "a day, as 2026-01-31", List.of());
        } else if (type == boolean.class || type == Boolean.class) {
            allow(node, List.of("true", "false").contains(String.valueOf(node.text())), "true or false", List.of());
        } else if (type == String.class && node.text() == null) {
            slip(node, "a text is expected here, not " + shape(node));
        }
    }

    private void allow(YamlNode node, boolean allowed, String what, Collection<String> names) {
        if (!allowed) {
            String text = node.text();
            slip(
                    node,
                    (text == null ? shape(node) : "'" + Printable.brief(text) + "'") + " is not " + what
                            + (text == null ? "" : PolicyValues.nearest(text, names)));
        }
    }

    private static boolean isDay(@Nullable String text) {
        try {
            return text != null && Years.contain(LocalDate.parse(text).getYear());
        } catch (DateTimeParseException no) {
            return false;
        }
    }

    private static String shape(YamlNode node) {
        if (node.text() != null) {
            return "'" + Printable.brief(node.text()) + "'";
        }
        return node.members() != null ? "a list" : node.fields() != null ? "a map of fields" : "nothing";
    }
}
