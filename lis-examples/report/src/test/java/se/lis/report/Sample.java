package se.lis.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.assessment.Assessment;
import se.lis.core.classification.InformationClassification;
import se.lis.core.id.ClassificationId;
import se.lis.core.id.IncidentId;
import se.lis.core.id.ProcessingActivityId;
import se.lis.core.incident.Incident;
import se.lis.core.json.LisJson;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.request.AssessmentRequest;
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

    /** Returns the sample with every incident and classification several times over. */
    static LisSnapshot large() {
        LisSnapshot stored = stored();
        List<Incident> incidents = new ArrayList<>(stored.incidents());
        List<InformationClassification> classifications = new ArrayList<>(stored.classifications());
        List<ProcessingActivity> activities = new ArrayList<>(stored.processingActivities());
        for (int copy = 1; copy <= 4; copy++) {
            String suffix = "-kopia-" + copy;
            stored.incidents().forEach(each -> incidents.add(each.withId(IncidentId.of(each.id() + suffix))));
            stored.classifications()
                    .forEach(each -> classifications.add(each.withId(ClassificationId.of(each.id() + suffix))));
            stored.processingActivities()
                    .forEach(each -> activities.add(each.withId(ProcessingActivityId.of(each.id() + suffix))));
        }
        return stored.withIncidents(incidents)
                .withClassifications(classifications)
                .withProcessingActivities(activities);
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
                new Report(register, ENGINE, locale),
                now,
                ManagementReviewReport.of(register, ENGINE.catalogue(), now, Optional.of(before)));
    }
}
