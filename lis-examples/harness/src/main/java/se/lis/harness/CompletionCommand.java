package se.lis.harness;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete commands and options. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a script with which bash and zsh complete commands and options of lis.",
        footer = {
            "",
            "Example:",
            "  alias lis='java -jar /path/to/lis.jar'",
            "  source <(lis completion)",
        })
final class CompletionCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        CommandLine all =
                Objects.requireNonNull(Objects.requireNonNull(spec).root()).commandLine();
        line.getOut().print(AutoComplete.bash(all.getCommandName(), all));
        return ExitCodes.DONE;
    }
}
