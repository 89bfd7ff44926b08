package se.lis.core.assessment;

import java.util.Optional;
import se.lis.core.file.Sha256;

/** The identity of a finding over time. */
public final class Fingerprint {

    private Fingerprint() {}

    /**
     * Returns the fingerprint of a finding: 64 hexadecimal digits of SHA-256, equal for the same matter in any assessment.
     *
     * @param organisation the id of the organisation
     * @param rule the id of the rule
     * @param subject what the finding is about
     * @param discriminator what distinguishes it from another of the same rule and subject, or empty
     */
    public static String of(String organisation, String rule, SubjectRef subject, Optional<String> discriminator) {
        String identity = String.join("\n", organisation, rule, subject.type(), subject.id(), discriminator.orElse(""));
        return Sha256.of(identity);
    }
}
