package se.lis.rules.attestation;

/**
 * Why an attestation does not hold.
 *
 * @param check what was checked
 * @param stated what the attestation states
 * @param found what is there instead
 */
public record AttestationProblem(Check check, String stated, String found) {

    /** What is checked, in this order. */
    public enum Check {
        /** The file is an envelope, to the byte as this library writes one. */
        ENVELOPE,
        /** The key's owner signed it. */
        SIGNATURE,
        /** It is a statement of this kind. */
        STATEMENT,
        /** A file has the digest that is stated. */
        FILE,
        /** A file can be read. */
        CONTENT,
        /** The rules at hand are those that made the assessment. */
        RULES,
        /** Assessing the register again gives the assessment. */
        RESULT,
        /** What a finding's proof states is so. */
        PROOF
    }
}
