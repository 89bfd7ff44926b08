package se.lis.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.id.OrganisationId;
import se.lis.core.id.ProcessId;
import se.lis.core.id.SupplierId;
import se.lis.core.id.UnitId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.OrganisationalUnit;
import se.lis.core.procurement.Supplier;

/** The laws of merging and comparing registers, on registers that may contradict themselves. */
class SnapshotLawsTest {

    private static final Organisation ORGANISATION = Organisation.builder()
            .id(OrganisationId.of("O1"))
            .zone(ZoneId.of("Europe/Stockholm"))
            .build();
    private static final Instant TAKEN = Instant.parse("2025-01-01T08:00:00Z");
    private static final LisSnapshot EMPTY =
            LisSnapshot.builder().takenAt(TAKEN).organisation(ORGANISATION).build();

    @Property
    void nothingChangesFromARegisterToItself(@ForAll("registers") LisSnapshot register) {
        assertThat(register.diff(register).isEmpty()).isTrue();
    }

    @Property
    void theFirstAndTheDifferenceGiveTheSecond(
            @ForAll("describedRegisters") LisSnapshot first, @ForAll("describedRegisters") LisSnapshot second) {
        assertThat(first.diff(second).applyTo(first)).isEqualTo(second);
        assertThat(first.diff(second).isEmpty()).isEqualTo(first.equals(second.withTakenAt(first.takenAt())));
    }

    @Property
    void lookedAtFromTheOtherSideTheDifferenceIsSwapped(
            @ForAll("describedRegisters") LisSnapshot first, @ForAll("describedRegisters") LisSnapshot second) {
        SnapshotDiff there = first.diff(second);
        SnapshotDiff back = second.diff(first);

        assertThat(back.added()).isEqualTo(there.removed());
        assertThat(back.removed()).isEqualTo(there.added());
        assertThat(back.changed())
                .isEqualTo(there.changed().stream()
                        .map(change -> new SnapshotDiff.ChangedArtefact(change.after(), change.before()))
                        .toList());
    }

    @Property
    void aDifferenceIsSortedAndItsChangesAreChanges(
            @ForAll("describedRegisters") LisSnapshot first, @ForAll("describedRegisters") LisSnapshot second) {
        SnapshotDiff diff = first.diff(second);

        assertThat(ids(diff.added())).isSortedAccordingTo(ArtefactId.ORDER);
        assertThat(ids(diff.removed())).isSortedAccordingTo(ArtefactId.ORDER);
        assertThat(ids(diff.changed().stream()
                        .map(SnapshotDiff.ChangedArtefact::before)
                        .toList()))
                .isSortedAccordingTo(ArtefactId.ORDER);
        assertThat(diff.changed())
                .allSatisfy(change -> assertThat(change.after().id())
                        .isEqualTo(change.before().id()));
        assertThat(diff.changed()).noneMatch(change -> change.before().equals(change.after()));
        assertThat(diff.added()).noneMatch(diff.removed()::contains);
    }

    @Property
    void mergingWithItselfChangesNothing(@ForAll("registers") LisSnapshot register) {
        assertThat(register.merge(register)).isEqualTo(register);
    }

    @Property
    void theOrderOfMergingDoesNotMatter(
            @ForAll("registers") LisSnapshot first,
            @ForAll("registers") LisSnapshot second,
            @ForAll("registers") LisSnapshot third) {
        assertThat(first.merge(second)).isEqualTo(second.merge(first));
        assertThat(first.merge(second).merge(third)).isEqualTo(first.merge(second.merge(third)));
    }

    @Property
    void nothingIsLostInMergingAndNothingRemoved(
            @ForAll("registers") LisSnapshot first, @ForAll("registers") LisSnapshot second) {
        LisSnapshot merged = first.merge(second);

        assertThat(merged.artefacts()).containsAll(first.artefacts().toList());
        assertThat(merged.artefacts()).containsAll(second.artefacts().toList());
        assertThat(merged.artefacts())
                .allMatch(artefact -> first.artefacts().anyMatch(artefact::equals)
                        || second.artefacts().anyMatch(artefact::equals));
        assertThat(merged.contradictedIds())
                .containsAll(first.contradictedIds())
                .containsAll(second.contradictedIds());
    }

    @Example
    void aContradictionBetweenRegistersStaysVisible() {
        LisSnapshot first = EMPTY.withUnits(unit("U1", 3));
        LisSnapshot second = EMPTY.withUnits(unit("U1", 4)).withTakenAt(TAKEN.plusSeconds(1));
        LisSnapshot merged = first.merge(second);

        assertThat(merged.units()).containsExactly(unit("U1", 3), unit("U1", 4));
        assertThat(merged.contradictedIds()).containsExactly(UnitId.of("U1"));
        assertThat(merged.takenAt()).isEqualTo(second.takenAt());
    }

    @Example
    void aDifferenceStatesAddedRemovedAndChanged() {
        LisSnapshot first = EMPTY.withUnits(unit("U1", 3), unit("U2", 3));
        LisSnapshot second = EMPTY.withUnits(unit("U2", 4), unit("U3", 3))
                .withTakenAt(TAKEN.plusSeconds(1))
                .withOrganisation(ORGANISATION.withName("x"));

        assertThat(first.diff(second))
                .isEqualTo(new SnapshotDiff(
                        TAKEN,
                        TAKEN.plusSeconds(1),
                        List.of(unit("U3", 3)),
                        List.of(unit("U1", 3)),
                        List.of(
                                new SnapshotDiff.ChangedArtefact(ORGANISATION, ORGANISATION.withName("x")),
                                new SnapshotDiff.ChangedArtefact(unit("U2", 3), unit("U2", 4)))));
    }

    @Example
    void registersOfDifferentOrganisationsHaveNothingToDoWithEachOther() {
        LisSnapshot other = EMPTY.withOrganisation(ORGANISATION.withId(OrganisationId.of("O2")));

        assertThatThrownBy(() -> EMPTY.merge(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'O1'")
                .hasMessageContaining("'O2'")
                .hasMessageContaining("merged");
        assertThatThrownBy(() -> EMPTY.diff(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'O1'")
                .hasMessageContaining("'O2'")
                .hasMessageContaining("compared");
    }

    @Example
    void anOrganisationIsHeldOnceAndAFormIsOne() {
        assertThatThrownBy(() -> EMPTY.merge(EMPTY.withOrganisation(ORGANISATION.withName("x"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("organisation 'O1'");
        assertThatThrownBy(() -> EMPTY.merge(EMPTY.withSchemaVersion("0.9")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'1.0'")
                .hasMessageContaining("'0.9'");
    }

    @Example
    void aDifferenceFitsOnlyTheRegisterItWasTakenFrom() {
        SnapshotDiff diff = EMPTY.withUnits(unit("U1", 3)).diff(EMPTY);

        assertThatThrownBy(() -> diff.applyTo(EMPTY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("unit 'U1' is not in the register");
    }

    @Provide
    Arbitrary<LisSnapshot> registers() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 2),
                        Combinators.combine(names("U"), Arbitraries.integers().between(0, 2))
                                .as(SnapshotLawsTest::unit)
                                .list()
                                .ofMaxSize(4),
                        Combinators.combine(names("P"), Arbitraries.of(true, false))
                                .as((id, large) -> BusinessProcess.builder()
                                        .id(ProcessId.of(id))
                                        .largeVolume(large)
                                        .build())
                                .list()
                                .ofMaxSize(3),
                        names("U")
                                .map(id ->
                                        Supplier.builder().id(SupplierId.of(id)).build())
                                .list()
                                .ofMaxSize(3))
                .as((second, units, processes, suppliers) -> EMPTY.withTakenAt(TAKEN.plusSeconds(second))
                        .withUnits(units)
                        .withProcesses(processes)
                        .withSuppliers(suppliers));
    }

    @Provide
    Arbitrary<LisSnapshot> describedRegisters() {
        return Combinators.combine(registers(), Arbitraries.of("a", "b"))
                .as((register, name) -> register.withOrganisation(ORGANISATION.withName(name)));
    }

    private static Arbitrary<String> names(String letter) {
        return Arbitraries.integers().between(1, 3).map(number -> letter + number);
    }

    private static OrganisationalUnit unit(String id, int headcount) {
        return OrganisationalUnit.builder()
                .id(UnitId.of(id))
                .headcount(headcount)
                .build();
    }

    private static List<ArtefactId> ids(List<Artefact> artefacts) {
        return artefacts.stream().map(Artefact::id).toList();
    }
}
