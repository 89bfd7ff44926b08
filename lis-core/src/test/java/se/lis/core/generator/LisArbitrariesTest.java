package se.lis.core.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.incident.Incident;
import se.lis.core.incident.PersonalDataBreach;
import se.lis.core.json.LisJson;

class LisArbitrariesTest {

    private static final int SAMPLES = 500;
    private static final LisJson JSON = LisJson.standard();

    @Provide
    Arbitrary<LisSnapshot> registers() {
        return LisArbitraries.snapshots();
    }

    @Provide
    Arbitrary<ArtefactType> types() {
        return Arbitraries.of(ArtefactType.class);
    }

    @Property(tries = 200)
    void aRegisterRoundTripsThroughJson(@ForAll("registers") LisSnapshot register) {
        assertThat(JSON.read(JSON.write(register), LisSnapshot.class, "test")).isEqualTo(register);
        assertThat(JSON.read(JSON.writeReadably(register), LisSnapshot.class, "test"))
                .isEqualTo(register);
    }

    @Property(tries = 200)
    void everyReferenceLeadsToAnArtefactAndNoIdIsThereTwice(@ForAll("registers") LisSnapshot register) {
        assertThat(register.danglingReferences()).isEmpty();
        assertThat(register.contradictedIds()).isEmpty();
        assertThat(register.artefacts().map(Artefact::id)).doesNotHaveDuplicates();
    }

    @Property(tries = 31)
    void everyAttributeThatMayBeBlankIsBothThereAndBlank(@ForAll("types") ArtefactType type) {
        Set<String> present = new TreeSet<>();
        Set<String> absent = new TreeSet<>();
        LisArbitraries.artefacts(type)
                .sampleStream()
                .limit(SAMPLES)
                .forEach(artefact -> look(ArtefactTypes.classOf(type), artefact, "", present, absent));
        Set<String> all = attributes(ArtefactTypes.classOf(type), "");
        assertThat(present).as("given at times").containsAll(all);
        assertThat(absent).as("blank at times").containsAll(all);
    }

    @Example
    void everyTypeIsInSomeRegisterAndMissingInAnother() {
        List<LisSnapshot> registers =
                LisArbitraries.snapshots().sampleStream().limit(SAMPLES / 5).toList();
        for (ArtefactType type : ArtefactType.values()) {
            assertThat(registers)
                    .as(type.jsonName())
                    .anyMatch(register -> !register.artefacts(type).isEmpty());
            if (type != ArtefactType.ORGANISATION) {
                assertThat(registers)
                        .as(type.jsonName())
                        .anyMatch(register -> register.artefacts(type).isEmpty());
            }
        }
        assertThat(registers.stream().flatMap(LisSnapshot::artefacts).map(Artefact::securityProtected))
                .as("flagged and not")
                .contains(true, false);
    }

    @Property(tries = 50)
    void aPropertyChoosesKindsAndSizes(@ForAll("incidentsAndProcesses") LisSnapshot register) {
        assertThat(register.artefacts().map(Artefact::type))
                .isSubsetOf(ArtefactType.ORGANISATION, ArtefactType.INCIDENT, ArtefactType.PROCESS);
        assertThat(register.incidents()).hasSizeLessThanOrEqualTo(20);
    }

    @Provide
    Arbitrary<LisSnapshot> incidentsAndProcesses() {
        return LisArbitraries.registers()
                .of(ArtefactType.INCIDENT, ArtefactType.PROCESS)
                .atMost(20)
                .arbitrary();
    }

    @Example
    void registersAreAsLargeAsAskedFor() {
        assertThat(incidentsAndProcesses().sampleStream().limit(SAMPLES / 5))
                .anyMatch(register -> register.incidents().size() > 10)
                .anyMatch(register -> register.incidents().isEmpty());
    }

    /** What a person reads of a failure is one artefact with what matters of it, and it takes few tries to find. */
    @Property(tries = 50)
    void aCounterExampleShrinksToWhatMatters(@ForAll Random random) {
        Predicate<LisSnapshot> fails = register -> register.incidents().stream()
                .anyMatch(incident -> incident.personalDataBreach().isPresent());
        Shrinkable<LisSnapshot> sample = Stream.generate(
                        () -> LisArbitraries.snapshots().generator(1).next(random))
                .filter(each -> fails.test(each.value()))
                .findFirst()
                .orElseThrow();
        int tries = 0;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Shrinkable<LisSnapshot> each : (Iterable<Shrinkable<LisSnapshot>>) sample.shrink()::iterator) {
                tries++;
                if (fails.test(each.value())) {
                    sample = each;
                    smaller = true;
                    break;
                }
            }
        }
        assertThat(sample.value().artefacts().map(Artefact::type))
                .containsExactly(ArtefactType.ORGANISATION, ArtefactType.INCIDENT);
        assertThat(tries).isLessThan(5000);
    }

    @Example
    void referencesDangleWhenAskedTo() {
        Arbitrary<Instant> around = Arbitraries.of(Instant.parse("2026-01-14T23:00:00Z"));
        List<LisSnapshot> registers = LisArbitraries.snapshotsWithDanglingReferences(around)
                .sampleStream()
                .limit(SAMPLES / 5)
                .toList();
        assertThat(registers).allMatch(register -> register.takenAt().equals(Instant.parse("2026-01-14T23:00:00Z")));
        assertThat(registers)
                .anyMatch(register -> !register.danglingReferences().isEmpty());
        assertThat(registers)
                .anyMatch(register -> register.artefacts().anyMatch(LisArbitrariesTest::refersToSomething));
    }

    @Example
    void breachesAreNotifiedAtTheLimitAndASecondBesideIt() {
        Set<Duration> between = new HashSet<>();
        LisArbitraries.artefacts(Incident.class)
                .sampleStream()
                .limit(10 * SAMPLES)
                .forEach(incident -> incident.awareAt()
                        .ifPresent(aware -> incident.personalDataBreach()
                                .flatMap(PersonalDataBreach::notifiedAt)
                                .ifPresent(notified -> between.add(Duration.between(aware, notified)))));
        assertThat(between)
                .contains(
                        Duration.ofHours(72),
                        Duration.ofHours(72).plusSeconds(1),
                        Duration.ofHours(72).minusSeconds(1));
    }

    @Property(tries = 200)
    void momentsLieWhereRulesAreDated(@ForAll("moments") Instant moment) {
        assertThat(moment).isBetween(Instant.parse("2018-05-25T12:00:00Z"), Instant.parse("2030-12-31T09:00:00Z"));
    }

    @Provide
    Arbitrary<Instant> moments() {
        return LisArbitraries.moments();
    }

    @Example
    void theDocumentedPropertyIsTheOneThatRuns() throws IOException {
        String page = Files.readString(Path.of("../docs/generators.md"));
        String source = Files.readString(Path.of("src/test/java/se/lis/core/example/IncidentPageTest.java"));
        assertThat(page).contains(source.substring(source.indexOf("import ")));
    }

    private static boolean refersToSomething(Artefact artefact) {
        boolean[] found = {false};
        artefact.references((attribute, target) -> found[0] = true);
        return found[0];
    }

    private static void look(Class<?> type, Object value, String path, Set<String> present, Set<String> absent) {
        for (Method method : blankable(type)) {
            String name = path + method.getName();
            List<?> members = members(value, method);
            (members.isEmpty() ? absent : present).add(name);
            Class<?> member = member(type, method.getName());
            if (ModelAttribute.isObject(member)) {
                members.forEach(each -> look(member, each, name + ".", present, absent));
            }
        }
    }

    private static Set<String> attributes(Class<?> type, String path) {
        Set<String> all = new TreeSet<>();
        for (Method method : blankable(type)) {
            all.add(path + method.getName());
            Class<?> member = member(type, method.getName());
            if (ModelAttribute.isObject(member)) {
                all.addAll(attributes(member, path + method.getName() + "."));
            }
        }
        return all;
    }

    /** Returns the attributes by their shape alone: what has no body and gives an Optional or a collection. */
    private static List<Method> blankable(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getParameterCount() == 0 && !method.isDefault())
                .filter(method -> method.getReturnType() == Optional.class
                        || Collection.class.isAssignableFrom(method.getReturnType()))
                .toList();
    }

    private static List<?> members(Object value, Method method) {
        try {
            Object found = method.invoke(value);
            return found instanceof Optional<?> optional
                    ? optional.stream().toList()
                    : Arrays.asList(((Collection<?>) found).toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Class<?> member(Class<?> type, String name) {
        return ModelAttribute.of(type).stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow()
                .type();
    }
}
