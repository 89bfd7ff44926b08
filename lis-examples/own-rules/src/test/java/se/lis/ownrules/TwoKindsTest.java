package se.lis.ownrules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.exempelstad.views.StadViews;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Finding;
import se.lis.core.id.OrganisationId;
import se.lis.core.id.SupplierAgreementId;
import se.lis.core.id.SupplierId;
import se.lis.core.id.SystemId;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.Organisation;
import se.lis.core.procurement.SupplierAgreement;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.LiveAssessment;
import se.lis.rules.request.AssessmentRequest;
import se.lis.rules.testing.Scenario;

/** A rule over two kinds of artefact is right at any size, and follows changes, by a view of its own. */
class TwoKindsTest {

    private static final Path RULES = Path.of("src/main/resources/two-kinds");
    private static final ComplianceEngine ENGINE =
            ComplianceEngine.builder().views(new StadViews()).rules(RULES).build();
    private static final Instant NOW = Instant.parse("2026-07-15T10:00:00Z");

    /** More than are judged in one session. */
    private static final int SYSTEMS = 1500;

    private static LisSnapshot register() {
        LisSnapshot.Builder register = LisSnapshot.builder()
                .takenAt(NOW)
                .organisation(Organisation.builder()
                        .id(OrganisationId.of("stad"))
                        .zone(ZoneId.of("Europe/Stockholm"))
                        .build());
        for (int i = 0; i < SYSTEMS; i++) {
            register.addSystems(InformationSystem.builder()
                    .id(SystemId.of("s" + i))
                    .inUseFrom(LocalDate.of(2020, 1, 1))
                    .build());
            register.addSupplierAgreements(SupplierAgreement.builder()
                    .id(SupplierAgreementId.of("a" + i))
                    .supplier(SupplierId.of("x"))
                    .addSystems(SystemId.of("s" + i))
                    .from(LocalDate.of(2021, 1, 1))
                    .build());
        }
        return register.build();
    }

    private static List<String> violating(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().equals("AVTAL-001"))
                .map(finding -> finding.subject().id())
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return Scenario.of(RULES).map(each -> DynamicTest.dynamicTest(each.name(), () -> each.check(ENGINE::assess)));
    }

    @Test
    void itIsRightAtAnySizeAndFollowsTheOtherKind() {
        try (LiveAssessment live = ENGINE.live(register(), AssessmentRequest.at(NOW))) {
            assertEquals(List.of(), violating(live.findings()));
            assertEquals(
                    List.of("s7"),
                    violating(live.remove(SupplierAgreementId.of("a7")).added()));
            assertEquals(
                    List.of("s7"), violating(ENGINE.assess(live.snapshot(), NOW).findings()));
        }
    }
}
