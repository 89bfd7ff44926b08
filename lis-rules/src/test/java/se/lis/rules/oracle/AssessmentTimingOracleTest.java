package se.lis.rules.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Tuple.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.privacy.ProcessingRole;

/** Whether impact assessments come before what they assess, naively: GDPR Article 35(1). */
class AssessmentTimingOracleTest extends OracleProperties {

    private static final LocalDate GDPR = LocalDate.of(2018, 5, 25);

    @Override
    Registers registers() {
        return Registers.of(ArtefactType.PROCESSING_ACTIVITY, ArtefactType.IMPACT_ASSESSMENT)
                .shaped(new Registers.Shape(9, 70, 2, 0, false));
    }

    @Override
    LisSnapshot aimed(Tuple2<LisSnapshot, Instant> each, Random random) {
        return PrivacyOracleTest.halfOfControllers(each.get1(), random);
    }

    @Override
    List<Oracle> oracles() {
        return List.of(Oracle.each(
                "DPI-002",
                register -> register.processingActivities().stream(),
                AssessmentTimingOracleTest::assessedFirst));
    }

    private static Optional<Verdict> assessedFirst(ProcessingActivity entry, LisSnapshot register, Past past) {
        Boolean required = PrivacyOracleTest.required(entry, entry.startedOn().orElse(null));
        LocalDate first = register.impactAssessments().stream()
                .filter(assessment -> assessment.processingActivities().contains(entry.id()))
                .map(assessment -> past.on(assessment.completedOn()))
                .filter(day -> day != null)
                .min(LocalDate::compareTo)
                .orElse(null);
        LocalDate start = entry.startedOn().orElse(null);
        boolean out = past.on(entry.endedOn()) != null
                || entry.legislativeAssessmentStatement().isPresent()
                || entry.role().equals(Optional.of(ProcessingRole.PROCESSOR))
                || Boolean.FALSE.equals(required)
                || first == null
                || (start != null && start.isBefore(GDPR));
        if (out) {
            return Optional.empty();
        }
        if (start == null) {
            return Optional.of(Verdict.UNDETERMINED);
        }
        if (!first.isAfter(start)) {
            return Optional.of(Verdict.SATISFIED);
        }
        return Optional.of(entry.role().isEmpty() || required == null ? Verdict.UNDETERMINED : Verdict.VIOLATION);
    }
}
