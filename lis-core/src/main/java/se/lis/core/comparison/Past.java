package se.lis.core.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;

/** How long findings have been there, and which were there once. Holds little of each assessment that it looks at. */
final class Past {

    /** What one earlier assessment says of the findings asked for: those it has, and those it did not evaluate. */
    private record Run(Instant asOf, Set<String> present, Set<String> silent) {}

    private final Map<String, Finding> asked;
    private final Assessment after;
    private final OmissionRules omissions;
    private final List<Run> runs = new ArrayList<>();

    /**
     * Looks back from an assessment.
     *
     * @param asked the findings asked for, by fingerprint
     * @param after the assessment that has them
     * @param omissions the rules that name what an assessment leaves out
     */
    Past(Map<String, Finding> asked, Assessment after, OmissionRules omissions) {
        this.asked = asked;
        this.after = after;
        this.omissions = omissions;
    }

    /** Takes an assessment into account if it is an earlier answer to the same question. */
    void lookAt(Assessment assessment) {
        if (!assessment.organisation().id().equals(after.organisation().id())
                || !assessment.lawAsOf().equals(after.lawAsOf())
                || !assessment.asOf().isBefore(after.asOf())) {
            return;
        }
        Evaluation evaluation = new Evaluation(assessment, omissions);
        Set<String> present = new HashSet<>();
        Set<String> silent = new HashSet<>();
        asked.forEach((id, finding) -> {
            if (evaluation.findings.containsKey(id)) {
                present.add(id);
            } else if (evaluation.silence(finding).isPresent()) {
                silent.add(id);
            }
        });
        runs.add(new Run(assessment.asOf(), present, silent));
        runs.sort(Comparator.comparing(Run::asOf).reversed());
    }

    /** Returns the moment since which a finding has been there. */
    Instant since(Finding finding) {
        Instant since = after.asOf();
        for (Run run : runs) {
            if (run.present().contains(finding.id())) {
                since = run.asOf();
            } else if (!run.silent().contains(finding.id())) {
                return since;
            }
        }
        return since;
    }

    /** Returns whether any earlier assessment had a finding. */
    boolean saw(Finding finding) {
        return runs.stream().anyMatch(run -> run.present().contains(finding.id()));
    }
}
