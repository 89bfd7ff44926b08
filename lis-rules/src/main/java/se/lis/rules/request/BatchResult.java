package se.lis.rules.request;

import java.util.Optional;
import se.lis.core.assessment.Assessment;
import se.lis.core.id.OrganisationId;

/**
 * The result for one register among many: its assessment, or why there is none.
 *
 * @param number the register's place among those given, from 0
 * @param organisation whose register it is
 * @param assessment its assessment, or empty when it could not be assessed
 * @param failure why not, or empty when it could
 */
public record BatchResult(
        long number, OrganisationId organisation, Optional<Assessment> assessment, Optional<RuntimeException> failure) {

    /** Checks that it is either. */
    public BatchResult {
        if (assessment.isPresent() == failure.isPresent()) {
            throw new IllegalArgumentException("a register was either assessed or not");
        }
    }

    /**
     * Returns the assessment.
     *
     * @throws RuntimeException the failure, where there is none
     */
    public Assessment orElseThrow() {
        return assessment.orElseThrow(failure::orElseThrow);
    }
}
