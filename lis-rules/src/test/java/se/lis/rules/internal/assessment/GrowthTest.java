package se.lis.rules.internal.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.artefact.AsOf;
import se.lis.core.classification.InformationClassification;
import se.lis.core.classification.RequiredControl;
import se.lis.core.generator.LisArbitraries;
import se.lis.core.id.ActivityId;
import se.lis.core.id.ClassificationId;
import se.lis.core.id.IncidentId;
import se.lis.core.id.OrganisationId;
import se.lis.core.id.ProcessId;
import se.lis.core.id.SystemId;
import se.lis.core.incident.CauseCategory;
import se.lis.core.incident.Incident;
import se.lis.core.json.LisJson;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.Role;
import se.lis.core.organisation.RoleAssignment;
import se.lis.core.planning.ActivityTarget;
import se.lis.core.planning.ActivityTargetKind;
import se.lis.core.planning.PlannedActivity;
import se.lis.core.time.CountingPolicy;
import se.lis.core.time.Deadlines;
import se.lis.rules.catalogue.parameter.Parameters;
import se.lis.rules.internal.catalogue.CatalogueReader;
import se.lis.rules.internal.judging.AssessmentBudget;
import se.lis.rules.internal.judging.Collector;
import se.lis.rules.internal.judging.RuleBase;
import se.lis.rules.internal.judging.RuleJudge;
import se.lis.rules.internal.judging.ViewBatch;
import se.lis.rules.register.Register;
import se.lis.rules.request.AssessmentRequest;
import se.lis.rules.verdict.JudgingContext;
import se.lis.rules.verdict.View;

/**
 * A register twice as large asks twice as much, of every rule: what the rules ask of artefacts is counted, not timed.
 *
 * <p>What an organisation has once, or once a year, does not grow with it. Of the others, some may be shared by all that grows: a
 * system that serves every process, a supplier or role behind every system. People are as many more.
 */
class GrowthTest {

    private static final double MOST = 2.2;
    private static final int COPIES = 24;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CatalogueReader.Content CONTENT = new CatalogueReader().read();
    private static final SortedMap<String, Judge> RULES = rules();

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
        assertThat(growing(register, shared))
                .as("rules that grow faster, all sharing %s", shared)
                .isEmpty();
    }

    /** A rule that asks every process about every other: what the property above is there to find. */
    @Test
    void aRuleThatGrowsFasterIsFound() throws IOException {
        LisSnapshot register = register()
                .addProcesses(BusinessProcess.builder().id(ProcessId.of("p")).build())
                .build();
        Judge quadratic = subjects -> {
            for (View one : subjects.all()) {
                subjects.all()
                        .forEach(other -> assertThat(other.artefact().id()).isNotEqualTo(one));
            }
        };
        assertThat(growing(register, Optional.empty(), new TreeMap<>(Map.of("QUA-001", quadratic))))
                .containsOnlyKeys("QUA-001");
    }

    /** As after a move from another system, which gave all that came before it one day. */
    @Test
    void incidentsThatBecameKnownAtOneMomentAreNotAskedOneByOne() throws IOException {
        Incident earlier = Incident.builder()
                .id(IncidentId.of("earlier"))
                .addSystems(SystemId.of("mail"))
                .cause(CauseCategory.ATTACK)
                .awareAt(Instant.parse("2025-01-07T08:00:00Z"))
                .addCorrectiveActions(ActivityId.of("mended"))
                .build();
        assertThat(growing(
                        register()
                                .addSystems(InformationSystem.builder()
                                        .id(SystemId.of("mail"))
                                        .build())
                                .addIncidents(
                                        earlier,
                                        earlier.withId(IncidentId.of("later"))
                                                .withAwareAt(Instant.parse("2025-03-07T08:00:00Z")))
                                .addActivities(PlannedActivity.builder()
                                        .id(ActivityId.of("mended"))
                                        .completedOn(LocalDate.parse("2025-02-01"))
                                        .build())
                                .build(),
                        Optional.of(ArtefactType.SYSTEM)))
                .isEmpty();
    }

    /** Each might be meant for each classification. */
    @Test
    void activitiesThatDoNotStateWhichClassificationTheyAnswerAreNotAskedByEach() throws IOException {
        assertThat(growing(
                        register()
                                .addClassifications(InformationClassification.builder()
                                        .id(ClassificationId.of("first"))
                                        .process(ProcessId.of("case-work"))
                                        .classifiedOn(LocalDate.parse("2025-02-01"))
                                        .addRequiredControls(RequiredControl.builder()
                                                .id("encryption")
                                                .build())
                                        .build())
                                .addActivities(PlannedActivity.builder()
                                        .id(ActivityId.of("encrypt"))
                                        .answers(ActivityTarget.builder()
                                                .kind(ActivityTargetKind.CONTROL)
                                                .id("encryption")
                                                .build())
                                        .build())
                                .build(),
                        Optional.empty()))
                .isEmpty();
    }

    private static LisSnapshot.Builder register() {
        return LisSnapshot.builder()
                .takenAt(Instant.parse("2025-05-01T10:00:00Z"))
                .organisation(Organisation.builder()
                        .id(OrganisationId.of("city"))
                        .zone(ZoneId.of("Europe/Stockholm"))
                        .build());
    }

    private static SortedMap<String, String> growing(LisSnapshot register, Optional<ArtefactType> shared)
            throws IOException {
        return growing(register, shared, RULES);
    }

    /** Returns the rules that ask more than twice as much of a register that is twice as large. */
    private static SortedMap<String, String> growing(
            LisSnapshot register, Optional<ArtefactType> shared, SortedMap<String, Judge> rules) throws IOException {
        return tooMuch(
                asked(copies(register, COPIES, shared), rules), asked(copies(register, 2 * COPIES, shared), rules));
    }

    private static SortedMap<String, Judge> rules() {
        SortedMap<String, Judge> rules = new TreeMap<>();
        RuleBase.load().apart().forEach((rule, base) -> rules.put(rule, subjects -> judge(base, subjects)));
        return rules;
    }

    /** What asks subjects something. */
    private interface Judge {
        void judge(ViewBatch subjects);
    }

    private static SortedMap<String, String> tooMuch(SortedMap<String, Long> once, SortedMap<String, Long> twice) {
        assertThat(twice.keySet()).isEqualTo(once.keySet());
        SortedMap<String, String> tooMuch = new TreeMap<>();
        once.forEach((rule, count) -> {
            if (twice.getOrDefault(rule, 0L) > MOST * count) {
                tooMuch.put(rule, count + " to " + twice.get(rule));
            }
        });
        return tooMuch;
    }

    /** Returns what the rules ask of artefacts, by rule, and under other names what it takes to get there. */
    private static SortedMap<String, Long> asked(LisSnapshot register, SortedMap<String, Judge> rules) {
        CountedArtefacts counter = new CountedArtefacts();
        LisSnapshot counting = counter.counting(register);
        AsOf asOf = AsOf.of(register.takenAt(), register.organisation().zone());
        JudgingContext judging = new JudgingContext(
                asOf.zone(),
                Optional.empty(),
                CountingPolicy.STRICT,
                Deadlines.in(asOf.zone()),
                CONTENT.catalogue().legislation(),
                new Parameters(CONTENT.parameters()));
        counter.reset();
        Register looked = new Register(counting, asOf);
        SortedMap<String, Long> asked = new TreeMap<>();
        asked.put("looking at the register", counter.reset());
        ViewBatch subjects = new ViewBatch(() -> {});
        new ViewMaker(looked, judging, CONTENT.catalogue(), List.of()).all(subjects);
        asked.put("joining subjects", counter.reset());
        asked.put("subjects", (long) subjects.all().size());
        rules.forEach((rule, judge) -> {
            judge.judge(subjects);
            asked.put(rule, counter.reset());
        });
        return asked;
    }

    /** An organisation has one data protection officer at a time, however large it is. */
    private static boolean isSingle(Artefact artefact) {
        return SINGLE.contains(artefact.type())
                || (artefact instanceof RoleAssignment assignment && assignment.role() == Role.DATA_PROTECTION_OFFICER);
    }

    private static LisSnapshot copies(LisSnapshot register, int copies, Optional<ArtefactType> shared)
            throws IOException {
        Set<String> repeated = new HashSet<>();
        Set<String> lists = new HashSet<>();
        register.artefacts()
                .filter(artefact -> !isSingle(artefact) && !shared.equals(Optional.of(artefact.type())))
                .forEach(artefact -> {
                    repeated.add(artefact.id().value());
                    lists.add(artefact.type().listName());
                });
        register.roleAssignments().stream()
                .flatMap(assignment -> assignment.person().stream())
                .forEach(person -> repeated.add(person.value()));
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
                boolean first = copy == 0;
                originals.forEach(original -> {
                    if (first || repeated.contains(original.path("id").textValue())) {
                        members.add(renamed(original, repeated, suffix));
                    }
                });
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

    private static void judge(RuleBase base, ViewBatch subjects) {
        Collector collector = new Collector(CONTENT.catalogue(), subjects);
        AssessmentBudget watch = AssessmentBudget.over(AssessmentRequest.at(Instant.EPOCH), System::nanoTime, false);
        base.judge(subjects.all(), new RuleJudge(collector, watch), () -> {});
    }
}
