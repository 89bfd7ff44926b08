package se.lis.rules.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.Assessment;
import se.lis.core.comparison.AssessmentComparison;
import se.lis.core.comparison.ChangeClass;
import se.lis.core.generator.LisArbitraries;
import se.lis.core.governance.Waiver;
import se.lis.core.id.OrganisationId;
import se.lis.core.id.SystemId;
import se.lis.core.id.WaiverId;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.Role;
import se.lis.core.renaming.Renames;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.request.AssessmentRequest;

/** What became of findings where artefacts got other ids. */
class RenamedRegisterTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();
    private static final Instant MOMENT = Instant.parse("2026-11-01T12:00:00Z");

    private static Assessment assessed(LisSnapshot register) {
        return ENGINE.assess(register, AssessmentRequest.at(register.takenAt()));
    }

    @Property(tries = 50)
    void everyFindingFollowsItsArtefact(@ForAll("registers") LisSnapshot register) {
        Map<ArtefactType, Map<String, String>> ids = new EnumMap<>(ArtefactType.class);
        register.artefacts()
                .map(Artefact::id)
                .filter(id -> id.type() != ArtefactType.ORGANISATION)
                .forEach(id -> ids.computeIfAbsent(id.type(), type -> new TreeMap<>())
                        .put(id.value(), "ny " + id.type().jsonName() + " " + id.value()));
        Renames renames = new Renames(ids);
        AssessmentComparison comparison = AssessmentComparison.of(
                renames.applyTo(assessed(register)),
                assessed(renames.applyTo(register)),
                ENGINE.catalogue().relations());
        assertThat(comparison.changed().values()).isEmpty();
    }

    @Provide
    Arbitrary<LisSnapshot> registers() {
        return LisArbitraries.snapshots();
    }

    @Example
    void aWaiverHoldsForTheSameThing() {
        LisSnapshot register = LisSnapshot.builder()
                .takenAt(MOMENT)
                .organisation(Organisation.builder()
                        .id(OrganisationId.of("x"))
                        .zone(ZoneId.of("Europe/Stockholm"))
                        .build())
                .addSystems(InformationSystem.builder()
                        .id(SystemId.of("s1"))
                        .inUseFrom(LocalDate.of(2026, 1, 1))
                        .build())
                .build();
        var violation = assessed(register).findings().stream()
                .filter(finding -> finding.kind() == se.lis.core.assessment.FindingKind.VIOLATION)
                .filter(finding -> finding.subject().id().equals("s1"))
                .findFirst()
                .orElseThrow();
        LisSnapshot accepted = register.withWaivers(Waiver.builder()
                .id(WaiverId.of("w"))
                .rule(violation.rule())
                .ruleMajorVersion(
                        ENGINE.catalogue().rules().get(violation.rule()).majorVersion())
                .subjectType(ArtefactType.SYSTEM)
                .subjectId("s1")
                .approvedByRole(Role.HEAD_OF_ADMINISTRATION)
                .approvedOn(LocalDate.of(2026, 10, 1))
                .expiresOn(LocalDate.of(2027, 10, 1))
                .justification("decided")
                .build());
        Renames renames = new Renames(Map.of(ArtefactType.SYSTEM, Map.of("s1", "sys-1")));
        assertThat(AssessmentComparison.of(
                                assessed(accepted),
                                assessed(renames.applyTo(accepted)),
                                ENGINE.catalogue().relations())
                        .of(ChangeClass.NEW))
                .isNotEmpty();
        AssessmentComparison comparison = AssessmentComparison.of(
                renames.applyTo(assessed(accepted)),
                assessed(renames.applyTo(accepted)),
                ENGINE.catalogue().relations());
        assertThat(comparison.isEmpty()).isTrue();
        assertThat(comparison.changes())
                .filteredOn(change -> change.rule().equals(violation.rule())
                        && change.subject().id().equals("sys-1"))
                .allSatisfy(change ->
                        assertThat(change.after().orElseThrow().waived()).isTrue())
                .isNotEmpty();
    }
}
