package se.lis.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.request.AssessmentRequest;

/** Assessments of the properties, each of whose findings checks out against register and catalogue. */
public final class Checked {

    private Checked() {}

    /** Returns the assessment of a register at a moment. */
    public static Assessment assess(ComplianceEngine engine, LisSnapshot register, Instant asOf) {
        return assess(engine, register, AssessmentRequest.at(asOf));
    }

    /** Returns the assessment that is asked for. */
    public static Assessment assess(ComplianceEngine engine, LisSnapshot register, AssessmentRequest request) {
        Assessment assessment = engine.assess(register, request);
        assertThat(engine.proofChecker().check(register, assessment)).isEmpty();
        return assessment;
    }
}
