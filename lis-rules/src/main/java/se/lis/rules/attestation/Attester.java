package se.lis.rules.attestation;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.PolicyRef;
import se.lis.core.json.LisJson;
import se.lis.core.json.RegisterFormatException;
import se.lis.core.time.CountingPolicy;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.attestation.AttestationProblem.Check;
import se.lis.rules.policy.Policy;
import se.lis.rules.policy.PolicyException;
import se.lis.rules.request.AssessmentRequest;

/**
 * Attests assessments, and verifies what was attested.
 *
 * <p>A signature alone shows who signed, and not that anything was checked. So both assess the register anew and check each proof:
 * nothing is attested that does not come out the same, and nothing holds that doesn't.
 */
public final class Attester {

    private final Function<Optional<Policy>, ComplianceEngine> engines;

    /**
     * Attests and verifies by an engine of one's own.
     *
     * @param engines makes the engine for a city's policy, or for none
     */
    public Attester(Function<Optional<Policy>, ComplianceEngine> engines) {
        this.engines = engines;
    }

    /** Returns one that attests and verifies by the library's own rules. */
    public static Attester standard() {
        return new Attester(policy -> policy.map(
                        decided -> ComplianceEngine.builder().policy(decided).build())
                .orElseGet(ComplianceEngine::standard));
    }

    /**
     * Returns an attestation of some files, signed, as the bytes of a file of its own.
     *
     * @param countingPolicy how hours were counted
     * @param key an Ed25519 key
     * @throws AttestationException if assessing the register anew does not give the assessment, a file can't be read, or the key is of
     *     another kind
     */
    public byte[] attest(AssessedFiles files, CountingPolicy countingPolicy, PrivateKey key) {
        try {
            Assessment assessment = files.readAssessment();
            Statement statement = Statement.builder()
                    .type(Statement.TYPE)
                    .addSubject(AttestedFile.of("assessment", files.assessmentDigest()))
                    .predicateType(Statement.PREDICATE_TYPE)
                    .predicate(AttestedRun.of(files, assessment, countingPolicy))
                    .build();
            List<AttestationProblem> problems = new ArrayList<>();
            reassess(files, statement, problems);
            if (!problems.isEmpty()) {
                throw new AttestationException("the assessment can't be attested", problems);
            }
            return Envelope.sign(statement, key);
        } catch (RegisterFormatException unreadable) {
            throw new AttestationException(
                    "the assessment can't be attested",
                    List.of(new AttestationProblem(
                            Check.CONTENT, "assessment", String.valueOf(unreadable.getMessage()))));
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalArgumentException("the key is none of Ed25519: " + wrongKey.getMessage(), wrongKey);
        }
    }

    /**
     * Returns why an attestation of some files does not hold; none when it does.
     *
     * @param attestation the bytes of its file
     * @param signer the Ed25519 key of who is to have signed it
     * @throws IllegalArgumentException if the key is of another kind
     */
    public List<AttestationProblem> verify(byte[] attestation, AssessedFiles files, PublicKey signer) {
        Optional<Envelope> envelope = Envelope.read(attestation);
        if (envelope.isEmpty()) {
            return List.of(
                    new AttestationProblem(Check.ENVELOPE, "a signed statement", "another file, or a changed one"));
        }
        try {
            Optional<Statement> statement = envelope.get().verified(signer);
            return statement
                    .map(signed -> verify(signed, files))
                    .orElseGet(() -> List.of(new AttestationProblem(
                            Check.SIGNATURE, "signed with this key", "signed with another, or changed")));
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalArgumentException("the key is none of Ed25519: " + wrongKey.getMessage(), wrongKey);
        }
    }

    private List<AttestationProblem> verify(Statement statement, AssessedFiles files) {
        List<AttestationProblem> problems = new ArrayList<>();
        compare(Check.STATEMENT, Statement.TYPE, statement.type(), problems);
        compare(Check.STATEMENT, Statement.PREDICATE_TYPE, statement.predicateType(), problems);
        AttestedFile result = AttestedFile.of("assessment", files.assessmentDigest());
        compare(Check.FILE, statement.subject(), List.of(result), problems);
        List<AttestedFile> inputs = new ArrayList<>(List.of(AttestedFile.of("register", files.registerDigest())));
        files.policyDigest().ifPresent(digest -> inputs.add(AttestedFile.of("policy", digest)));
        compare(Check.FILE, statement.predicate().inputs(), inputs, problems);
        if (problems.isEmpty()) {
            reassess(files, statement, problems);
        }
        return List.copyOf(problems);
    }

    /** Assesses the register anew, as the statement says, and checks each proof. */
    private void reassess(AssessedFiles files, Statement statement, List<AttestationProblem> problems) {
        LisSnapshot register;
        Assessment assessment;
        Optional<Policy> policy;
        try {
            register = files.readRegister();
            assessment = files.readAssessment();
            policy = files.readPolicy();
        } catch (RegisterFormatException | PolicyException unreadable) {
            problems.add(new AttestationProblem(
                    Check.CONTENT, "files that can be read", String.valueOf(unreadable.getMessage())));
            return;
        }
        ComplianceEngine engine = engines.apply(policy);
        Assessment again = engine.assess(register, request(statement.predicate()));
        compare(
                Check.RULES,
                statement.predicate().libraryVersion() + " "
                        + statement.predicate().catalogues(),
                again.libraryVersion() + " " + again.catalogues(),
                problems);
        compare(Check.RULES, policy.map(Policy::digest), again.policy().map(PolicyRef::digest), problems);
        LisJson json = LisJson.standard();
        compare(Check.RESULT, json.digest(assessment), json.digest(again), problems);
        engine.proofChecker()
                .check(register, again)
                .forEach(wrong -> problems.add(
                        new AttestationProblem(Check.PROOF, wrong.part() + " " + wrong.stated(), wrong.found())));
    }

    private static AssessmentRequest request(AttestedRun run) {
        AssessmentRequest plain = AssessmentRequest.at(run.asOf());
        return new AssessmentRequest(
                run.asOf(),
                run.lawAsOf(),
                run.locale().map(Locale::forLanguageTag),
                run.countingPolicy(),
                plain.budget(),
                plain.cancelled(),
                Set.copyOf(ArtefactType.except(run.notKept())));
    }

    private static void compare(Check check, Object stated, Object found, List<AttestationProblem> problems) {
        if (!stated.equals(found)) {
            problems.add(new AttestationProblem(check, stated.toString(), found.toString()));
        }
    }
}
