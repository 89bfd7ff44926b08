package se.lis.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.AsOf;
import se.lis.core.json.LisJson;

/**
 * One rule for the whole model: with an event that lies ahead goes what it decided, found or contained, and nothing
 * else.
 *
 * <p>{@code as-known.json} holds, for each list of a register, an artefact with everything filled in, and for each event
 * of it what goes with the event. Every event of the model must stand there.
 */
class AsKnownRuleTest {

    private static final ObjectMapper TREES = new ObjectMapper();
    private static final LisJson JSON = LisJson.standard();
    private static final AsOf FEBRUARY = AsOf.endOf(LocalDate.of(2025, 2, 28), ZoneId.of("Europe/Stockholm"));
    private static final String LATER = "2025-03-10";
    private static final Pattern EVENT = Pattern.compile("[a-z].*(On|At)");

    private record Event(String list, String path, List<String> taken) {
        @Override
        public String toString() {
            return list + "/" + path;
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatAnEventDecidedGoesWithIt(Event event) throws IOException {
        ObjectNode full = full(event.list());
        ObjectNode later = full.deepCopy();
        replace(later, event.path(), LATER + timeOf(full, event.path()));

        if (event.taken().equals(List.of("*"))) {
            // What ended can't begin later, and the end is not what is looked at here.
            later.remove("endedOn");
            assertThat(known(event.list(), later)).isEmpty();
            return;
        }
        ObjectNode expected = later.deepCopy();
        remove(expected, event.path());
        for (String path : event.taken()) {
            assertThat(full.at("/" + path).isMissingNode()).as(path).isFalse();
            remove(expected, path);
        }
        assertThat(known(event.list(), later)).contains(read(event.list(), expected));
    }

    @ParameterizedTest
    @MethodSource("optionalEvents")
    void aBlankDateHidesNothing(Event event) throws IOException {
        ObjectNode undated = full(event.list());
        remove(undated, event.path());
        Artefact artefact = read(event.list(), undated);
        assertThat(artefact.asAt(FEBRUARY).map(Object.class::cast)).contains(artefact);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void whatHasHappenedIsAllThere(String list) throws IOException {
        Artefact artefact = read(list, full(list));
        assertThat(artefact.asAt(FEBRUARY).map(Object.class::cast)).contains(artefact);
    }

    @Test
    void everyEventOfTheModelIsDecidedOn() throws IOException {
        Set<String> model = new TreeSet<>(eventsOfTheModel().keySet());
        // They end a period or say when it begins, so they may lie ahead.
        assertThat(model.removeAll(Set.of("processingActivities/startedOn", "waivers/expiresOn")))
                .isTrue();

        assertThat(events().map(Event::toString)).containsExactlyInAnyOrderElementsOf(model);
    }

    static Stream<Event> events() throws IOException {
        List<Event> events = new ArrayList<>();
        for (Map.Entry<String, JsonNode> list : data().properties()) {
            for (Map.Entry<String, JsonNode> event :
                    list.getValue().get("events").properties()) {
                List<String> taken = new ArrayList<>();
                event.getValue().forEach(path -> taken.add(path.asText()));
                events.add(new Event(list.getKey(), event.getKey(), taken));
            }
        }
        return events.stream();
    }

    static Stream<Event> optionalEvents() throws IOException {
        Map<String, Boolean> optional = eventsOfTheModel();
        return events().filter(event -> optional.getOrDefault(event.toString(), true));
    }

    static Stream<String> lists() throws IOException {
        return data().properties().stream().map(Map.Entry::getKey);
    }

    private static JsonNode data() throws IOException {
        try (InputStream in = AsKnownRuleTest.class.getResourceAsStream("as-known.json")) {
            return TREES.readTree(in);
        }
    }

    private static ObjectNode full(String list) throws IOException {
        return (ObjectNode) data().get(list).get("full");
    }

    private static Optional<Object> known(String list, ObjectNode tree) {
        return read(list, tree).asAt(FEBRUARY).map(Object.class::cast);
    }

    private static Artefact read(String list, ObjectNode tree) {
        return (Artefact)
                JSON.read(tree.toString().getBytes(UTF_8), artefactTypes().get(list), list);
    }

    private static String timeOf(ObjectNode full, String path) {
        String text = full.at("/" + path).asText();
        return text.substring("2024-01-10".length());
    }

    private static void replace(ObjectNode tree, String path, String text) {
        JsonPointer pointer = JsonPointer.compile("/" + path);
        JsonNode parent = tree.at(pointer.head());
        String last = pointer.last().getMatchingProperty();
        if (parent instanceof ObjectNode object) {
            object.put(last, text);
        } else {
            ((ArrayNode) parent)
                    .set(
                            pointer.last().getMatchingIndex(),
                            TREES.getNodeFactory().textNode(text));
        }
    }

    private static void remove(ObjectNode tree, String path) {
        JsonPointer pointer = JsonPointer.compile("/" + path);
        JsonNode parent = tree.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            object.remove(pointer.last().getMatchingProperty());
        } else if (parent instanceof ArrayNode array) {
            array.remove(pointer.last().getMatchingIndex());
        }
    }

    private static Map<String, Class<?>> artefactTypes() {
        Map<String, Class<?>> types = new TreeMap<>();
        for (Method accessor : LisSnapshot.class.getDeclaredMethods()) {
            if (Modifier.isAbstract(accessor.getModifiers())) {
                types.put(accessor.getName(), elementOf(accessor.getGenericReturnType()));
            }
        }
        types.values().removeIf(type -> !Artefact.class.isAssignableFrom(type));
        return types;
    }

    /** Returns the path of each event, and whether its date may be blank. */
    private static Map<String, Boolean> eventsOfTheModel() {
        Map<String, Boolean> events = new TreeMap<>();
        artefactTypes().forEach((list, type) -> collectEvents(list, type, events));
        return events;
    }

    private static void collectEvents(String path, Class<?> type, Map<String, Boolean> events) {
        for (Method accessor : type.getDeclaredMethods()) {
            if (!Modifier.isAbstract(accessor.getModifiers()) || accessor.isSynthetic()) {
                continue;
            }
            Class<?> element = elementOf(accessor.getGenericReturnType());
            boolean several = Collection.class.isAssignableFrom(accessor.getReturnType());
            String here = path + "/" + accessor.getName() + (several ? "/0" : "");
            if (Set.of(LocalDate.class, Instant.class).contains(element)
                    && EVENT.matcher(accessor.getName()).matches()) {
                events.put(here, accessor.getReturnType() != element);
            } else if (element.isAnnotationPresent(JsonDeserialize.class)) {
                collectEvents(here, element, events);
            }
        }
    }

    private static Class<?> elementOf(Type type) {
        return type instanceof ParameterizedType generic
                ? (Class<?>) Arrays.asList(generic.getActualTypeArguments()).get(0)
                : (Class<?>) type;
    }
}
