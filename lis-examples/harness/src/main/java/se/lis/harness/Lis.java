package se.lis.harness;

import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model;
import picocli.CommandLine.Option;
import se.lis.core.file.FileProblem;
import se.lis.core.history.HistoryException;
import se.lis.core.json.RegisterFormatException;
import se.lis.core.mapping.CsvMappingException;
import se.lis.rules.attestation.AttestationException;
import se.lis.rules.catalogue.CatalogueException;
import se.lis.rules.policy.PolicyException;

/** The command {@code lis}. Without a subcommand it assesses the sample that it ships. */
@Command(
        name = "lis",
        mixinStandardHelpOptions = true,
        versionProvider = Lis.Version.class,
        description = "Assesses a register of information security management against law, standard and own decisions.",
        subcommands = {
            AssessCommand.class,
            AttestCommand.class,
            CompletionCommand.class,
            DiffCommand.class,
            ExplainCommand.class,
            ExportCommand.class,
            ForecastCommand.class,
            HistoryCommand.class,
            ImportCommand.class,
            InitCommand.class,
            MapCommand.class,
            RenameCommand.class,
            ReportCommand.class,
            ReviewCommand.class,
            RulesCommand.class,
            TemplateCommand.class,
            VerifyCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCodes.DONE + ":the command did what it was asked for",
            ExitCodes.VIOLATIONS + ":violations at or above --fail-on, or an attestation that does not hold",
            ExitCodes.USAGE + ":the command was called wrongly",
            ExitCodes.FILE
                    + ":a file or an answer can't be read, a file can't be written,"
                    + " or there is no such rule or artefact",
            ExitCodes.RULE_FAILED + ":a rule, or a scenario of one, failed; what the others say stands",
            ExitCodes.PROGRAM_FAILED + ":the program failed, which is an error in it"
        },
        footer = {
            "",
            "Examples:",
            "  lis                           assesses the invented sample",
            "  lis init --out register.json  asks a few questions and writes a register",
            "  lis assess register.json      assesses it",
            "  lis assess --help             tells options and examples of a command"
        })
public final class Lis implements Runnable {

    private static final String MEMORY_RAN_OUT =
            "lis: memory ran out; give it more, such as LIS_JAVA_OPTS=-Xmx4g, or a smaller register";

    @Option(
            names = "--verbose",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show where in the program an error came from.")
    boolean verbose;

    @CommandLine.Spec
    Model.@Nullable CommandSpec spec;

    private final Answers answers;

    Lis(Answers answers) {
        this.answers = answers;
    }

    /** Returns where people's answers come from. */
    Answers answers() {
        return answers;
    }

    /** Runs the command line and ends with its exit code. Here alone the environment is asked for the reader's language. */
    public static void main(String[] arguments) {
        // SLF4J would tell of its own start, which two threads may share, among the errors.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(run(
                arguments,
                Answers.ofThisProcess(),
                LanguageOption.ofEnvironment(System.getenv()),
                writer(System.out),
                writer(System.err)));
    }

    /** Runs the command line with nobody to answer and returns its exit code. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        return run(arguments, Answers.piped(Reader.nullReader()), out, err);
    }

    /** Runs the command line, for a reader of Swedish, and returns its exit code. */
    static int run(String[] arguments, Answers answers, PrintWriter out, PrintWriter err) {
        return run(arguments, answers, LanguageOption.SWEDISH, out, err);
    }

    private static int run(String[] arguments, Answers answers, String language, PrintWriter out, PrintWriter err) {
        boolean colours = CommandLine.Help.Ansi.AUTO.enabled();
        PrintWriter shown = new PrintWriter(new TerminalWriter(out, colours));
        PrintWriter said = new PrintWriter(new TerminalWriter(err, colours));
        int code;
        try {
            code = commandLine(answers)
                    .setDefaultValueProvider(argument -> argument.isOption()
                                    && ((Model.OptionSpec) argument)
                                            .longestName()
                                            .equals(LanguageOption.NAME)
                            ? language
                            : null)
                    .setOut(shown)
                    .setErr(said)
                    .execute(arguments.length == 0 ? AssessCommand.ON_THE_SAMPLE : arguments);
        } catch (OutOfMemoryError tooLittle) {
            said.println(MEMORY_RAN_OUT);
            code = ExitCodes.PROGRAM_FAILED;
        } catch (VirtualMachineError | LinkageError | AssertionError failed) {
            said.println("lis: the program failed, which is an error in it: " + failed);
            code = ExitCodes.PROGRAM_FAILED;
        }
        shown.flush();
        if (out.checkError()) {
            said.println("lis: standard output can't be written; some of the result is lost");
            code = ExitCodes.FILE;
        }
        said.flush();
        return code;
    }

    /** Returns the command line with all its commands. */
    static CommandLine commandLine(Answers answers) {
        return new CommandLine(new Lis(answers))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Lis::refuse)
                .setExecutionExceptionHandler(Lis::explain);
    }

    private static PrintWriter writer(java.io.PrintStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }

    private static int refuse(CommandLine.ParameterException problem, String[] arguments) {
        CommandLine line = problem.getCommandLine();
        line.getErr().println("lis: " + problem.getMessage());
        if (problem instanceof CommandLine.UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            line.getErr().println("lis: perhaps " + String.join(", ", unmatched.getSuggestions()));
        }
        line.getErr().println("lis: see " + line.getCommandSpec().qualifiedName() + " --help");
        return ExitCodes.USAGE;
    }

    /** Returns whether memory ran out; what renders pages calls that an error of the page. */
    static boolean ofMemory(Throwable problem) {
        return problem instanceof OutOfMemoryError
                || (problem.getCause() != null && ofMemory(problem.getCause()));
    }

    private static int explain(Exception problem, CommandLine line, CommandLine.ParseResult parsed) {
        if (ofMemory(problem)) {
            line.getErr().println(MEMORY_RAN_OUT);
            return ExitCodes.PROGRAM_FAILED;
        }
        line.getErr().println("lis: " + words(problem));
        if (parsed.expandedArgs().contains("--verbose")) {
            problem.printStackTrace(line.getErr());
        }
        if (problem instanceof RegisterFormatException
                || problem instanceof PolicyException
                || problem instanceof AnswerException
                || problem instanceof AttestationException
                || problem instanceof UnknownIdException
                || problem instanceof CatalogueException
                || problem instanceof HistoryException
                || problem instanceof CsvMappingException
                || problem instanceof UncheckedIOException) {
            return ExitCodes.FILE;
        }
        return problem instanceof IllegalArgumentException ? ExitCodes.USAGE : ExitCodes.PROGRAM_FAILED;
    }

    /** Returns what a problem is; of a file, also why, where its message leaves that out. */
    private static String words(Exception problem) {
        String words = problem.getMessage() == null ? problem.toString() : problem.getMessage();
        return problem instanceof UncheckedIOException file && words.endsWith("can't be read")
                ? words + ": " + FileProblem.reason(Objects.requireNonNull(file.getCause()))
                : words;
    }

    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        throw new CommandLine.ParameterException(
                line,
                "a command is missing: "
                        + String.join(", ", line.getSubcommands().keySet()));
    }

    /** Returns the version of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Lis.class.getPackage().getImplementationVersion();
            return new String[] {"lis " + (version == null ? "unpackaged" : version)};
        }
    }
}
