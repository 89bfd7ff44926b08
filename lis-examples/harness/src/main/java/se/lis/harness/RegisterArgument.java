package se.lis.harness;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The argument of every command that takes one register. */
final class RegisterArgument {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "The register, a JSON file; the sample when left out.")
    @Nullable
    Path file;
}
