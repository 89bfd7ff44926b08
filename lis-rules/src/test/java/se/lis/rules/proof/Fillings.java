package se.lis.rules.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.proof.Attributes;
import se.lis.core.assessment.proof.Scalar;
import se.lis.core.id.PersonRef;
import se.lis.core.json.LisJson;
import se.lis.core.json.RegisterFormatException;
import se.lis.rules.oracle.RandomJson;
import se.lis.rules.oracle.Registers;
import se.lis.rules.oracle.Timeline;

/**
 * What a blank of a register may be filled in with: values of the attribute's type. Days and moments lie around that of the assessment,
 * around the other days of the register and the first days of laws; references lead to what is there, or to something new.
 */
final class Fillings {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<LocalDate> TURNS = List.of(
            LocalDate.of(2018, 5, 25), LocalDate.of(2019, 3, 1), LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 15));
    private static final int[] DAYS_BESIDE = {-1, 0, 1, -30, 30, -400, 400, -1500};
    private static final List<Integer> NUMBERS = List.of(0, 1, 2, 3, 4, 5, 10, 100, 5000);
    private static final List<Duration> DURATIONS = List.of(
            Duration.ZERO, Duration.ofHours(1), Duration.ofHours(24), Duration.ofHours(72), Duration.ofDays(60));
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    static final String NEW = "new-";
    private static final int PARTS = 30;
    private static final int ATTEMPTS = 40;
    private static final Registers.Shape FULL = new Registers.Shape(4, 90, 0, 0, false);

    private final LisSnapshot register;
    private final ZoneId zone;
    private final Instant asOf;
    private final Set<String> about;
    private final Random random;
    private final Timeline timeline;
    private final List<Instant> moments = new ArrayList<>();
    private final Map<Type, List<JsonNode>> known = new HashMap<>();

    /**
     * An attribute of an artefact.
     *
     * @param type the kind of artefact
     * @param id the id of the artefact
     * @param path the attribute, which may name places of members; empty where the artefact itself is missing
     */
    record Blank(String type, String id, String path) {

        /** Returns that an artefact of a kind is missing. */
        static Blank of(ArtefactType missing) {
            return new Blank(missing.jsonName(), NEW + missing.jsonName(), "");
        }

        ArtefactType kind() {
            return Stream.of(ArtefactType.values())
                    .filter(each -> each.jsonName().equals(type))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return type + " " + id + " " + path;
        }
    }

    /** Draws values for the blanks of a register, around the moment of an assessment and the days of what a finding is about. */
    Fillings(LisSnapshot register, Instant asOf, Set<String> about, Random random) {
        this.register = register;
        this.zone = register.organisation().zone();
        this.random = random;
        this.asOf = asOf;
        this.about = about;
        this.timeline = new Timeline(asOf, zone);
        Set<Instant> centers = new LinkedHashSet<>(List.of(asOf));
        new Registered(register)
                .attributes().stream()
                        .filter(attribute -> about.contains(attribute.id()))
                        .forEach(attribute -> moment(attribute.value().asText()).ifPresent(centers::add));
        TURNS.forEach(turn -> centers.add(turn.atStartOfDay(zone).toInstant()));
        for (int days : DAYS_BESIDE) {
            centers.forEach(center -> moments.add(center.plus(Duration.ofDays(days))));
        }
    }

    private Optional<Instant> moment(String text) {
        return Registered.moved(text, 0)
                .map(day -> text.contains("T")
                        ? Instant.parse(day)
                        : LocalDate.parse(day).atTime(12, 0).atZone(zone).toInstant());
    }

    /** Returns the type of an attribute, that of a list with its members; empty where the model has none of that name. */
    static Optional<Type> typeOf(Blank blank) {
        Type type = Registers.valuesOf(blank.kind());
        for (String step : blank.path().isEmpty() ? new String[0] : blank.path().split("\\.")) {
            String name = Attributes.withoutPlaces(step);
            Optional<Type> next = attributes(member(type))
                    .filter(attribute -> attribute.getName().equals(name))
                    .map(Method::getGenericReturnType)
                    .findFirst();
            if (next.isEmpty()) {
                return next;
            }
            type = step.equals(name) ? next.get() : member(next.get());
        }
        return Optional.of(type);
    }

    private static Stream<Method> attributes(Class<?> type) {
        return isPart(type) || Artefact.class.isAssignableFrom(type)
                ? RandomJson.attributes(type).stream()
                : Stream.empty();
    }

    private static boolean isPart(Class<?> type) {
        return Arrays.stream(type.getDeclaredClasses())
                .anyMatch(nested -> nested.getSimpleName().equals("Builder"));
    }

    private static Class<?> member(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : type);
    }

    private static boolean isList(Type type) {
        return type instanceof ParameterizedType generic
                && Collection.class.isAssignableFrom((Class<?>) generic.getRawType());
    }

    /** Returns the blanks of an artefact: what it says nothing of, part by part. */
    static List<Blank> blanks(Artefact artefact) {
        List<Blank> blanks = new ArrayList<>();
        blanks(artefact, Registers.valuesOf(artefact.type()), artefact, "", blanks);
        return blanks;
    }

    private static void blanks(Artefact artefact, Class<?> type, Object holder, String prefix, List<Blank> taker) {
        attributes(type).forEach(attribute -> {
            String path = prefix + attribute.getName();
            Object value = Attributes.value(holder, attribute.getName());
            Class<?> member = member(attribute.getGenericReturnType());
            if (value == null || (value instanceof Collection<?> members && members.isEmpty())) {
                taker.add(new Blank(artefact.type().jsonName(), artefact.id().value(), path));
            } else if (value instanceof Collection<?> members && isPart(member)) {
                List<?> parts = List.copyOf(members);
                IntStream.range(0, parts.size())
                        .forEach(place -> blanks(artefact, member, parts.get(place), path + "[" + place + "].", taker));
            } else if (isPart(member)) {
                blanks(artefact, member, value, path + ".", taker);
            }
        });
    }

    /** Fills a blank with a value; what the value refers to comes to be where it is not there. */
    void fill(Registered filled, Blank blank, JsonNode value) {
        if (blank.path().isEmpty()) {
            filled.add(blank.kind(), (ObjectNode) value);
        } else {
            filled.put(blank.type(), blank.id(), blank.path(), value);
        }
        Set<String> added = new TreeSet<>(Set.of(blank.id()));
        Deque<JsonNode> open = new ArrayDeque<>(List.of(value));
        while (!open.isEmpty()) {
            Set<String> named = new TreeSet<>();
            texts(open.pop(), named);
            for (ArtefactType type : ArtefactType.values()) {
                String id = NEW + type.jsonName();
                if (type != ArtefactType.ORGANISATION && named.contains(id) && added.add(id)) {
                    ObjectNode made = artefact(type);
                    filled.add(type, made);
                    open.push(made);
                }
            }
        }
    }

    // ---------------------------------------------------------------- values

    /** Returns values of a type, those that lie nearest first. */
    List<JsonNode> values(Type type) {
        return isPart(member(type)) ? made(type) : known.computeIfAbsent(type, this::made);
    }

    /** Returns one value of a type, drawn at random. */
    JsonNode value(Type type) {
        Class<?> member = member(type);
        if (type == member && isPart(member)) {
            return Artefact.class.isAssignableFrom(member) ? artefact(named(member)) : part(member);
        }
        List<JsonNode> values = values(type);
        return values.get(random.nextInt(values.size()));
    }

    private List<JsonNode> made(Type type) {
        Class<?> member = member(type);
        Set<JsonNode> singles = new LinkedHashSet<>();
        if (member == Boolean.class || member == boolean.class) {
            singles.addAll(List.of(JSON.booleanNode(true), JSON.booleanNode(false)));
        } else if (member.isEnum()) {
            Stream.of(member.getEnumConstants())
                    .forEach(constant ->
                            singles.add(JSON.textNode(Scalar.of(constant).toString())));
        } else if (member == Instant.class) {
            moments.forEach(moment -> singles.add(JSON.textNode(moment.toString())));
        } else if (member == LocalDate.class) {
            moments.forEach(moment -> singles.add(JSON.textNode(day(moment).toString())));
        } else if (member == YearMonth.class) {
            moments.forEach(moment ->
                    singles.add(JSON.textNode(YearMonth.from(day(moment)).toString())));
        } else if (member == Duration.class) {
            DURATIONS.forEach(duration -> singles.add(JSON.textNode(duration.toString())));
        } else if (member == Integer.class || member == int.class) {
            NUMBERS.forEach(number -> singles.add(JSON.numberNode(number)));
            IntStream.range(-1, 2)
                    .forEach(years -> singles.add(JSON.numberNode(day(asOf).getYear() + years)));
        } else if (member == PersonRef.class) {
            singles.add(JSON.textNode("somebody"));
        } else if (ArtefactId.class.isAssignableFrom(member)) {
            references(member).forEach(id -> singles.add(JSON.textNode(id)));
        } else if (member == String.class) {
            singles.add(JSON.textNode("text"));
            new TreeSet<>(register.artefacts().map(each -> each.id().value()).toList())
                    .forEach(id -> singles.add(JSON.textNode(id)));
        } else if (Artefact.class.isAssignableFrom(member)) {
            IntStream.range(0, PARTS).forEach(draw -> singles.add(artefact(named(member))));
        } else if (isPart(member)) {
            IntStream.range(0, PARTS).forEach(draw -> singles.add(part(member)));
        } else {
            throw new IllegalArgumentException("nobody knows values of " + type);
        }
        return isList(type) ? lists(singles) : List.copyOf(singles);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** All of what there are few of, and then each alone. */
    private static List<JsonNode> lists(Collection<JsonNode> singles) {
        List<JsonNode> lists = new ArrayList<>();
        if (singles.size() <= PARTS) {
            ArrayNode all = JSON.arrayNode();
            singles.forEach(all::add);
            lists.add(all);
        }
        singles.forEach(each -> lists.add(JSON.arrayNode().add(each)));
        lists.add(JSON.arrayNode());
        return lists;
    }

    private List<String> references(Class<?> id) {
        ArtefactType type = named(id);
        List<String> ids = new ArrayList<>();
        register.artefacts()
                .filter(each -> each.type() == type)
                .map(each -> each.id().value())
                .distinct()
                .forEach(ids::add);
        ids.add(NEW + type.jsonName());
        return ids;
    }

    /** Returns the kind of artefact that a class of artefacts, or of ids, is of. */
    private static ArtefactType named(Class<?> artefactOrId) {
        return Stream.of(ArtefactType.values())
                .filter(type -> Registers.valuesOf(type) == artefactOrId || idOf(type) == artefactOrId)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(artefactOrId + " is of no type of artefact"));
    }

    private static Class<?> idOf(ArtefactType type) {
        try {
            return Registers.valuesOf(type).getMethod("id").getReturnType();
        } catch (NoSuchMethodException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** Returns a new artefact, about what the finding is about as far as it can be; one that is refused is drawn anew. */
    private ObjectNode artefact(ArtefactType type) {
        Class<? extends Artefact> values = Registers.valuesOf(type);
        ObjectNode made = JSON.objectNode();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Map<String, JsonNode> given = new HashMap<>();
            given.put("id", JSON.textNode(NEW + type.jsonName()));
            given.put("securityProtected", JSON.booleanNode(false));
            attributes(values)
                    .filter(attribute -> ArtefactId.class.isAssignableFrom(member(attribute.getGenericReturnType())))
                    .filter(attribute -> !attribute.getName().equals("id"))
                    .forEach(attribute -> given.put(attribute.getName(), reference(attribute.getGenericReturnType())));
            attributes(values)
                    .filter(attribute -> member(attribute.getGenericReturnType()) == YearMonth.class)
                    .forEach(attribute -> about.stream()
                            .filter(text -> MONTH.matcher(text).matches())
                            .forEach(month -> given.put(attribute.getName(), JSON.textNode(month))));
            made = new RandomJson(random, timeline, FULL).value(values, given);
            made.properties().removeIf(attribute -> attribute.getValue().isNull());
            try {
                LisJson.standard().read(made.toString().getBytes(StandardCharsets.UTF_8), values, "a new " + type);
                return made;
            } catch (RegisterFormatException refused) {
                // another one
            }
        }
        return made;
    }

    /** What must be stated leads to something new in every third, or anywhere; the rest to what is there, or nowhere. */
    private JsonNode reference(Type type) {
        boolean must = type instanceof Class<?>;
        List<String> ids = references(member(type));
        int last = ids.size() - 1;
        List<String> there = ids.subList(0, last);
        List<String> near = there.stream().filter(about::contains).toList();
        List<String> some = near.isEmpty() ? there : near;
        if (must && (there.isEmpty() || random.nextInt(3) > 0)) {
            some = random.nextBoolean() ? ids : ids.subList(last, ids.size());
        }
        if (some.isEmpty() || (!must && random.nextBoolean())) {
            return JSON.nullNode();
        }
        JsonNode id = JSON.textNode(some.get(random.nextInt(some.size())));
        return isList(type) ? JSON.arrayNode().add(id) : id;
    }

    /** Of a list of parts one member is drawn, so that parts with ids of their own have different ones. */
    private ObjectNode part(Class<?> type) {
        ObjectNode part = JSON.objectNode();
        attributes(type)
                .filter(attribute -> !attribute.getName().equals("securityProtected"))
                .forEach(attribute -> {
                    Type of = attribute.getGenericReturnType();
                    boolean said = random.nextInt(8) > 0 || (of instanceof Class<?>);
                    if (said) {
                        boolean parts = isList(of) && isPart(member(of));
                        part.set(attribute.getName(), parts ? JSON.arrayNode().add(part(member(of))) : value(of));
                    }
                });
        return part;
    }

    private static void texts(JsonNode value, Set<String> taker) {
        if (value.isTextual()) {
            taker.add(value.asText());
        }
        value.forEach(each -> texts(each, taker));
    }
}
