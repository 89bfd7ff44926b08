package se.lis.rules.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lis.core.fuzz.Fuzz;
import se.lis.core.mapping.CsvMappingException;
import se.lis.core.mapping.CsvMappingFile;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.attestation.AssessedFiles;
import se.lis.rules.attestation.Attester;
import se.lis.rules.catalogue.CatalogueException;
import se.lis.rules.policy.Policy;
import se.lis.rules.policy.PolicyException;

/** The readers of this module, given damaged files. */
class RuleReadersFuzzTest {

    private static final int TRIES = 1_500;

    /** Each of these reads or compiles a catalogue. */
    private static final int SLOW_TRIES = 15;

    @TempDir
    Path folder;

    @Test
    void policies() throws IOException {
        Fuzz.of(RuleReadersFuzzTest.class, "policy")
                .refusing(PolicyException.class)
                .tries(
                        TRIES,
                        input -> assertThat(Policy.read(input, "policy.yaml").id())
                                .isNotBlank());
    }

    @Test
    void mappings() throws IOException {
        Fuzz.of(RuleReadersFuzzTest.class, "mapping")
                .refusing(CsvMappingException.class)
                .tries(
                        TRIES,
                        input -> assertThat(CsvMappingFile.read(input, "mapping.yaml"))
                                .isNotEmpty());
    }

    @Test
    void cataloguesOfAHost() throws IOException {
        Path file = Files.createDirectories(folder.resolve("rules")).resolve("catalogue.yaml");
        Fuzz.of(RuleReadersFuzzTest.class, "catalogue")
                .refusing(CatalogueException.class)
                .tries(SLOW_TRIES, input -> {
                    Files.write(file, input);
                    ComplianceEngine.builder().rules(folder).build();
                });
    }

    @Test
    void textsOfALanguage() throws IOException {
        Path file = folder.resolve("da.yaml");
        Fuzz.of(RuleReadersFuzzTest.class, "texts")
                .refusing(CatalogueException.class)
                .tries(SLOW_TRIES, input -> {
                    Files.write(file, input);
                    ComplianceEngine.builder()
                            .language(Locale.forLanguageTag("da"), file)
                            .build();
                });
    }

    @Test
    void envelopes() throws IOException, GeneralSecurityException {
        KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        AssessedFiles files = AssessedFiles.of("{}".getBytes(UTF_8), "{}".getBytes(UTF_8));
        Fuzz.of(RuleReadersFuzzTest.class, "envelope")
                .tries(
                        TRIES,
                        input -> assertThat(Attester.standard().verify(input, files, key.getPublic()))
                                .isNotEmpty());
    }
}
