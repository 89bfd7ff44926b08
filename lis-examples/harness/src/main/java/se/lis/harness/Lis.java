package se.lis.harness;

import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model;
import picocli.CommandLine.Option;
import se.lis.core.assessment.Severity;
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
        footerHeading = LisCommand.EXAMPLES,
        footer = {
            "  lis                           assesses the invented sample",
            "  lis init --out register.json  asks a few questions and writes a register",
            "  lis assess register.json      assesses it",
            "  lis assess --help             shows options and examples of a command"
        })
public final class Lis implements Runnable {

    private static final String MEMORY_RAN_OUT =
            "memory ran out; give it more, such as LIS_JAVA_OPTS=-Xmx4g, or a smaller register";

    /** What the command line does when nothing is asked for. */
    private static final List<String> ON_THE_SAMPLE = List.of("assess", "--sample");

    /** The system property in which the launcher states whether standard error is a terminal. */
    private static final String WATCHED = "lis.watched";

    /** How long work takes before anybody wants to know how far it has come. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** The options that ask for help, whose texts are read for nothing else. */
    private static final Pattern HELP = Pattern.compile("--help|-[hV]+");

    /** What chooses findings by their force: with a value it can't be meant to replace a file. */
    private static final Pattern FORCES = Pattern.compile("^--force=(?!true$|false$)");

    /** The options that no command needs to be named for. */
    private static final Set<String> OF_THE_PROGRAM = Set.of("-h", "--help", "-V", "--version");

    @Option(
            names = "--verbose",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show where in the program an error came from.")
    boolean verbose;

    @CommandLine.Spec
    Model.@Nullable CommandSpec spec;

    private final Answers answers;
    private final Locale locale;

    private final Progress progress;

    private final Map<String, String> environment;

    private Lis(Answers answers, Map<String, String> environment, Locale locale, Progress progress) {
        this.environment = environment;
        this.answers = answers;
        this.locale = locale;
        this.progress = progress;
    }

    /** Returns the variables of the environment. */
    Map<String, String> environment() {
        return environment;
    }

    /** Returns what shows how far the work has come. */
    Progress progress() {
        return progress;
    }

    /** Returns the program that a command belongs to. */
    static Lis of(Model.CommandSpec command) {
        return (Lis) command.root().userObject();
    }

    /** Returns where a command's result goes; who has it no longer waits for it. */
    static PrintWriter out(Model.CommandSpec command) {
        of(command).progress().done();
        return command.commandLine().getOut();
    }

    /** Takes the language that is asked for; it was read before all else, since help and errors are written in it too. */
    @Option(
            names = Language.OPTION,
            scope = CommandLine.ScopeType.INHERIT,
            paramLabel = "sv|en",
            converter = Language.Converter.class,
            completionCandidates = Language.Candidates.class,
            description = "The language; that of LC_ALL, LC_MESSAGES or LANG if omitted, else sv.")
    void ask(Locale known) {}

    /** Returns the reader's language. */
    Locale locale() {
        return locale;
    }

    /** Returns what problems are called in it. */
    Phrasebook phrases() {
        return Phrasebook.in(locale); // read where something goes wrong alone: a start takes time
    }

    /** Returns where people's answers come from. */
    Answers answers() {
        return answers;
    }

    /** Runs the command line and ends with its exit code. Here alone the environment is asked for the reader's language. */
    public static void main(String[] arguments) {
        // SLF4J would report its own start, which two threads may share, among the errors.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Answers answers = Answers.ofThisProcess();
        // The launcher knows what standard error is; without it, somebody who can answer sees it too.
        boolean watched =
                Boolean.parseBoolean(System.getProperty(WATCHED, Boolean.toString(answers.canBeAskedAgain())));
        MemoryWatch.begin(() -> {
            String ranOut = "lis: "
                    + Phrasebook.in(Language.of(arguments, System.getenv())).said(MEMORY_RAN_OUT);
            return () -> {
                System.err.println(ranOut);
                // What is written is whole or not there however the program ends.
                Runtime.getRuntime().halt(ExitCodes.PROGRAM_FAILED);
            };
        });
        System.exit(run(arguments, answers, System.getenv(), watched, writer(System.out), writer(System.err)));
    }

    /** Runs the command line with nobody to answer and returns its exit code. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        return run(arguments, Answers.piped(Reader.nullReader()), out, err);
    }

    /** Runs the command line, for a reader of Swedish, and returns its exit code. */
    static int run(String[] arguments, Answers answers, PrintWriter out, PrintWriter err) {
        return run(arguments, answers, Map.of(), false, out, err);
    }

    private static int run(
            String[] arguments,
            Answers answers,
            Map<String, String> environment,
            boolean watched,
            PrintWriter out,
            PrintWriter err) {
        boolean colours = CommandLine.Help.Ansi.AUTO.enabled();
        PrintWriter shown = new PrintWriter(new TerminalWriter(out, colours));
        PrintWriter said = new PrintWriter(new TerminalWriter(err, colours));
        Locale locale = Language.of(arguments, environment);
        int code;
        try (Progress progress = watched
                ? Progress.on(
                        err,
                        Words.in(locale),
                        new Model.UsageMessageSpec().autoWidth(true).width(),
                        PATIENCE)
                : Progress.SILENT) {
            CommandLine line = commandLine(answers, environment, locale, progress);
            if (Stream.of(arguments).anyMatch(argument -> HELP.matcher(argument).matches())) {
                HelpTexts.in(locale).ifPresent(line::setResourceBundle);
            }
            code = line.setOut(shown).setErr(said).execute(meant(arguments));
        } catch (OutOfMemoryError tooLittle) {
            said.println("lis: " + Phrasebook.in(locale).said(MEMORY_RAN_OUT));
            code = ExitCodes.PROGRAM_FAILED;
        } catch (Error failed) {
            said.println(
                    "lis: " + Phrasebook.in(locale).said("the program failed, which is an error in it: " + failed));
            code = ExitCodes.PROGRAM_FAILED;
        }
        shown.flush();
        if (out.checkError()) {
            said.println("lis: "
                    + Phrasebook.in(locale).said("standard output can't be written; some of the result is lost"));
            code = ExitCodes.FILE;
        }
        said.flush();
        return code;
    }

    /** Returns the arguments with the command that is meant: options alone are those of an assessment, and nothing is one of the sample. */
    private static String[] meant(String[] arguments) {
        int at = 0;
        while (at < arguments.length && arguments[at].matches("--verbose|" + Language.OPTION + "(=.*)?")) {
            at += arguments[at].equals(Language.OPTION) ? 2 : 1;
        }
        List<String> meant = new ArrayList<>(List.of(arguments));
        if (at >= arguments.length) {
            meant.addAll(0, ON_THE_SAMPLE);
        } else if (arguments[at].startsWith("-") && !OF_THE_PROGRAM.contains(arguments[at])) {
            meant.add(0, ON_THE_SAMPLE.get(0));
        }
        if (at < meant.size() && meant.contains(ON_THE_SAMPLE.get(0))) {
            meant.replaceAll(argument -> FORCES.matcher(argument).replaceFirst(FilterOptions.BASIS + "="));
        }
        return meant.toArray(String[]::new);
    }

    /** Returns the command line with all its commands. */
    static CommandLine commandLine(Answers answers, Locale locale) {
        CommandLine line = commandLine(answers, Map.of(), locale, Progress.SILENT);
        HelpTexts.in(locale).ifPresent(line::setResourceBundle);
        return line;
    }

    private static CommandLine commandLine(
            Answers answers, Map<String, String> environment, Locale locale, Progress progress) {
        CommandLine line = new CommandLine(new Lis(answers, environment, locale, progress))
                .registerConverter(DiffCommand.FailOn.class, new Constants<>(DiffCommand.FailOn.class))
                .registerConverter(ExportCommand.Format.class, new Constants<>(ExportCommand.Format.class))
                .registerConverter(ForecastCommand.Format.class, new Constants<>(ForecastCommand.Format.class))
                .registerConverter(FormatOption.Format.class, new Constants<>(FormatOption.Format.class))
                .registerConverter(ReviewCommand.Format.class, new Constants<>(ReviewCommand.Format.class))
                .registerConverter(Severity.class, new SeverityConverter())
                .setParameterExceptionHandler(Lis::refuse)
                .setExecutionExceptionHandler(Lis::explain);
        return line;
    }

    private static PrintWriter writer(java.io.PrintStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }

    private static int refuse(CommandLine.ParameterException problem, String[] arguments) {
        CommandLine line = problem.getCommandLine();
        of(line.getCommandSpec()).progress().done();
        Phrasebook phrases = of(line.getCommandSpec()).phrases();
        line.getErr().println("lis: " + phrases.said(refusal(problem, line)));
        if (problem instanceof CommandLine.UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            line.getErr().println("lis: " + phrases.said("perhaps " + String.join(", ", unmatched.getSuggestions())));
        }
        line.getErr()
                .println("lis: " + phrases.said("see " + line.getCommandSpec().qualifiedName() + " --help"));
        return ExitCodes.USAGE;
    }

    /** Returns whether memory ran out; what renders pages calls that an error of the page. */
    static boolean ofMemory(Throwable problem) {
        return problem instanceof OutOfMemoryError || (problem.getCause() != null && ofMemory(problem.getCause()));
    }

    /** Returns what picocli found wrong; where a command should stand it speaks of arguments. */
    private static String refusal(CommandLine.ParameterException problem, CommandLine line) {
        return problem instanceof CommandLine.UnmatchedArgumentException unmatched
                        && !line.getSubcommands().isEmpty()
                        && !unmatched.isUnknownOption()
                ? "there is no command '" + unmatched.getUnmatched().get(0) + "'"
                : String.valueOf(problem.getMessage());
    }

    private static int explain(Exception problem, CommandLine line, CommandLine.ParseResult parsed) {
        of(line.getCommandSpec()).progress().done();
        Phrasebook phrases = of(line.getCommandSpec()).phrases();
        if (ofMemory(problem)) {
            line.getErr().println("lis: " + phrases.said(MEMORY_RAN_OUT));
            return ExitCodes.PROGRAM_FAILED;
        }
        line.getErr().println("lis: " + phrases.said(words(problem)));
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
