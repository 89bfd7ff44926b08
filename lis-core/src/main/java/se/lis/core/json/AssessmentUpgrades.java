package se.lis.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** How assessments of older forms are brought up to the current one. */
final class AssessmentUpgrades {

    /** All of them. */
    static final List<Upgrade> ALL = List.of(new Upgrade("1.0", "2.0", AssessmentUpgrades::withoutOrigins));

    private AssessmentUpgrades() {}

    /**
     * Until 2.0 a proof stated origins that were found afterwards, and could be others than the true ones. They are left out: what was not
     * recorded can't be known.
     */
    private static void withoutOrigins(ObjectNode assessment) {
        for (JsonNode finding : assessment.path("findings")) {
            if (finding.path("proof") instanceof ObjectNode proof) {
                proof.remove(List.of("dueFrom", "decidingDayFrom"));
                if (proof.path("comparison") instanceof ObjectNode comparison) {
                    comparison.remove(List.of("leftFrom", "rightFrom"));
                }
            }
        }
    }
}
