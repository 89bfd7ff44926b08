package se.lis.harness;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.lis.core.LisSnapshot;

/** The argument of every command that takes one register. */
final class RegisterArgument {

    static final String FILE_IS = "The register, a JSON file; - reads standard input.";
    static final String SAMPLE_IS = "Take the invented sample instead of a file.";

    @Parameters(arity = "0..1", paramLabel = "FILE", description = FILE_IS)
    @Nullable
    Path file;

    @Option(names = "--sample", description = SAMPLE_IS)
    boolean sample;

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec spec;

    /**
     * Returns the register in the file, or the sample.
     *
     * @throws ParameterException if neither or both are named
     */
    LisSnapshot read() {
        return read(file, sample, Objects.requireNonNull(spec).commandLine());
    }

    /** Returns the register in a file, or the sample, as they were named on a command line. */
    static LisSnapshot read(@Nullable Path file, boolean sample, CommandLine line) {
        if (sample == (file != null)) {
            throw new ParameterException(
                    line,
                    sample
                            ? "FILE and --sample exclude each other"
                            : "FILE is missing: name a register, or take the invented one with --sample");
        }
        return file == null ? RegisterInput.sample() : RegisterInput.read(file);
    }

    /** Returns what names the register on a command line. */
    String shown() {
        return file == null ? "--sample" : file.toString();
    }
}
