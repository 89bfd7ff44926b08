package se.lis.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.json.LisJson;
import se.lis.core.organisation.Organisation;
import se.lis.harness.Lis;

/**
 * Registers of any size, the same for the same seed and number.
 *
 * <p>Their proportions are the shipped sample's, which a district administration could have: for its 61 processes some
 * 200 classifications, 170 reviews of access rights and 450 training results. A larger register is many districts in one
 * organisation: each copies the sample's artefacts under ids of its own and moves the days of each to and fro, so that the copies
 * are judged differently. What an organisation has once a year or altogether, such as plans and management reviews, stays single.
 * A register smaller than the sample has the first of each kind, and references that lead nowhere.
 */
public final class RegisterGenerator {

    /** The moment at which every register is taken. */
    public static final Instant TAKEN = Instant.parse("2026-11-01T08:00:00Z");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*Z");
    private static final int DAYS_BACK = 200;
    private static final int DAYS_ON = 20;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What there is one of in an organisation, or one of each year. */
    private static final Set<ArtefactType> SINGLE = Set.of(
            ArtefactType.MANAGEMENT_REVIEW,
            ArtefactType.CLASSIFICATION_PLAN,
            ArtefactType.MATERIALITY_ANALYSIS,
            ArtefactType.INTERNAL_CONTROL_PLAN,
            ArtefactType.INTERNAL_CONTROL,
            ArtefactType.DPO_REPORT,
            ArtefactType.INTERNAL_AUDIT,
            ArtefactType.GOVERNANCE_DOCUMENT,
            ArtefactType.RSA_PLAN,
            ArtefactType.TRAINING_COURSE);

    private final ObjectNode sample = sample();
    private final Set<String> copied = new HashSet<>();
    private final int single;
    private final int repeated;
    private final long seed;

    /** Makes registers of a seed. */
    public RegisterGenerator(long seed) {
        this.seed = seed;
        int once = 0;
        int often = 0;
        for (ArtefactType type : lists()) {
            int length = sample.path(type.listName()).size();
            if (SINGLE.contains(type)) {
                once += length;
            } else {
                often += length;
                sample.path(type.listName())
                        .forEach(artefact -> copied.add(artefact.path("id").textValue()));
            }
        }
        sample.path(ArtefactType.ROLE_ASSIGNMENT.listName()).forEach(assignment -> {
            if (assignment.has("person")) {
                copied.add(assignment.path("person").textValue());
            }
        });
        this.single = once;
        this.repeated = often;
    }

    /** Returns organisations with registers of a size, each made when the stream comes to it. */
    public Stream<LisSnapshot> registers(int organisations, int artefacts) {
        return IntStream.range(0, organisations).mapToObj(number -> register(number, artefacts));
    }

    /** Returns the register of an organisation, about as large as asked for. */
    public LisSnapshot register(int organisation, int artefacts) {
        Random random = new Random(seed * 31 + organisation);
        double copies = artefacts < single + repeated
                ? (double) artefacts / (single + repeated)
                : (double) (artefacts - single) / repeated;
        ObjectNode owner = ((ObjectNode) sample.path("organisation")).deepCopy();
        owner.put("id", "organisation-" + organisation);
        LisSnapshot.Builder snapshot = LisSnapshot.builder();
        snapshot.takenAt(TAKEN).organisation(read(owner, Organisation.class));
        for (ArtefactType type : lists()) {
            JsonNode list = sample.path(type.listName());
            double times = SINGLE.contains(type) ? Math.min(1, copies) : copies;
            List<Artefact> artefactsOfType = new ArrayList<>();
            for (int copy = 0; copy < times; copy++) {
                double part = Math.min(1, times - copy);
                long take = Math.round(part * list.size());
                for (int i = 0; i < take; i++) {
                    artefactsOfType.add(
                            read(copy == 0 ? list.get(i) : moved(list.get(i), copy, random), Lists.classOf(type)));
                }
            }
            Lists.add(snapshot, type, artefactsOfType);
        }
        return snapshot.build();
    }

    private static List<ArtefactType> lists() {
        return Stream.of(ArtefactType.values())
                .filter(type -> type != ArtefactType.ORGANISATION)
                .toList();
    }

    private JsonNode moved(JsonNode artefact, int copy, Random random) {
        return moved(artefact, copy, DAYS_ON - random.nextInt(DAYS_BACK + DAYS_ON));
    }

    private JsonNode moved(JsonNode value, int copy, int days) {
        if (value instanceof ObjectNode object) {
            ObjectNode moved = object.objectNode();
            for (Map.Entry<String, JsonNode> attribute : object.properties()) {
                moved.set(attribute.getKey(), moved(attribute.getValue(), copy, days));
            }
            return moved;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode moved = array.arrayNode();
            array.forEach(member -> moved.add(moved(member, copy, days)));
            return moved;
        }
        return value.isTextual() ? JsonNodeFactory.instance.textNode(moved(value.textValue(), copy, days)) : value;
    }

    private String moved(String text, int copy, int days) {
        if (copied.contains(text)) {
            return text + "." + copy;
        }
        if (DAY.matcher(text).matches()) {
            return LocalDate.parse(text).plusDays(days).toString();
        }
        if (MOMENT.matcher(text).matches()) {
            return Instant.parse(text).plusSeconds(86_400L * days).toString();
        }
        return text;
    }

    private static <T> T read(JsonNode node, Class<T> type) {
        try {
            return LisJson.standard().read(MAPPER.writeValueAsBytes(node), type, type.getSimpleName());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ObjectNode sample() {
        try (InputStream in = Objects.requireNonNull(Lis.class.getResourceAsStream("sample-register.json"))) {
            return (ObjectNode) MAPPER.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the sample can't be read", unreadable);
        }
    }
}
