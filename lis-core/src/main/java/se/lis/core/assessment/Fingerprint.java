package se.lis.core.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

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
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
