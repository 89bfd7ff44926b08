package se.lis.harness;

import java.util.Objects;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Prints what makes a shell complete commands and options. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a script with which bash and zsh complete commands and options of lis.",
        footerHeading = LisCommand.EXAMPLES,
        footer = {
            "  source <(lis completion)",
        })
final class CompletionCommand extends LisCommand {

    @Override
    public Integer call() {
        CommandLine all = Objects.requireNonNull(spec().root()).commandLine();
        out().print(AutoComplete.bash(all.getCommandName(), all));
        return ExitCodes.DONE;
    }
}
