package se.lis.core.renaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.generator.LisArbitraries;
import se.lis.core.governance.Waiver;
import se.lis.core.id.IncidentId;
import se.lis.core.id.OrganisationId;
import se.lis.core.id.SystemId;
import se.lis.core.id.WaiverId;
import se.lis.core.incident.Incident;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.Organisation;

class RenamesTest {

    private static final LisSnapshot EMPTY = LisSnapshot.builder()
            .takenAt(Instant.parse("2026-11-01T12:00:00Z"))
            .organisation(Organisation.builder()
                    .id(OrganisationId.of("o"))
                    .zone(ZoneId.of("Europe/Stockholm"))
                    .build())
            .build();

    private static final LisSnapshot TWO_SYSTEMS = EMPTY.withSystems(system("s1"), system("s2"))
            .withIncidents(Incident.builder()
                    .id(IncidentId.of("s1"))
                    .addSystems(SystemId.of("s1"), SystemId.of("s2"))
                    .build());

    private static InformationSystem system(String id) {
        return InformationSystem.builder().id(SystemId.of(id)).build();
    }

    private static Waiver waiver(ArtefactType type, String subject) {
        return Waiver.builder()
                .id(WaiverId.of("w"))
                .rule("CLS-001")
                .ruleMajorVersion(1)
                .subjectType(type)
                .subjectId(subject)
                .build();
    }

    private static Renames systems(Map<String, String> ids) {
        return new Renames(Map.of(ArtefactType.SYSTEM, ids));
    }

    /** Returns another id for each artefact but the organisation. */
    private static Renames ofAll(LisSnapshot register) {
        Map<ArtefactType, Map<String, String>> ids = new EnumMap<>(ArtefactType.class);
        register.artefacts()
                .map(Artefact::id)
                .filter(id -> id.type() != ArtefactType.ORGANISATION)
                .forEach(id -> ids.computeIfAbsent(id.type(), type -> new TreeMap<>())
                        .put(id.value(), "ny " + id.type().jsonName() + " " + id.value()));
        return new Renames(ids);
    }

    private static Renames back(Renames renames) {
        Map<ArtefactType, Map<String, String>> ids = new EnumMap<>(ArtefactType.class);
        renames.ids()
                .forEach((type, renamed) -> renamed.forEach((before, after) ->
                        ids.computeIfAbsent(type, each -> new TreeMap<>()).put(after, before)));
        return new Renames(ids);
    }

    @Property(tries = 200)
    void whateverRefersToAnArtefactFollowsItAndBackAgain(@ForAll("registers") LisSnapshot register) {
        Renames renames = ofAll(register);
        LisSnapshot renamed = renames.applyTo(register);
        assertThat(renamed.danglingReferences()).isEmpty();
        assertThat(renamed.artefacts().map(Artefact::id).map(ArtefactId::value))
                .containsExactlyInAnyOrderElementsOf(register.artefacts()
                        .map(Artefact::id)
                        .map(renames::renamed)
                        .map(ArtefactId::value)
                        .collect(Collectors.toList()));
        assertThat(renames.in(renamed)).isEmpty();
        assertThat(back(renames).applyTo(renamed)).isEqualTo(register);
    }

    @Provide
    Arbitrary<LisSnapshot> registers() {
        return LisArbitraries.snapshots();
    }

    @Example
    void oneKindIsRenamedAndNotAnotherWithTheSameId() {
        LisSnapshot register = TWO_SYSTEMS.withWaivers(waiver(ArtefactType.INCIDENT, "s1"));
        LisSnapshot renamed = systems(Map.of("s1", "sys-1")).applyTo(register);
        assertThat(renamed.systems()).extracting(each -> each.id().value()).containsExactly("s2", "sys-1");
        assertThat(renamed.incidents())
                .containsExactly(Incident.builder()
                        .id(IncidentId.of("s1"))
                        .addSystems(SystemId.of("sys-1"), SystemId.of("s2"))
                        .build());
        assertThat(renamed.waivers()).containsExactly(waiver(ArtefactType.INCIDENT, "s1"));
    }

    @Example
    void twoArtefactsChangePlaces() {
        LisSnapshot register =
                TWO_SYSTEMS.withWaivers(waiver(ArtefactType.SYSTEM, "s1").withDiscriminator("systems s1"));
        LisSnapshot renamed = systems(Map.of("s1", "s2", "s2", "s1")).applyTo(register);
        assertThat(renamed.systems()).isEqualTo(register.systems());
        assertThat(renamed.waivers())
                .containsExactly(waiver(ArtefactType.SYSTEM, "s2").withDiscriminator("systems s2"));
    }

    @Example
    void whatDistinguishesAFindingFollowsWhereItStandsByItself() {
        LisSnapshot register = EMPTY.withIncidents(Incident.builder()
                        .id(IncidentId.of("p"))
                        .addSystems(SystemId.of("s1"))
                        .build())
                .withSystems(system("s1"));
        Waiver waiver = waiver(ArtefactType.INCIDENT, "p");
        assertThat(discriminator(register, waiver.withDiscriminator("s1 s1x xs1 s1")))
                .isEqualTo("sys s1x xs1 sys");
        // A unit and a system were s1: the incident refers to the system.
        Renames both = systems(Map.of("s1", "sys")).and(new Renames(Map.of(ArtefactType.UNIT, Map.of("s1", "u-1"))));
        assertThat(both.applyTo(register.withWaivers(waiver.withDiscriminator("s1")))
                        .waivers())
                .containsExactly(waiver.withDiscriminator("sys"));
        // Nothing tells which one is meant.
        assertThat(both.applyTo(register.withWaivers(
                                waiver(ArtefactType.SYSTEM, "x").withDiscriminator("s1")))
                        .waivers())
                .containsExactly(waiver(ArtefactType.SYSTEM, "x").withDiscriminator("s1"));
    }

    private static String discriminator(LisSnapshot register, Waiver waiver) {
        return systems(Map.of("s1", "sys"))
                .applyTo(register.withWaivers(waiver))
                .waivers()
                .get(0)
                .discriminator()
                .orElse("");
    }

    @Example
    void whatCantBeOneThingIsRefused() {
        assertThatThrownBy(() -> systems(Map.of("s1", "s2")).applyTo(TWO_SYSTEMS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "system 's1' can't become 's2': the register has another of that id; take one of the two out"
                                + " first");
        assertThatThrownBy(() -> systems(Map.of("a", "c", "b", "c")))
                .hasMessage("'a' and 'b' would both be 'c'; one thing can't be two");
        assertThatThrownBy(() -> systems(Map.of("a", " b"))).hasMessageContaining("no space at its ends");
        assertThatThrownBy(() -> new Renames(Map.of(ArtefactType.ORGANISATION, Map.of("o", "x"))))
                .hasMessage("an organisation keeps its id: assessments of two are never compared");
    }
}
