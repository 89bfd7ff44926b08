package se.lis.rules.attestation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import se.lis.core.assessment.Assessment;
import se.lis.core.json.LisJson;
import se.lis.core.time.CountingPolicy;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.attestation.AttestationProblem.Check;
import se.lis.rules.policy.Policy;
import se.lis.rules.request.AssessmentRequest;

/** What is attested is so, and nothing else holds. */
class AttesterTest {

    private static final int CHANGES = 1_000;
    private static final KeyPair KEY = keyPair("Ed25519");
    private static final Attester ATTESTER = Attester.standard();
    private static final AssessmentRequest REQUEST =
            AssessmentRequest.at(Instant.parse("2024-04-01T00:00:00Z")).in(Locale.forLanguageTag("sv"));

    private static final byte[] REGISTER = ("{\"schemaVersion\":\"1.0\",\"takenAt\":\"2024-03-31T08:00:00Z\","
                    + "\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\"},"
                    + "\"incidents\":[{\"id\":\"i\",\"awareAt\":\"2024-03-01T10:00:00Z\",\"personalDataBreach\":"
                    + "{\"risk\":\"risk\",\"notifiedAt\":\"2024-03-05T10:00:00Z\"}}]}")
            .getBytes(UTF_8);
    private static final byte[] POLICY = ("id: city\nparameters:\n  incident.lateShare:\n"
                    + "    - {from: 2024-01-01, value: 5, provision: \"KS 2024-17\"}\n")
            .getBytes(UTF_8);

    private static final byte[] ASSESSMENT = assessment(ComplianceEngine.standard());
    private static final AssessedFiles FILES = AssessedFiles.of(REGISTER, ASSESSMENT);
    private static final byte[] ATTESTATION = ATTESTER.attest(FILES, CountingPolicy.STRICT, KEY.getPrivate());

    private static final byte[] ASSESSED_UNDER_POLICY = assessment(
            ComplianceEngine.builder().policy(Policy.read(POLICY, "policy")).build());
    private static final byte[] UNDER_POLICY = ATTESTER.attest(
            AssessedFiles.of(REGISTER, ASSESSED_UNDER_POLICY).under(POLICY), CountingPolicy.STRICT, KEY.getPrivate());

    private static KeyPair keyPair(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] assessment(ComplianceEngine engine) {
        return LisJson.standard()
                .writeReadably(engine.assess(LisJson.standard().readSnapshot(REGISTER, "register"), REQUEST));
    }

    private static List<Check> checks(byte[] attestation, AssessedFiles files) {
        return ATTESTER.verify(attestation, files, KEY.getPublic()).stream()
                .map(AttestationProblem::check)
                .toList();
    }

    @Test
    void whatWasAttestedHolds() {
        assertThat(checks(ATTESTATION, FILES)).isEmpty();
    }

    @Test
    void theSameKeyAndFilesGiveTheSameBytes() {
        assertThat(ATTESTER.attest(FILES, CountingPolicy.STRICT, KEY.getPrivate()))
                .isEqualTo(ATTESTATION);
    }

    @Test
    void aPolicyIsPartOfIt() {
        AssessedFiles files = AssessedFiles.of(REGISTER, ASSESSED_UNDER_POLICY);
        assertThat(checks(UNDER_POLICY, files.under(POLICY))).isEmpty();
        assertThat(checks(UNDER_POLICY, files)).containsExactly(Check.FILE);
    }

    @Test
    void anEngineThatLeavesThePolicyOutDoesNotMakeItAgain() {
        AssessedFiles files = AssessedFiles.of(REGISTER, ASSESSMENT).under(POLICY);
        Attester without = new Attester(policy -> ComplianceEngine.standard());
        assertThatThrownBy(() -> without.attest(files, CountingPolicy.STRICT, KEY.getPrivate()))
                .isInstanceOfSatisfying(
                        AttestationException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(AttestationProblem::check)
                                .containsExactly(Check.RULES));
    }

    @Test
    void anotherKeyDidNotSignIt() {
        assertThat(ATTESTER.verify(ATTESTATION, FILES, keyPair("Ed25519").getPublic()))
                .extracting(AttestationProblem::check)
                .containsExactly(Check.SIGNATURE);
    }

    @Test
    void anotherKindOfKeyIsRefused() {
        assertThatThrownBy(
                        () -> ATTESTER.verify(ATTESTATION, FILES, keyPair("RSA").getPublic()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Ed25519");
        assertThatThrownBy(() -> ATTESTER.attest(
                        FILES, CountingPolicy.STRICT, keyPair("RSA").getPrivate()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Ed25519");
    }

    /** Who holds the key can sign anything; it does not hold all the same. */
    @Test
    void aSignatureOnAFalseResultDoesNotHold() throws GeneralSecurityException {
        Assessment made = LisJson.standard().readAssessment(ASSESSMENT, "assessment");
        byte[] without = LisJson.standard().writeReadably(made.withFindings(List.of()));
        AssessedFiles files = AssessedFiles.of(REGISTER, without);
        byte[] signed = Envelope.sign(
                Statement.builder()
                        .type(Statement.TYPE)
                        .addSubject(AttestedFile.of("assessment", files.assessmentDigest()))
                        .predicateType(Statement.PREDICATE_TYPE)
                        .predicate(AttestedRun.of(files, made, CountingPolicy.STRICT))
                        .build(),
                KEY.getPrivate());
        assertThat(checks(signed, files)).containsExactly(Check.RESULT);
        assertThatThrownBy(() -> ATTESTER.attest(files, CountingPolicy.STRICT, KEY.getPrivate()))
                .isInstanceOf(AttestationException.class)
                .hasMessageContaining("RESULT");
    }

    @Test
    void theEnvelopeIsDsse() {
        String envelope = new String(ATTESTATION, UTF_8);
        assertThat(envelope).contains("\"payloadType\" : \"application/vnd.in-toto+json\"");
        String payload = envelope.replaceAll("(?s).*\"payload\" : \"([^\"]*)\".*", "$1");
        assertThat(new String(Base64.getDecoder().decode(payload), UTF_8))
                .startsWith("{\"_type\":\"https://in-toto.io/Statement/v1\",\"subject\":[{\"name\":\"assessment\","
                        + "\"digest\":{\"sha256\":\"")
                .contains("\"asOf\":\"2024-04-01T00:00:00Z\"");
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void noChangedByteGoesUnseen(@ForAll long seed) {
        Random random = new Random(seed);
        for (int change = 0; change < CHANGES; change++) {
            int file = random.nextInt(4);
            byte[] attestation = file == 0 ? changed(UNDER_POLICY, random) : UNDER_POLICY;
            byte[] register = file == 1 ? changed(REGISTER, random) : REGISTER;
            byte[] assessment = file == 2 ? changed(ASSESSED_UNDER_POLICY, random) : ASSESSED_UNDER_POLICY;
            byte[] policy = file == 3 ? changed(POLICY, random) : POLICY;
            assertThat(checks(
                            attestation, AssessedFiles.of(register, assessment).under(policy)))
                    .as("a change of file %s", file)
                    .isNotEmpty();
        }
    }

    private static byte[] changed(byte[] file, Random random) {
        byte[] other = file.clone();
        other[random.nextInt(other.length)] ^= (byte) (1 + random.nextInt(255));
        return other;
    }
}
