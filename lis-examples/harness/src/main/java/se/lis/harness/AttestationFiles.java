package se.lis.harness;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.lis.rules.attestation.AssessedFiles;

/** The arguments of every command about the files of one assessment. */
final class AttestationFiles {

    @Parameters(index = "0", paramLabel = "REGISTER", description = "The register that was assessed.")
    @Nullable
    Path register;

    @Parameters(
            index = "1",
            paramLabel = "ASSESSMENT",
            description = "The assessment, as 'lis assess --out' writes it.")
    @Nullable
    Path assessment;

    @Mixin
    PolicyOption policy = new PolicyOption();

    /**
     * Returns the files.
     *
     * @throws java.io.UncheckedIOException if one can't be read
     */
    AssessedFiles read() {
        AssessedFiles files = AssessedFiles.of(
                InputFile.content(Objects.requireNonNull(register)),
                InputFile.content(Objects.requireNonNull(assessment)));
        return policy.policy == null ? files : files.under(InputFile.content(policy.policy));
    }
}
