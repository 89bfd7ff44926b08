package se.lis.rules.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.json.LisJson;
import se.lis.core.json.RegisterFormatException;

/** A register as JSON, of which single attributes can be changed. */
final class Registered {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_DAYS_BACK = 900;

    /** What the artefact is, and not what is so of it; and the texts of an entry, which answer fields of it that a proof names. */
    static final Set<String> STRUCTURAL = Set.of("id", "securityProtected", "texts", "zone");

    private final ObjectNode register;

    /**
     * An attribute that holds a value.
     *
     * @param type the kind of artefact
     * @param id the id of the artefact
     * @param path the attribute, with the places of members
     * @param holder what holds it
     * @param field its name there
     */
    record Attribute(String type, String id, String path, ObjectNode holder, String field) {

        JsonNode value() {
            return holder.get(field);
        }

        /** Whether it says of what the artefact is, and not what is so of it. */
        boolean structural() {
            return STRUCTURAL.contains(field);
        }
    }

    Registered(LisSnapshot snapshot) {
        try {
            register = (ObjectNode) JSON.readTree(LisJson.standard().write(snapshot));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Registered(ObjectNode register) {
        this.register = register;
    }

    Registered copy() {
        return new Registered(register.deepCopy());
    }

    /** Returns the register, or empty where it is refused: what can't be said at all. */
    Optional<LisSnapshot> read() {
        try {
            return Optional.of(LisJson.standard()
                    .read(register.toString().getBytes(StandardCharsets.UTF_8), LisSnapshot.class, "changed"));
        } catch (RegisterFormatException refused) {
            return Optional.empty();
        }
    }

    /** Returns whether it is written as it stands: a change of a part may give it another place among the others. */
    boolean isInOrder() {
        return read().map(Registered::new)
                .filter(written -> written.register.equals(register))
                .isPresent();
    }

    /** Returns the attributes that hold a value, of all artefacts. */
    List<Attribute> attributes() {
        List<Attribute> all = new ArrayList<>();
        for (ArtefactType type : ArtefactType.values()) {
            artefacts(type).forEach(each -> walk(type, each, all::add));
        }
        return all;
    }

    private static void walk(ArtefactType type, ObjectNode artefact, Consumer<Attribute> taker) {
        walk(type.jsonName(), artefact.get("id").asText(), "", artefact, taker);
    }

    private static void walk(String type, String id, String prefix, ObjectNode holder, Consumer<Attribute> taker) {
        holder.fieldNames().forEachRemaining(field -> {
            JsonNode value = holder.get(field);
            if (value instanceof ObjectNode part) {
                walk(type, id, prefix + field + ".", part, taker);
            } else if (value instanceof ArrayNode list && !list.isEmpty() && list.get(0) instanceof ObjectNode) {
                for (int place = 0; place < list.size(); place++) {
                    walk(type, id, prefix + field + "[" + place + "].", (ObjectNode) list.get(place), taker);
                }
            } else {
                taker.accept(new Attribute(type, id, prefix + field, holder, field));
            }
        });
    }

    /**
     * Says something of an attribute, which may be blank; where the path leads through a list and names no place, of each member. What
     * holds the attribute comes to be where it is not there. Nothing is said of an artefact, or of a part, that is not there.
     */
    void put(String type, String id, String path, JsonNode value) {
        artefacts(type).filter(each -> each.get("id").asText().equals(id)).forEach(each -> put(each, path, value));
    }

    private static void put(ObjectNode holder, String path, JsonNode value) {
        int dot = path.indexOf('.');
        String step = dot < 0 ? path : path.substring(0, dot);
        String rest = dot < 0 ? "" : path.substring(dot + 1);
        int bracket = step.indexOf('[');
        if (bracket >= 0) {
            ArrayNode list = (ArrayNode) holder.get(step.substring(0, bracket));
            int place = Integer.parseInt(step.substring(bracket + 1, step.length() - 1));
            if (rest.isEmpty()) {
                list.set(place, value.deepCopy());
            } else if (list.get(place) instanceof ObjectNode part) {
                put(part, rest, value);
            }
        } else if (rest.isEmpty()) {
            holder.set(step, value.deepCopy());
        } else if (holder.get(step) instanceof ArrayNode list) {
            list.forEach(member -> put((ObjectNode) member, rest, value));
        } else {
            put(holder.withObjectProperty(step), rest, value);
        }
    }

    /** Adds an artefact. */
    void add(ArtefactType type, ObjectNode artefact) {
        register.withArray(type.listName()).add(artefact);
    }

    /** Leaves one of several artefacts that have one id. */
    void settle(ArtefactId id, int which) {
        int place = 0;
        Iterator<JsonNode> all = register.path(id.type().listName()).iterator();
        while (all.hasNext()) {
            boolean same = all.next().path("id").asText().equals(id.value());
            if (same && place++ != which) {
                all.remove();
            }
        }
    }

    private Stream<ObjectNode> artefacts(String type) {
        return Stream.of(ArtefactType.values())
                .filter(each -> each.jsonName().equals(type))
                .flatMap(this::artefacts);
    }

    private Stream<ObjectNode> artefacts(ArtefactType type) {
        JsonNode named = register.path(type.listName());
        return named instanceof ObjectNode organisation
                ? Stream.of(organisation)
                : StreamSupport.stream(named.spliterator(), false).map(ObjectNode.class::cast);
    }

    /** Removes an attribute. */
    static void remove(Attribute attribute) {
        attribute.holder().remove(attribute.field());
    }

    /** Says something else, or nothing: an event is moved back, since what lies ahead has not happened. */
    static void change(Attribute attribute, Random random) {
        JsonNode value = attribute.value();
        int days = 1 + random.nextInt(MOST_DAYS_BACK);
        if (random.nextInt(3) == 0) {
            remove(attribute);
        } else if (value.isBoolean()) {
            attribute.holder().put(attribute.field(), !value.asBoolean());
        } else if (value.isInt()) {
            attribute.holder().put(attribute.field(), Math.max(0, value.asInt() + random.nextInt(5) - 2));
        } else if (value.isTextual()) {
            moved(value.asText(), -days)
                    .ifPresentOrElse(
                            moved -> attribute.holder().put(attribute.field(), moved), () -> remove(attribute));
        } else {
            remove(attribute);
        }
    }

    /** Returns a day or moment moved by some days; empty for another text. */
    static Optional<String> moved(String text, int days) {
        try {
            return Optional.of(
                    text.contains("T")
                            ? Instant.parse(text).plus(days, ChronoUnit.DAYS).toString()
                            : LocalDate.parse(text).plusDays(days).toString());
        } catch (java.time.DateTimeException another) {
            return Optional.empty();
        }
    }
}
