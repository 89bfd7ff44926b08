package se.lis.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.artefact.AsOf;
import se.lis.core.generator.LisArbitraries;
import se.lis.core.json.LisJson;
import se.lis.core.time.CountingPolicy;
import se.lis.core.time.Deadlines;
import se.lis.rules.AssessmentRequest;
import se.lis.rules.parameter.Parameters;
import se.lis.rules.subject.Circumstances;
import se.lis.rules.subject.Register;
import se.lis.rules.subject.Subject;

/**
 * A register twice as large asks twice as much, of every rule: what the rules ask of artefacts is counted, not timed.
 *
 * <p>What an organisation has once, or once a year, does not grow with it. Of the others, some may be shared by all that grows: a
 * system that serves every process, a supplier or role behind every system.
 */
class GrowthTest {

    private static final double MOST = 2.2;
    private static final int COPIES = 24;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CatalogueReader.Content CONTENT = new CatalogueReader().read();
    private static final SortedMap<String, RuleBase> RULES = RuleBase.load().apart(Collector::idOf);

    private static final Set<ArtefactType> SINGLE = EnumSet.of(
            ArtefactType.ORGANISATION,
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

    @Provide
    Arbitrary<LisSnapshot> registers() {
        return LisArbitraries.snapshots();
    }

    /** What all copies share: nothing more, or one type. */
    @Provide
    Arbitrary<Optional<ArtefactType>> shared() {
        return Arbitraries.of(
                Optional.empty(),
                Optional.of(ArtefactType.SYSTEM),
                Optional.of(ArtefactType.PROCESS),
                Optional.of(ArtefactType.SUPPLIER),
                Optional.of(ArtefactType.UNIT),
                Optional.of(ArtefactType.ROLE_ASSIGNMENT),
                Optional.of(ArtefactType.PROCESSING_ACTIVITY));
    }

    @Property(tries = 12, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void noRuleGrowsFasterThanTheRegister(
            @ForAll("registers") LisSnapshot register, @ForAll("shared") Optional<ArtefactType> shared)
            throws IOException {
        SortedMap<String, Long> once = asked(copies(register, COPIES, shared));
        SortedMap<String, Long> twice = asked(copies(register, 2 * COPIES, shared));
        assertThat(twice.keySet()).isEqualTo(once.keySet());
        SortedMap<String, String> tooMuch = new TreeMap<>();
        once.forEach((rule, count) -> {
            if (twice.getOrDefault(rule, 0L) > MOST * count) {
                tooMuch.put(rule, count + " to " + twice.get(rule));
            }
        });
        assertThat(tooMuch).as("rules that grow faster, all sharing %s", shared).isEmpty();
    }

    /** Returns what the rules ask of artefacts, by rule, and under other names what it takes to get there. */
    private static SortedMap<String, Long> asked(LisSnapshot register) {
        CountedArtefacts counter = new CountedArtefacts();
        LisSnapshot counting = counter.counting(register);
        AsOf asOf = AsOf.of(register.takenAt(), register.organisation().zone());
        Circumstances circumstances = new Circumstances(
                asOf,
                Optional.empty(),
                CountingPolicy.STRICT,
                Deadlines.in(asOf.zone()),
                CONTENT.catalogue().legislation(),
                new Parameters(CONTENT.parameters()));
        Watch watch = Watch.over(AssessmentRequest.at(register.takenAt()), System::nanoTime, false);
        counter.reset();
        Register looked = new Register(counting, asOf);
        SortedMap<String, Long> asked = new TreeMap<>();
        asked.put("looking at the register", counter.reset());
        List<Subject> subjects = new ArrayList<>(
                new SubjectFactory(counting, looked, circumstances, CONTENT.catalogue(), watch).subjects());
        asked.put("joining subjects", counter.reset());
        asked.put("subjects", (long) subjects.size());
        Collector collector = new Collector(CONTENT.catalogue());
        RULES.forEach((rule, base) -> {
            base.judge(subjects, collector, () -> {});
            asked.put(rule, counter.reset() + subjects.size());
        });
        return asked;
    }

    private static LisSnapshot copies(LisSnapshot register, int copies, Optional<ArtefactType> shared)
            throws IOException {
        Set<String> repeated = new HashSet<>();
        Set<String> lists = new HashSet<>();
        register.artefacts()
                .filter(artefact -> !SINGLE.contains(artefact.type()) && !shared.equals(Optional.of(artefact.type())))
                .forEach(artefact -> {
                    repeated.add(artefact.id().value());
                    lists.add(artefact.type().listName());
                });
        register.artefacts()
                .filter(artefact -> !lists.contains(artefact.type().listName()))
                .map(Artefact::id)
                .forEach(id -> repeated.remove(id.value()));
        ObjectNode json = (ObjectNode) JSON.readTree(LisJson.standard().write(register));
        for (String list : lists) {
            ArrayNode members = json.putArray(list);
            JsonNode originals =
                    JSON.readTree(LisJson.standard().write(register)).path(list);
            for (int copy = 0; copy < copies; copy++) {
                String suffix = "-" + copy;
                originals.forEach(original -> members.add(renamed(original, repeated, suffix)));
            }
        }
        return LisJson.standard().readSnapshot(JSON.writeValueAsBytes(json), "copies of a register");
    }

    private static JsonNode renamed(JsonNode value, Set<String> ids, String suffix) {
        if (value instanceof TextNode text) {
            return ids.contains(text.textValue()) ? TextNode.valueOf(text.textValue() + suffix) : text;
        }
        if (value instanceof ArrayNode list) {
            ArrayNode copy = list.arrayNode();
            list.forEach(member -> copy.add(renamed(member, ids, suffix)));
            return copy;
        }
        if (value instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                copy.set(field.getKey(), renamed(field.getValue(), ids, suffix));
            }
            return copy;
        }
        return value;
    }
}
