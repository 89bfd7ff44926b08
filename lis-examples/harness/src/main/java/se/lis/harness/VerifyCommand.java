package se.lis.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.lis.core.text.Printable;
import se.lis.rules.attestation.AttestationProblem;
import se.lis.rules.attestation.Attester;

/** Verifies an attestation. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Checks an attestation: who signed it, each file, that the register gives the assessment, and each proof.",
        footerHeading = LisCommand.EXAMPLES,
        footer = {"  lis verify register.json assessment.json signed.json --signed-by public.pem"})
final class VerifyCommand extends LisCommand {

    /** How many problems are printed; one is enough for an attestation not to hold. */
    private static final int PRINTED = 10;

    @Mixin
    AttestationFiles files = new AttestationFiles();

    @Parameters(
            index = "2",
            paramLabel = "ATTESTATION",
            description = "The attestation, as 'lis attest --out' writes it.")
    @Nullable
    Path attestation;

    @Option(
            names = "--signed-by",
            paramLabel = "FILE",
            required = true,
            description = "The public Ed25519 key of who is to have signed it, in PEM.")
    @Nullable
    Path key;

    @Override
    public Integer call() {
        List<AttestationProblem> problems = Attester.standard()
                .verify(
                        InputFile.content(Objects.requireNonNull(attestation)),
                        files.read(),
                        Keys.verifying(Objects.requireNonNull(key)));
        if (problems.isEmpty()) {
            print(
                    "The attestation holds: it is signed with this key, the files are those it names, assessing the register"
                            + " again gives the same assessment, and every proof is right.");
            return ExitCodes.DONE;
        }
        print("The attestation does not hold.");
        List<String> lines = problems.stream()
                .map(problem -> problem.check().name().toLowerCase(Locale.ROOT) + ": it states " + problem.stated()
                        + ", but there is " + problem.found())
                .toList();
        print(Printable.first(lines, PRINTED, "\n"));
        return ExitCodes.VIOLATIONS;
    }
}
