package se.lis.rules.priority;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.Force;
import se.lis.core.assessment.Severity;

/**
 * The findings of one rule, as one thing to do.
 *
 * @param rule the id of the rule
 * @param findings its findings in their order, at least one; of many only the first, where no more were asked for
 * @param count how many there are
 * @param severity the severity of the gravest of all
 * @param oldest the first of their last days, or empty when none counts
 */
public record RuleFindings(
        String rule, List<Finding> findings, int count, Severity severity, Optional<LocalDate> oldest) {

    /** Copies the findings. */
    public RuleFindings {
        findings = List.copyOf(findings);
    }

    /** Returns the finding that comes first. */
    public Finding first() {
        return findings.get(0);
    }

    /** Returns the strongest force of any of them. */
    public Force force() {
        return first().force();
    }
}
