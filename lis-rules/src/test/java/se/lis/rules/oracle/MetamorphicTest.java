package se.lis.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.FindingKind;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;

/** What must not change a judgement, or can change it in one direction only, over the whole catalogue at once. */
class MetamorphicTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final Pattern NAME = Pattern.compile("a(\\d)");
    private static final Pattern PERSON = Pattern.compile("person-(\\d)");
    private static final Pattern WORD = Pattern.compile("[\\w-]+");

    /** What a register asks of an organisation as a whole, or says of other artefacts than itself. */
    private static final Set<ArtefactType> NOT_FOR_ITSELF = EnumSet.of(
            ArtefactType.ORGANISATION,
            ArtefactType.CLASSIFICATION_PLAN,
            ArtefactType.GOVERNANCE_DOCUMENT,
            ArtefactType.MANAGEMENT_REVIEW,
            ArtefactType.ACTIVITY,
            ArtefactType.ROLE_ASSIGNMENT,
            ArtefactType.WAIVER);

    /** By what an artefact tells whom it concerns: one that tells nobody may concern anybody. */
    private static final Map<String, List<String>> CONCERNING = Map.of(
            "classifications", List.of("process", "system"),
            "accessReviews", List.of("system"),
            "riskAnalyses", List.of("process", "system", "processingActivity", "procurement"),
            "impactAssessments", List.of("processingActivities"),
            "continuityPlans", List.of("processes"),
            "supplierAgreements", List.of("supplier"),
            "processingActivities", List.of("processes"));

    @Provide
    Arbitrary<Tuple2<LisSnapshot, Instant>> cases() {
        return Registers.moments()
                .flatMap(moment -> Registers.ofAllTypes().snapshots(moment).map(each -> Tuple.of(each, moment)));
    }

    @Provide
    Arbitrary<Tuple2<LisSnapshot, Instant>> uncontradicted() {
        return Registers.moments()
                .flatMap(moment -> Registers.ofAllTypes()
                        .shaped(Registers.Shape.ORDINARY)
                        .snapshots(moment)
                        .map(each -> Tuple.of(each, moment)));
    }

    @Provide
    Arbitrary<LisSnapshot> others() {
        ArtefactType[] types = Arrays.stream(ArtefactType.values())
                .filter(type -> !NOT_FOR_ITSELF.contains(type))
                .toArray(ArtefactType[]::new);
        return Registers.of(types).shaped(Registers.Shape.ORDINARY).snapshots();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfNoListMatters(@ForAll("cases") Tuple2<LisSnapshot, Instant> each, @ForAll Random random) {
        assertThat(written(Rewritten.shuffled(each.get1(), random), each.get2()))
                .isEqualTo(written(each.get1(), each.get2()));
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void theSameRegisterIsJudgedAlikeAgainAndByAnotherEngine(@ForAll("cases") Tuple2<LisSnapshot, Instant> each) {
        byte[] first = written(each.get1(), each.get2());
        assertThat(written(each.get1(), each.get2())).isEqualTo(first);
        assertThat(LisJson.standard().write(Another.ENGINE.assess(each.get1(), each.get2())))
                .isEqualTo(first);
    }

    /** Loaded when it is first asked for. */
    private static final class Another {
        static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatIsSaidTwiceIsSaidOnce(@ForAll("cases") Tuple2<LisSnapshot, Instant> each) {
        Assessment once = Checked.assess(ENGINE, each.get1(), each.get2());
        Assessment twice = Checked.assess(ENGINE, Rewritten.doubled(each.get1()), each.get2());
        assertThat(twice.findings()).isEqualTo(once.findings());
        assertThat(twice.outcomes()).isEqualTo(once.outcomes());
        assertThat(twice.worklist()).isEqualTo(once.worklist());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void namesDoNotMatter(@ForAll("cases") Tuple2<LisSnapshot, Instant> each) {
        checkRenamed(each.get1(), each.get2(), MetamorphicTest::renamed);
    }

    private static void checkRenamed(LisSnapshot register, Instant asOf, UnaryOperator<String> names) {
        Assessment one = Checked.assess(ENGINE, register, asOf);
        Assessment other = Checked.assess(ENGINE, Rewritten.renamed(register, names), asOf);
        assertThat(told(one, names, Set.of())).isEqualTo(told(other, UnaryOperator.identity(), Set.of()));
        assertThat(other.outcomes()).isEqualTo(one.outcomes());
    }

    /** A bijection of ids that turns their order round, and is its own inverse. */
    private static String renamed(String text) {
        var name = NAME.matcher(text);
        if (name.matches()) {
            return "a" + (9 - Integer.parseInt(name.group(1)));
        }
        if (text.equals("nobody") || text.equals("nemo")) {
            return text.equals("nobody") ? "nemo" : "nobody";
        }
        var person = PERSON.matcher(text);
        return person.matches() ? "person-" + (9 - Integer.parseInt(person.group(1))) : text;
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatConcernsOthersConcernsNobodyElse(
            @ForAll("uncontradicted") Tuple2<LisSnapshot, Instant> each, @ForAll("others") LisSnapshot other) {
        LisSnapshot apart = Rewritten.by(
                Rewritten.renamed(other, MetamorphicTest::renamed), MetamorphicTest::withoutWhatConcernsAnybody);
        Set<String> subjects = Set.of("a0", "a1", "a2", "a3");
        Assessment alone = Checked.assess(ENGINE, each.get1(), each.get2());
        Assessment joined = Checked.assess(ENGINE, Rewritten.joined(each.get1(), apart), each.get2());
        assertThat(told(joined, UnaryOperator.identity(), subjects))
                .isEqualTo(told(alone, UnaryOperator.identity(), subjects));
    }

    private static void withoutWhatConcernsAnybody(ObjectNode register) {
        CONCERNING.forEach((list, attributes) -> Rewritten.remove(
                register,
                list,
                member -> attributes.stream()
                        .allMatch(attribute -> member.path(attribute).isEmpty()
                                && !member.path(attribute).isTextual())));
    }

    /** Between two whole hours of its timeline nothing of a random register falls due: only delays grow. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whereNothingFallsDueTimeChangesDelaysAlone(@ForAll("stretches") Tuple2<LisSnapshot, Instant> each) {
        LisSnapshot register = Rewritten.by(
                each.get1(),
                json -> json.put("takenAt", each.get2().plusSeconds(3600).toString()));
        Assessment early = Checked.assess(ENGINE, register, each.get2().plusSeconds(5));
        Assessment late = Checked.assess(ENGINE, register, each.get2().plusSeconds(3590));
        assertThat(withoutDelays(late)).isEqualTo(withoutDelays(early));
        assertThat(late.outcomes()).isEqualTo(early.outcomes());
        assertThat(late.worklist()).isEqualTo(early.worklist());
    }

    @Provide
    Arbitrary<Tuple2<LisSnapshot, Instant>> stretches() {
        return Registers.moments()
                .filter(moment -> moment.getEpochSecond() % 3600 == 0)
                .flatMap(moment -> Registers.ofAllTypes().snapshots(moment).map(each -> Tuple.of(each, moment)));
    }

    private static List<JsonNode> withoutDelays(Assessment assessment) {
        return assessment.findings().stream()
                .map(finding -> {
                    ObjectNode json = Rewritten.json(finding);
                    json.withObjectProperty("arguments").remove("delay");
                    json.withObjectProperty("proof").remove("comparison");
                    json.findParents("step").stream()
                            .filter(step -> step.path("step").asText().equals("as-of"))
                            .forEach(step -> ((ObjectNode) step).remove("value"));
                    return (JsonNode) json;
                })
                .toList();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatIsDoneLaterIsNeverBetter(
            @ForAll("uncontradicted") Tuple2<LisSnapshot, Instant> each, @ForAll Random random) {
        Instant now = each.get2();
        Map<String, String> acts = Map.of(
                "INC-001", "personalDataBreach.notifiedAt",
                "INC-010", "significantIncident.earlyWarningAt",
                "INC-011", "significantIncident.notificationAt");
        for (Finding finding : Checked.assess(ENGINE, each.get1(), now).findings()) {
            String act = acts.get(finding.rule());
            if (act != null && finding.kind() == FindingKind.VIOLATION) {
                LisSnapshot later = Rewritten.by(
                        each.get1(),
                        json -> postponed(
                                Rewritten.member(
                                        json, "incidents", finding.subject().id()),
                                act,
                                now,
                                random));
                assertThat(Checked.assess(ENGINE, later, now).findings())
                        .as("%s of %s", finding.rule(), finding.subject().id())
                        .anyMatch(left -> left.id().equals(finding.id()) && left.kind() == FindingKind.VIOLATION);
            }
        }
    }

    private static void postponed(ObjectNode incident, String act, Instant now, Random random) {
        String part = act.substring(0, act.indexOf('.'));
        String attribute = act.substring(act.indexOf('.') + 1);
        ObjectNode handling = (ObjectNode) Objects.requireNonNull(incident.get(part));
        if (handling.has(attribute)) {
            Instant done = Instant.parse(handling.get(attribute).textValue());
            if (done.isBefore(now)) {
                long most = now.getEpochSecond() - done.getEpochSecond();
                handling.put(
                        attribute,
                        done.plusSeconds((long) (random.nextDouble() * most)).toString());
            }
        }
    }

    private static byte[] written(LisSnapshot register, Instant asOf) {
        return LisJson.standard().write(Checked.assess(ENGINE, register, asOf));
    }

    /** What an assessment tells, whatever ids are called: of some subjects, or of all where none are named. */
    private static List<String> told(Assessment assessment, UnaryOperator<String> names, Set<String> subjects) {
        return assessment.findings().stream()
                .filter(finding -> subjects.isEmpty()
                        || (subjects.contains(finding.subject().id())
                                && !finding.subject().type().equals(ArtefactType.ORGANISATION.jsonName())))
                .map(finding -> String.join(
                        " ",
                        finding.rule(),
                        finding.kind().name(),
                        finding.severity().name(),
                        finding.force().name(),
                        finding.messageKey(),
                        finding.subject().type(),
                        names.apply(finding.subject().id()),
                        words(finding.discriminator().orElse(""), names),
                        finding.unit().map(names).toString(),
                        finding.dueAt().toString(),
                        finding.dueBy().toString(),
                        finding.missing().toString()))
                .sorted()
                .toList();
    }

    /** The words of a text, in an order of their own: a list of ids follows the ids. */
    private static String words(String text, UnaryOperator<String> names) {
        return WORD.matcher(text)
                .results()
                .map(word -> names.apply(word.group()))
                .sorted()
                .collect(Collectors.joining(","));
    }
}
