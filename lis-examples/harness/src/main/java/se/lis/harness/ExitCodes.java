package se.lis.harness;

import org.jspecify.annotations.Nullable;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.OutcomeStatus;
import se.lis.core.assessment.Severity;

/** How commands end. Each number means the same in every command; {@code lis --help} and the README list them. */
final class ExitCodes {

    /** The command did what it was asked for. */
    static final int DONE = 0;

    /** There are violations at or above {@code --fail-on}, or an attestation does not hold. */
    static final int VIOLATIONS = 1;

    /** The command was called wrongly. */
    static final int USAGE = 2;

    /** A file or an answer can't be read, a file can't be written, or there is no such rule or artefact. */
    static final int FILE = 3;

    /** A rule failed; what the others say stands. */
    static final int RULE_FAILED = 4;

    /** The program failed, which is an error in it. */
    static final int PROGRAM_FAILED = 5;

    private ExitCodes() {}

    /** Returns the exit code of an assessment; without a threshold violations don't matter. */
    static int of(Assessment assessment, @Nullable Severity threshold) {
        if (assessment.outcomes().stream().anyMatch(outcome -> outcome.status() == OutcomeStatus.ERROR)) {
            return RULE_FAILED;
        }
        boolean fails = threshold != null
                && assessment.findings().stream()
                        .anyMatch(finding -> finding.kind() == FindingKind.VIOLATION
                                && finding.waiver().isEmpty()
                                && finding.severity().compareTo(threshold) >= 0);
        return fails ? VIOLATIONS : DONE;
    }
}
