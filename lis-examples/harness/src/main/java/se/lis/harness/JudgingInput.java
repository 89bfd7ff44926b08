package se.lis.harness;

import java.time.Instant;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.request.AssessmentRequest;

/**
 * What a command is asked to judge, and by which rules.
 *
 * @param register what to judge
 * @param engine the rules, with the city's policy when one was named
 * @param request the moment, and the language of messages
 */
record JudgingInput(LisSnapshot register, ComplianceEngine engine, AssessmentRequest request) {

    Instant asOf() {
        return request.asOf();
    }

    Assessment assess() {
        return engine.assess(register, request);
    }
}
