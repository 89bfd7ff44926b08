package se.lis.benchmarks.peer;

import java.util.List;
import se.lis.core.LisSnapshot;

/** Whether what classifications ask for is planned, by hand. */
final class PlannedControlsRules {

    private PlannedControlsRules() {}

    static List<RuleByHand> rules() {
        return List.of(RuleByHand.each("CLS-011", LisSnapshot::classifications, ClassificationWorkRules::planned));
    }
}
