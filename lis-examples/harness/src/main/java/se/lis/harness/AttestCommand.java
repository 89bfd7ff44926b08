package se.lis.harness;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.lis.core.time.CountingPolicy;
import se.lis.rules.attestation.Attester;

/** Attests an assessment. */
@Command(
        name = "attest",
        mixinStandardHelpOptions = true,
        description =
                "Signs that a register, by these rules and this policy, gives this assessment; assesses it again first.",
        footerHeading = LisCommand.EXAMPLES,
        footer = {"  lis attest register.json assessment.json --key key.pem --out signed.json"})
final class AttestCommand extends LisCommand {

    @Mixin
    AttestationFiles files = new AttestationFiles();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            required = true,
            description = "The private Ed25519 key to sign with, in PEM.")
    @Nullable
    Path key;

    @Mixin
    OutputOption out = new OutputOption();

    @Override
    public Integer call() {
        out.check();
        out.write(Attester.standard()
                .attest(files.read(), CountingPolicy.STRICT, Keys.signing(Objects.requireNonNull(key))));
        return ExitCodes.DONE;
    }
}
