package se.lis.rules.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.json.LisJson;
import se.lis.core.json.RegisterFormatException;
import se.lis.core.organisation.Organisation;

/**
 * Random registers for property tests: of every type of artefact, with references that mostly lead somewhere, blanks
 * everywhere, and days and moments on both sides of what rules count.
 *
 * <p>Registers shrink by losing artefacts; a single artefact does not shrink.
 */
public final class Registers {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final int ATTEMPTS = 200;

    private final Set<ArtefactType> types;
    private final Shape shape;

    /**
     * How random registers look.
     *
     * @param most how many artefacts of one type there are at most
     * @param presentPercent how many optional attributes of a hundred are given
     * @param danglingPercent how many references of a hundred lead nowhere
     * @param securityProtectedPercent how many artefacts of a hundred are flagged
     * @param duplicates whether several artefacts may have one id
     */
    public record Shape(
            int most, int presentPercent, int danglingPercent, int securityProtectedPercent, boolean duplicates) {

        /** Up to four of each type, two of three attributes given, some references dangling, some artefacts flagged. */
        public static final Shape MIXED = new Shape(4, 66, 4, 4, true);

        /** Up to four of each type, two of three attributes given, some references dangling. */
        public static final Shape ORDINARY = new Shape(4, 66, 4, 0, false);

        String idText(Random random) {
            return "a" + random.nextInt(most);
        }
    }

    private Registers(Set<ArtefactType> types, Shape shape) {
        this.types = types;
        this.shape = shape;
    }

    /** Returns registers of all types. */
    public static Registers ofAllTypes() {
        return new Registers(EnumSet.allOf(ArtefactType.class), Shape.MIXED);
    }

    /** Returns registers that hold no other types than these, and the organisation. */
    public static Registers of(ArtefactType... types) {
        return new Registers(Set.copyOf(Arrays.asList(types)), Shape.MIXED);
    }

    /** Returns registers of another shape. */
    public Registers shaped(Shape other) {
        return new Registers(types, other);
    }

    /** Returns registers around any of some moments that matter: changes of clock, turns of the year, first days of laws. */
    public Arbitrary<LisSnapshot> snapshots() {
        return moments().flatMap(this::snapshots);
    }

    /** Returns registers whose days and moments lie around one moment; they are taken at that moment. */
    public Arbitrary<LisSnapshot> snapshots(Instant center) {
        Timeline timeline = new Timeline(center, STOCKHOLM);
        Arbitrary<Organisation> organisation = artefact(ArtefactType.ORGANISATION, Organisation.class, timeline);
        List<Arbitrary<List<Artefact>>> lists = new ArrayList<>();
        for (ArtefactType type : ArtefactType.values()) {
            if (type != ArtefactType.ORGANISATION && types.contains(type)) {
                Class<? extends Artefact> values = valuesOf(type);
                Arbitrary<Artefact> each = artefact(type, values, timeline).map(Artefact.class::cast);
                var list = each.list().ofMinSize(0).ofMaxSize(shape.most());
                lists.add(shape.duplicates() ? list : list.uniqueElements(Artefact::id));
            }
        }
        return Combinators.combine(organisation, Combinators.combine(lists).as(Registers::joined))
                .as((owner, artefacts) -> snapshot(center, owner, artefacts));
    }

    /** Returns moments that matter: changes of clock, turns of the year, first days of laws, and a plain day. */
    public static Arbitrary<Instant> moments() {
        return Combinators.combine(
                        Arbitraries.of(
                                Instant.parse("2018-06-30T10:00:00Z"),
                                Instant.parse("2019-03-15T10:00:00Z"),
                                Instant.parse("2023-06-01T10:00:00Z"),
                                Instant.parse("2024-03-31T01:00:00Z"),
                                Instant.parse("2024-12-31T22:59:59Z"),
                                Instant.parse("2025-06-30T21:59:59Z"),
                                Instant.parse("2026-01-14T23:00:00Z"),
                                Instant.parse("2026-02-20T10:00:00Z"),
                                Instant.parse("2026-11-01T10:00:00Z"),
                                Instant.parse("2027-05-31T10:00:00Z")),
                        Arbitraries.of(-1, 0, 0, 1))
                .as(Instant::plusSeconds);
    }

    /** Returns the class of a type's artefacts. */
    public static Class<? extends Artefact> valuesOf(ArtefactType type) {
        if (type == ArtefactType.ORGANISATION) {
            return Organisation.class;
        }
        try {
            ParameterizedType list = (ParameterizedType)
                    LisSnapshot.class.getMethod(type.listName()).getGenericReturnType();
            return ((Class<?>) list.getActualTypeArguments()[0]).asSubclass(Artefact.class);
        } catch (NoSuchMethodException wrong) {
            throw new IllegalStateException("the snapshot has no list " + type.listName(), wrong);
        }
    }

    private <A extends Artefact> Arbitrary<A> artefact(ArtefactType type, Class<A> values, Timeline timeline) {
        return Arbitraries.randomValue(random -> artefact(type, values, timeline, random));
    }

    /** An artefact that its own invariants refuse is made anew. */
    private <A extends Artefact> A artefact(ArtefactType type, Class<A> values, Timeline timeline, Random random) {
        for (int attempt = 1; ; attempt++) {
            ObjectNode json = new RandomJson(random, timeline, shape).value(values, given(type, random));
            try {
                return LisJson.standard()
                        .read(json.toString().getBytes(StandardCharsets.UTF_8), values, "a random " + type.jsonName());
            } catch (RegisterFormatException refused) {
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException("no random " + type.jsonName() + " is accepted", refused);
                }
            }
        }
    }

    private Map<String, JsonNode> given(ArtefactType type, Random random) {
        Map<String, JsonNode> given = new HashMap<>();
        JsonNodeFactory json = JsonNodeFactory.instance;
        boolean organisation = type == ArtefactType.ORGANISATION;
        given.put("id", json.textNode(organisation ? "city" : shape.idText(random)));
        if (organisation) {
            given.put("zone", json.textNode(STOCKHOLM.getId()));
            given.put("securityProtected", json.booleanNode(false));
        }
        if (type == ArtefactType.WAIVER) {
            given.put("rule", json.textNode(random.nextInt(4) == 0 ? "NONE-001" : "ACC-001"));
        }
        return given;
    }

    private static List<Artefact> joined(List<List<Artefact>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    /** Puts artefacts of any types into the lists of a register. */
    private static LisSnapshot snapshot(Instant takenAt, Organisation organisation, List<Artefact> artefacts) {
        Map<String, List<Artefact>> lists = new HashMap<>();
        artefacts.forEach(artefact -> lists.computeIfAbsent(artefact.type().listName(), name -> new ArrayList<>())
                .add(artefact));
        LisSnapshot.Builder builder = LisSnapshot.builder().takenAt(takenAt).organisation(organisation);
        lists.forEach((name, members) -> {
            try {
                LisSnapshot.Builder.class.getMethod(name, Iterable.class).invoke(builder, members);
            } catch (ReflectiveOperationException wrong) {
                throw new IllegalStateException("the snapshot's builder takes no " + name, wrong);
            }
        });
        return builder.build();
    }
}
