package se.lis.harness;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.lis.core.json.RegisterFormatException;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.Policy;
import se.lis.rules.PolicyException;

/** The command {@code lis}. Without a subcommand it assesses the sample that it ships. */
@Command(
        name = "lis",
        mixinStandardHelpOptions = true,
        versionProvider = Lis.Version.class,
        description = "Assesses a register of information security management against law, standard and own decisions.",
        subcommands = {
            AssessCommand.class,
            DiffCommand.class,
            ExplainCommand.class,
            ExportCommand.class,
            ForecastCommand.class,
            ImportCommand.class,
            ReportCommand.class,
            ReviewCommand.class,
            RulesCommand.class,
            TemplateCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 assessed; 1 violations at or above --fail-on; 2 bad usage; 3 unreadable input; 4 a rule failed."
        })
public final class Lis implements Runnable {

    /** The register can't be read. */
    static final int UNREADABLE = 3;

    @Option(
            names = "--verbose",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show where in the program an error came from.")
    boolean verbose;

    @CommandLine.Spec
    CommandLine.Model.@Nullable CommandSpec spec;

    /** Runs the command line and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, writer(System.out), writer(System.err)));
    }

    /** Runs the command line and returns its exit code. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Lis())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Lis::explain);
        int code = line.execute(arguments.length == 0 ? AssessCommand.ON_THE_SAMPLE : arguments);
        out.flush();
        err.flush();
        return code;
    }

    /** Returns the engine, with a city's policy when one is named. */
    static ComplianceEngine engine(@Nullable Path policy) {
        return policy == null
                ? ComplianceEngine.standard()
                : ComplianceEngine.builder().policy(Policy.read(policy)).build();
    }

    private static PrintWriter writer(java.io.PrintStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }

    private static int explain(Exception problem, CommandLine line, CommandLine.ParseResult parsed) {
        line.getErr().println("lis: " + problem.getMessage());
        if (parsed.expandedArgs().contains("--verbose")) {
            problem.printStackTrace(line.getErr());
        }
        boolean input = problem instanceof RegisterFormatException
                || problem instanceof PolicyException
                || problem instanceof java.io.UncheckedIOException;
        return input ? UNREADABLE : CommandLine.ExitCode.USAGE;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                new CommandLine(this),
                "a command is missing: assess, diff, explain, export, forecast, import, report, review, rules or"
                        + " template; see lis --help");
    }

    /** Tells the version of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Lis.class.getPackage().getImplementationVersion();
            return new String[] {"lis " + (version == null ? "unpackaged" : version)};
        }
    }
}
