package se.lis.harness;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.lis.rules.attestation.AssessedFiles;

/** The options of every command about the files of one assessment. */
final class AttestationFiles {

    @Option(names = "--register", paramLabel = "FILE", required = true, description = "The register that was assessed.")
    @Nullable
    Path register;

    @Option(
            names = "--assessment",
            paramLabel = "FILE",
            required = true,
            description = "The assessment, as 'lis assess --out' writes it.")
    @Nullable
    Path assessment;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "The city's policy, where it was assessed under one.")
    @Nullable
    Path policy;

    /**
     * Returns the files.
     *
     * @throws java.io.UncheckedIOException if one can't be read
     */
    AssessedFiles read() {
        AssessedFiles files = AssessedFiles.of(
                Keys.content(Objects.requireNonNull(register)), Keys.content(Objects.requireNonNull(assessment)));
        return policy == null ? files : files.under(Keys.content(policy));
    }
}
