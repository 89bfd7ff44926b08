package se.lis.harness;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command: where it prints, and how it refuses what it was called with. Its result is an exit code. */
abstract class LisCommand implements Callable<Integer> {

    /** What stands above the examples in help. */
    static final String EXAMPLES = "%nExamples:%n";

    @Spec
    @Nullable
    CommandSpec spec;

    final CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    final CommandLine line() {
        return spec().commandLine();
    }

    final Progress progress() {
        return Lis.of(spec()).progress();
    }

    final PrintWriter out() {
        return Lis.out(spec());
    }

    final PrintWriter err() {
        progress().done();
        return line().getErr();
    }

    /** Returns the reader's language. */
    final Locale locale() {
        return Lis.of(spec()).locale();
    }

    /** Says to whoever called the command something beside its result. */
    final void tell(String note) {
        err().println("lis: " + Lis.of(spec()).phrases().said(note));
    }

    /** Prints a sentence as the command's result. */
    final void print(String english) {
        out().println(Lis.of(spec()).phrases().said(english));
    }

    /** Returns that the command was called wrongly. */
    final ParameterException misused(String problem) {
        return new ParameterException(line(), problem);
    }
}
