package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is attested on the command line is verified there. */
class AttestationTest {

    private static final String REGISTER = "{\"schemaVersion\":\"1.0\",\"takenAt\":\"2024-03-31T08:00:00Z\","
            + "\"organisation\":{\"id\":\"%s\",\"zone\":\"Europe/Stockholm\"}}";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int lis(String... arguments) {
        return Lis.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void pem(String name, String kind, Key key) throws Exception {
        String content = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        Files.writeString(
                folder.resolve(name), "-----BEGIN " + kind + "-----\n" + content + "\n-----END " + kind + "-----\n");
    }

    @BeforeEach
    void assessed() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        pem("key.pem", "PRIVATE KEY", pair.getPrivate());
        pem("public.pem", "PUBLIC KEY", pair.getPublic());
        Files.writeString(folder.resolve("register.json"), REGISTER.formatted("district"));
        assertThat(lis("assess", file("register.json"), "--as-of", "2024-04-01", "--out", file("assessment.json")))
                .isZero();
        out.getBuffer().setLength(0);
    }

    private int attest() {
        return lis(
                "attest",
                file("register.json"),
                file("assessment.json"),
                "--key",
                file("key.pem"),
                "--out",
                file("signed.json"));
    }

    private int verify(String key) {
        return lis(
                "verify",
                file("register.json"),
                file("assessment.json"),
                file("signed.json"),
                "--signed-by",
                file(key));
    }

    @Test
    void whatWasAttestedHolds() {
        assertThat(attest()).isZero();
        assertThat(verify("public.pem")).isZero();
        assertThat(out.toString()).contains("Intyget stämmer").contains("signerat med den här nyckeln");
    }

    @Test
    void aChangedRegisterEndsWithOne() throws Exception {
        attest();
        Files.writeString(folder.resolve("register.json"), REGISTER.formatted("another"));
        assertThat(verify("public.pem")).isEqualTo(ExitCodes.VIOLATIONS);
        assertThat(out.toString()).contains("Intyget stämmer inte").contains("register");
    }

    @Test
    void aFalseAssessmentIsNotAttested() throws Exception {
        Path assessment = folder.resolve("assessment.json");
        String text = Files.readString(assessment);
        Files.writeString(assessment, text.replaceFirst("\"complete\" : true", "\"complete\" : false"));
        assertThat(Files.readString(assessment)).isNotEqualTo(text);
        assertThat(attest()).isEqualTo(ExitCodes.FILE);
        assertThat(err.toString()).contains("går inte att intyga");
        assertThat(folder.resolve("signed.json")).doesNotExist();
    }

    @Test
    void aFileThatHoldsNoKeyIsSaidToHoldNone() {
        attest();
        assertThat(verify("key.pem")).isEqualTo(ExitCodes.FILE);
        assertThat(err.toString())
                .contains("key.pem innehåller ingen publik Ed25519-nyckel i PEM")
                .contains("openssl pkey");
    }
}
