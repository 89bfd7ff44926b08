package se.lis.rules.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import se.lis.core.LisSnapshot;
import se.lis.core.json.LisJson;

/** Registers made of other registers, by way of their JSON, so that no list is forgotten. */
final class Rewritten {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Rewritten() {}

    /** Returns a value as JSON. */
    static ObjectNode json(Object value) {
        try {
            return (ObjectNode) JSON.readTree(LisJson.standard().write(value));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Returns a register with something done to its JSON. */
    static LisSnapshot by(LisSnapshot register, Consumer<ObjectNode> change) {
        ObjectNode json = json(register);
        change.accept(json);
        return snapshot(json);
    }

    private static LisSnapshot snapshot(ObjectNode json) {
        try {
            return LisJson.standard().readSnapshot(JSON.writeValueAsBytes(json), "a rewritten register");
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Returns a register with each of its lists in another order. */
    static LisSnapshot shuffled(LisSnapshot register, Random random) {
        return by(
                register,
                json -> lists(json).forEach(list -> {
                    List<JsonNode> members = new ArrayList<>();
                    list.forEach(members::add);
                    Collections.shuffle(members, random);
                    list.removeAll();
                    list.addAll(members);
                }));
    }

    /** Returns a register that says everything twice. */
    static LisSnapshot doubled(LisSnapshot register) {
        return by(
                register,
                json -> lists(json).forEach(list -> {
                    List<JsonNode> members = new ArrayList<>();
                    list.forEach(members::add);
                    list.addAll(members);
                }));
    }

    /** Returns a register in which each text is another. */
    static LisSnapshot renamed(LisSnapshot register, UnaryOperator<String> names) {
        return snapshot((ObjectNode) renamed(json(register), names));
    }

    /** Returns JSON in which each text is another; the names of fields stay. */
    static JsonNode renamed(JsonNode json, UnaryOperator<String> names) {
        if (json instanceof TextNode text) {
            return TextNode.valueOf(names.apply(text.textValue()));
        }
        if (json instanceof ArrayNode list) {
            ArrayNode copy = JSON.createArrayNode();
            list.forEach(member -> copy.add(renamed(member, names)));
            return copy;
        }
        if (json instanceof ObjectNode object) {
            ObjectNode copy = JSON.createObjectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), renamed(field.getValue(), names)));
            return copy;
        }
        return json;
    }

    /** Returns a register with the artefacts of another beside its own. */
    static LisSnapshot joined(LisSnapshot register, LisSnapshot other) {
        return by(
                register,
                json -> json(other).properties().stream()
                        .filter(field -> field.getValue().isArray())
                        .forEach(field -> json.withArray(field.getKey()).addAll((ArrayNode) field.getValue())));
    }

    /** Returns the artefact of a list with an id; the first where there are several. */
    static ObjectNode member(ObjectNode register, String list, String id) {
        for (JsonNode member : register.path(list)) {
            if (member.path("id").asText().equals(id)) {
                return (ObjectNode) member;
            }
        }
        throw new IllegalArgumentException("there is no " + id + " among " + list);
    }

    /** Takes some members out of a list. */
    static void remove(ObjectNode register, String list, Predicate<JsonNode> unwanted) {
        Iterator<JsonNode> members = register.path(list).iterator();
        while (members.hasNext()) {
            if (unwanted.test(members.next())) {
                members.remove();
            }
        }
    }

    private static List<ArrayNode> lists(ObjectNode register) {
        List<ArrayNode> lists = new ArrayList<>();
        register.forEach(value -> {
            if (value instanceof ArrayNode list) {
                lists.add(list);
            }
        });
        return lists;
    }
}
