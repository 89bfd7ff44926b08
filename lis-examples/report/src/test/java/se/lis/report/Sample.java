package se.lis.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.json.LisJson;
import se.lis.rules.AssessmentRequest;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.review.ManagementReviewReport;

/** The sample register, judged once for all tests, and the same with names that mean harm. */
record Sample(LisSnapshot register, Report report, Assessment assessment, ManagementReviewReport review) {

    static final String HOSTILE = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>&\u202Egnp.exe\u2067|`*";

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    static final ComplianceEngine ENGINE = ComplianceEngine.standard();

    static LisSnapshot stored() {
        return LisJson.standard()
                .readSnapshot(Path.of("../harness/src/main/resources/se/lis/harness/sample-register.json"));
    }

    static LisSnapshot hostile() {
        LisSnapshot stored = stored();
        return stored.withOrganisation(stored.organisation().withName(HOSTILE))
                .withUnits(stored.units().stream()
                        .map(unit -> unit.withName(HOSTILE + unit.id().value()))
                        .toList())
                .withProcesses(stored.processes().stream()
                        .map(process -> process.withName(HOSTILE + process.id().value()))
                        .toList());
    }

    static Sample of(LisSnapshot register, Locale locale) {
        Assessment now = ENGINE.assess(
                register,
                AssessmentRequest.at(
                                AsOf.lastInstantOf(DAY, register.organisation().zone()))
                        .in(locale));
        Assessment before = ENGINE.assess(register, DAY.minusYears(1));
        return new Sample(
                register,
                new Report(register, ENGINE.catalogue(), locale),
                now,
                ManagementReviewReport.of(register, ENGINE.catalogue(), now, Optional.of(before)));
    }
}
