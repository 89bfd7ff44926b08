package se.lis.rules.comparison;

import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.request.AssessmentRequest;

/**
 * Everything that an assessment follows from.
 *
 * @param engine the rules and the policy
 * @param register what is judged
 * @param request when, and under which law
 */
public record AssessmentInput(ComplianceEngine engine, LisSnapshot register, AssessmentRequest request) {

    /** Returns the assessment that follows. */
    public Assessment assess() {
        return engine.assess(register, request);
    }
}
