package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The commands speak with one voice. */
class UsageTest {

    /** What each of these means differs by what a command makes. */
    private static final Set<String> OF_EACH_COMMAND = Set.of("--out", "--format", "--fail-on", "--before");

    private static final CommandLine LINE = Lis.commandLine(Answers.piped(Reader.nullReader()), Locale.ENGLISH);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** What a reader of English is told. */
    private int lis(String... arguments) {
        List<String> english = new ArrayList<>(List.of("--locale=en"));
        english.addAll(List.of(arguments));
        return Lis.run(english.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
    }

    static Stream<String> commands() {
        return LINE.getSubcommands().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpOfEachCommandHasAnExampleThatItTakes(String command) {
        assertThat(lis(command, "--help")).isZero();
        assertThat(out.toString()).contains("\nExample").doesNotContain("TABLE", "MD");
        CommandLine line = LINE.getSubcommands().get(command);
        List<String> examples = Stream.of(line.getCommandSpec().usageMessage().footer())
                .filter(row -> row.startsWith("  lis "))
                .map(row -> row.strip().replaceFirst(" <.*", ""))
                .toList();
        if (!command.equals("completion")) {
            assertThat(examples).isNotEmpty();
        }
        assertThat(LINE.getSubcommands()
                        .get(command)
                        .getCommandSpec()
                        .usageMessage()
                        .footer())
                .as("no example is broken into two lines")
                .allMatch(row -> row.length() <= 80);
        for (String example : examples) {
            String[] words = example.split(" ");
            assertThat(words[1]).isEqualTo(command);
            Lis.commandLine(Answers.piped(Reader.nullReader()), Locale.ENGLISH)
                    .parseArgs(List.of(words).subList(1, words.length).toArray(String[]::new));
        }
    }

    @Test
    void anOptionThatSeveralCommandsHaveSaysTheSameInEach() {
        Map<String, Set<String>> said = new TreeMap<>();
        LINE.getSubcommands().forEach((name, line) -> {
            for (OptionSpec option : line.getCommandSpec().options()) {
                if (!OF_EACH_COMMAND.contains(option.longestName())
                        && !(name.equals("diff") && option.longestName().equals("--as-of"))) {
                    said.computeIfAbsent(option.longestName(), unknown -> new java.util.TreeSet<>())
                            .add(option.paramLabel() + " " + String.join(" ", option.description()));
                }
            }
        });
        assertThat(said).containsKeys("--locale", "--policy", "--as-of");
        assertThat(said)
                .allSatisfy((option, texts) -> assertThat(texts).as(option).hasSize(1));
    }

    @Test
    void theLanguageIsAskedForEverywhereAndAnUnknownOneIsRefused() {
        assertThat(commands()).allSatisfy(command -> {
            assertThat(LINE.getSubcommands().get(command).getCommandSpec().findOption("--locale"))
                    .isNotNull();
            StringWriter said = new StringWriter();
            assertThat(Lis.run(
                            new String[] {command, "--locale", "de"},
                            new PrintWriter(new StringWriter()),
                            new PrintWriter(said)))
                    .isEqualTo(ExitCodes.USAGE);
            assertThat(said.toString()).contains("språket ”de” stöds inte; det finns sv och en");
        });
    }

    @Test
    void optionsAloneAreThoseOfAnAssessment() {
        assertThat(lis("--sample", "--summary", "--as-of", "2026-11-01")).isZero();
        String summary = out.toString();
        out.getBuffer().setLength(0);
        assertThat(lis("assess", "--sample", "--summary", "--as-of", "2026-11-01"))
                .isZero();
        assertThat(out.toString()).isEqualTo(summary).isNotBlank();
        assertThat(lis("--all")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("FILE is missing", "see lis assess --help");
    }

    @Test
    void forceWithAValueChoosesAndWithoutOneReplaces() throws IOException {
        String[] sample = {"assess", "--sample", "--summary", "--as-of", "2026-11-01"};
        List<String> given = new ArrayList<>(List.of(sample));
        given.add("--force=law");
        assertThat(lis(given.toArray(String[]::new))).isZero();
        String byForce = out.toString();
        out.getBuffer().setLength(0);
        given.set(given.size() - 1, "--basis=LAW");
        assertThat(lis(given.toArray(String[]::new))).isZero();
        assertThat(out.toString()).isEqualTo(byForce).contains("law").doesNotContain("standard");
        Path there = Files.writeString(folder.resolve("assessment.json"), "mine");
        given.set(given.size() - 1, "--out=" + there);
        assertThat(lis(given.toArray(String[]::new))).isEqualTo(ExitCodes.USAGE);
        assertThat(there).hasContent("mine");
        given.add("--force");
        assertThat(lis(given.toArray(String[]::new))).isZero();
        assertThat(there).content().startsWith("{");
    }

    @Test
    void aSeverityIsReadInEitherLanguage() {
        assertThat(lis("assess", "--sample", "--as-of", "2026-11-01", "--severity", "kritisk", "--fail-on", "HIGH"))
                .isEqualTo(ExitCodes.VIOLATIONS);
        assertThat(lis("assess", "--sample", "--severity", "grave")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("'grave' is no severity; known are low, medium, high, critical");
    }

    @Test
    void errorsOfUseAreReportedInOneStyle() {
        assertThat(lis("assess", "--nonsense")).isEqualTo(2);
        assertThat(lis("nonsense")).isEqualTo(2);
        assertThat(lis("template")).isEqualTo(2);
        assertThat(lis("history")).isEqualTo(2);
        assertThat(lis("asess")).isEqualTo(2);
        assertThat(err.toString().lines())
                .hasSize(12)
                .contains("lis: perhaps assess, rules, attest")
                .allMatch(line -> line.startsWith("lis: "))
                .contains("lis: see lis assess --help");
        assertThat(out.toString()).isEmpty();
    }

    /** What picocli finds wrong is told in Swedish too; these words are of its English alone. */
    @ParameterizedTest
    @CsvSource({
        "assess --nonsense",
        "assess --nonsense --more",
        "nonsense",
        "asess",
        "history",
        "template",
        "init",
        "diff",
        "diff one.json",
        "explain",
        "verify one two three",
        "verify",
        "assess one.json two.json",
        "assess one.json two.json three.json",
        "assess --out",
        "assess --top",
        "assess --top three",
        "assess --severity grave",
        "assess --locale",
        "assess --locale de",
        "review --format pdf",
        "diff a b --fail-on old",
        "forecast --days 1 --days 2",
        "assess --before --all"
    })
    void whatIsWrongWithACommandLineIsToldInSwedish(String line) {
        assertThat(Lis.run(line.split(" "), new PrintWriter(out), new PrintWriter(err)))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString())
                .doesNotContainPattern(
                        "(?i)\\b(the|is|are|was|but|not|missing|required|unknown|unmatched|invalid|expected|should|see|value)\\b");
    }

    @Test
    void exitCodesAreTheSameInHelpAndReadme() throws IOException {
        Map<String, String> codes = LINE.getCommandSpec().usageMessage().exitCodeList();
        assertThat(codes.keySet()).containsExactly("0", "1", "2", "3", "4", "5");
        String readme = Files.readString(Path.of("../../README.md"));
        codes.forEach((code, meaning) -> assertThat(readme).contains("| " + code + " | " + meaning + " |"));
    }

    @Test
    void theReadmeNamesEveryCommand() throws IOException {
        List<String> rows = Files.readString(Path.of("../../README.md"))
                .lines()
                .filter(line -> line.startsWith("| `") && !line.startsWith("| `lis-"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
        assertThat(rows).containsExactlyElementsOf(commands().sorted().toList());
    }

    @Test
    void theReadmeShowsWhatIsPrinted() throws IOException {
        String readme = Files.readString(Path.of("../../README.md"));
        String shown = readme.substring(readme.indexOf("<!-- This output is compared by UsageTest. -->"));
        List<String> lines = shown.substring(shown.indexOf("```\n") + 4)
                .lines()
                .takeWhile(line -> !line.equals("```"))
                .toList();
        assertThat(lis("assess", "--sample", "--as-of", "2026-11-01", "--locale", "en"))
                .isZero();
        assertThat(out.toString().lines().toList())
                .containsSequence(
                        lines.stream().takeWhile(line -> !line.equals("[...]")).toList())
                .hasSizeLessThanOrEqualTo(FirstScreen.LINES);
    }

    @Test
    void theIndexNamesEveryDocument() throws IOException {
        Path docs = Path.of("../../docs");
        String index = Files.readString(docs.resolve("README.md"));
        try (Stream<Path> files = Stream.concat(Files.list(docs), Files.list(docs.resolve("decisions")))) {
            assertThat(files.filter(file -> file.toString().endsWith(".md"))
                            .map(file -> docs.relativize(file).toString())
                            .filter(file -> !file.equals("README.md")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(index).contains("(" + file + ")"));
        }
    }

    @Test
    void outputThatIsLostEndsWithThree() {
        PrintWriter full = new PrintWriter(new OutputStream() {
            @Override
            public void write(int any) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        assertThat(Lis.run(new String[] {"rules"}, full, new PrintWriter(err))).isEqualTo(ExitCodes.FILE);
        assertThat(err.toString())
                .isEqualTo("lis: standard ut går inte att skriva till; en del av resultatet har gått förlorat\n");
    }

    @Test
    void whyAFileCantBeReadIsSaid() {
        Path missing = folder.resolve("none.json");
        assertThat(lis("assess", missing.toString())).isEqualTo(ExitCodes.FILE);
        assertThat(err.toString()).contains(missing + " can't be read: there is no such file");
    }

    @Test
    void whatAFileHoldsSteersNoTerminal() throws IOException {
        Path register = Files.writeString(
                folder.resolve("register.json"), "{\"takenAt\": \"\\u001b]0;owned\\u0007\\u001b[31m\"}");
        assertThat(lis("assess", register.toString())).isEqualTo(ExitCodes.FILE);
        assertThat(err.toString()).contains("owned").doesNotContain("\u001b").doesNotContain("\u0007");
    }

    @Test
    void bashTakesTheScriptOfCompletion() throws IOException, InterruptedException {
        assertThat(lis("completion")).isZero();
        assertThat(out.toString()).contains("complete -F", "--locale", "forecast");
        Path bash = Path.of("/bin/bash");
        assumeTrue(Files.isExecutable(bash), "there is no bash here");
        Path script = Files.writeString(folder.resolve("completion.sh"), out.toString());
        String completed = bash(
                bash,
                "source '" + script
                        + "' && COMP_WORDS=(lis fore) && COMP_CWORD=1 && COMP_LINE='lis fore' && COMP_POINT=8"
                        + " && _complete_lis 2>/dev/null && echo \"${COMPREPLY[@]}\"");
        assertThat(completed.strip()).isEqualTo("forecast");
    }

    private static String bash(Path bash, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(bash.toString(), "-c", command)
                .redirectErrorStream(true)
                .start();
        String printed = process.inputReader().lines().collect(Collectors.joining("\n"));
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }

    @Test
    void documentsArePrintedWhenNoFileIsNamed() {
        assertThat(lis("export", "--format", "csv-findings", "--sample", "--as-of", "2026-11-01"))
                .isZero();
        assertThat(out.toString().lines()).hasSizeGreaterThan(100);
    }
}
