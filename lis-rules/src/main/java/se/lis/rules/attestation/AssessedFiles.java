package se.lis.rules.attestation;

import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.file.Sha256;
import se.lis.core.json.LisJson;
import se.lis.rules.policy.Policy;

/** The files of one assessment, to the byte: the register, the city's policy where it had one, and the result. */
public final class AssessedFiles {

    private final byte[] register;
    private final Optional<byte[]> policy;
    private final byte[] assessment;

    private AssessedFiles(byte[] register, Optional<byte[]> policy, byte[] assessment) {
        this.register = register;
        this.policy = policy;
        this.assessment = assessment;
    }

    /** Returns the files of an assessment without a policy. */
    public static AssessedFiles of(byte[] register, byte[] assessment) {
        return new AssessedFiles(register.clone(), Optional.empty(), assessment.clone());
    }

    /** Returns these files with the policy that the assessment was made under. */
    public AssessedFiles under(byte[] policyFile) {
        return new AssessedFiles(register, Optional.of(policyFile.clone()), assessment);
    }

    String registerDigest() {
        return Sha256.of(register);
    }

    Optional<String> policyDigest() {
        return policy.map(Sha256::of);
    }

    String assessmentDigest() {
        return Sha256.of(assessment);
    }

    LisSnapshot readRegister() {
        return LisJson.standard().readSnapshot(register, "the register");
    }

    Optional<Policy> readPolicy() {
        return policy.map(content -> Policy.read(content, "the policy"));
    }

    Assessment readAssessment() {
        return LisJson.standard().readAssessment(assessment, "the assessment");
    }
}
