package se.lis.rules.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.assessment.proof.Scalar;
import se.lis.core.file.Sha256;
import se.lis.core.id.PersonRef;

/** Writes random values of the model as JSON: any type of the model, found by its attributes. */
public final class RandomJson {

    private static final Map<Class<?>, List<Method>> ATTRIBUTES = new ConcurrentHashMap<>();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TEXTS =
            List.of("text", "Åäö é", "=1+1", "a;b,c", "say \"no\"", "two\nlines", "-", "<b>&");
    private static final List<Integer> COUNTS = List.of(0, 1, 2, 3, 9, 10, 99, 100, 499, 500, 999, 1000, 1001, 5000);
    private static final List<Duration> DURATIONS = List.of(
            Duration.ZERO,
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(4).plusSeconds(1),
            Duration.ofHours(24),
            Duration.ofHours(24).plusSeconds(1),
            Duration.ofHours(72));
    private static final Map<String, int[]> RANGES = Map.of(
            "confidentiality", new int[] {0, 4},
            "integrity", new int[] {0, 4},
            "availability", new int[] {0, 4},
            "traceability", new int[] {0, 4},
            "likelihood", new int[] {1, 5},
            "consequence", new int[] {1, 5},
            "ruleMajorVersion", new int[] {1, 3});
    private static final Set<String> DIGESTS = Set.of("acceptedFacts");
    /** Two states within the EEA, and one without. */
    private static final List<String> COUNTRIES = List.of("IE", "Norge", "Indien");

    private static final Set<String> ID_TEXTS = Set.of("subjectId", "in");

    private final Random random;
    private final Timeline timeline;
    private final Registers.Shape shape;

    public RandomJson(Random random, Timeline timeline, Registers.Shape shape) {
        this.random = random;
        this.timeline = timeline;
        this.shape = shape;
    }

    /** Returns the attributes of a type of the model, by name. */
    public static List<Method> attributes(Class<?> type) {
        return ATTRIBUTES.computeIfAbsent(type, RandomJson::findAttributes);
    }

    private static List<Method> findAttributes(Class<?> type) {
        Class<?> builder = Arrays.stream(type.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals("Builder"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " is no value of the model"));
        Set<String> settable = new LinkedHashSet<>();
        for (Method method : builder.getMethods()) {
            if (method.getParameterCount() == 1) {
                settable.add(method.getName());
            }
        }
        Map<String, Method> byName = new HashMap<>();
        for (Method method : type.getMethods()) {
            if (method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers())
                    && !method.isBridge()
                    && settable.contains(method.getName())) {
                byName.merge(method.getName(), method, RandomJson::narrower);
            }
        }
        return byName.values().stream()
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static Method narrower(Method one, Method other) {
        return one.getReturnType().isAssignableFrom(other.getReturnType()) ? other : one;
    }

    /** Returns a random value of a type, with some attributes as given. */
    public ObjectNode value(Class<?> type, Map<String, JsonNode> given) {
        ObjectNode value = JSON.objectNode();
        for (Method attribute : attributes(type)) {
            String name = attribute.getName();
            if (given.containsKey(name)) {
                value.set(name, given.get(name));
            } else {
                attribute(attribute.getGenericReturnType(), name).ifPresent(node -> value.set(name, node));
            }
        }
        return value;
    }

    private Optional<JsonNode> attribute(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Class<?> member = (Class<?>) generic.getActualTypeArguments()[0];
            if (raw == Optional.class) {
                return present() ? Optional.of(single(member, name)) : Optional.empty();
            }
            if (Collection.class.isAssignableFrom(raw)) {
                return present() ? Optional.of(many(member, name, raw)) : Optional.empty();
            }
        }
        if (type == boolean.class) {
            boolean flag = name.equals("securityProtected")
                    ? random.nextInt(100) < shape.securityProtectedPercent()
                    : random.nextBoolean();
            return flag ? Optional.of(JSON.booleanNode(true)) : Optional.empty();
        }
        Class<?> required = (Class<?>) type;
        boolean defaulted = required.isEnum() && !present();
        return defaulted && hasDefault(required) ? Optional.empty() : Optional.of(single(required, name));
    }

    /** Whether an enumeration has a constant for what nobody assessed, which an attribute may default to. */
    private static boolean hasDefault(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .anyMatch(constant -> ((Enum<?>) constant).name().equals("NOT_ASSESSED"));
    }

    private boolean present() {
        return random.nextInt(100) < shape.presentPercent();
    }

    private ArrayNode many(Class<?> member, String name, Class<?> collection) {
        ArrayNode list = JSON.arrayNode();
        List<JsonNode> members = new ArrayList<>();
        int size = 1 + random.nextInt(member.isEnum() ? member.getEnumConstants().length : 3);
        for (int i = 0; i < size; i++) {
            JsonNode node = single(member, name);
            boolean distinct = collection != List.class || isReference(member);
            if (!distinct || !members.contains(node)) {
                members.add(node);
            }
        }
        members.forEach(list::add);
        distinctIds(members);
        return list;
    }

    /** Parts of an artefact that have ids of their own have different ones. */
    private static void distinctIds(List<JsonNode> members) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i) instanceof ObjectNode part && part.has("id")) {
                part.put("id", "part-" + i);
            }
        }
    }

    private static boolean isReference(Class<?> type) {
        return ArtefactId.class.isAssignableFrom(type) || type == PersonRef.class;
    }

    private JsonNode single(Class<?> type, String name) {
        if (type == Instant.class) {
            return JSON.textNode(timeline.moment(random).toString());
        }
        if (type == LocalDate.class) {
            return JSON.textNode(timeline.day(random).toString());
        }
        if (type == YearMonth.class) {
            return JSON.textNode(YearMonth.from(timeline.day(random)).toString());
        }
        if (type == Duration.class) {
            return JSON.textNode(pick(DURATIONS).toString());
        }
        if (type == Boolean.class) {
            return JSON.booleanNode(random.nextBoolean());
        }
        if (type == Integer.class || type == int.class) {
            return JSON.numberNode(number(name));
        }
        if (type == String.class) {
            String text =
                    ID_TEXTS.contains(name) ? shape.idText(random) : pick(name.equals("country") ? COUNTRIES : TEXTS);
            return JSON.textNode(DIGESTS.contains(name) ? Sha256.of(text) : text);
        }
        if (type == PersonRef.class) {
            return JSON.textNode("person-" + random.nextInt(4));
        }
        if (ArtefactId.class.isAssignableFrom(type)) {
            boolean dangling = random.nextInt(100) < shape.danglingPercent();
            return JSON.textNode(dangling ? "nobody" : shape.idText(random));
        }
        if (type.isEnum()) {
            return JSON.textNode(
                    Scalar.of(pick(Arrays.asList(type.getEnumConstants()))).toString());
        }
        return value(type, Map.of());
    }

    private int number(String name) {
        if (name.equals("year") || name.equals("planYears") || name.equals("firstYear")) {
            return timeline.year(random);
        }
        int[] range = RANGES.get(name);
        return range == null ? pick(COUNTS) : range[0] + random.nextInt(range[1] - range[0] + 1);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
