package se.lis.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.proof.ProofChecker;
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
        ProofChecker checker = engine.proofChecker();
        assertThat(checker.check(register, assessment))
                .as(() -> "what does not check out, of "
                        + assessment.findings().stream()
                                .filter(finding -> !checker.check(finding, register, assessment)
                                        .isEmpty())
                                .map(finding ->
                                        finding.rule() + " " + finding.subject().id())
                                .toList())
                .isEmpty();
        return assessment;
    }
}
