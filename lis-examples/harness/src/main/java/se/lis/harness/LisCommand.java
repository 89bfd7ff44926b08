package se.lis.harness;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command: where it prints, and how it refuses what it was called with. Its result is an exit code. */
abstract class LisCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    final CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    final CommandLine line() {
        return spec().commandLine();
    }

    final PrintWriter out() {
        return line().getOut();
    }

    final PrintWriter err() {
        return line().getErr();
    }

    /** Returns that the command was called wrongly. */
    final ParameterException misused(String problem) {
        return new ParameterException(line(), problem);
    }
}
