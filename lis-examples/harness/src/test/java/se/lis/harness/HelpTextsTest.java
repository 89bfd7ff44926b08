package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import se.lis.report.Words;

/** Help is whole in both languages. */
class HelpTextsTest {

    private static Map<String, String> texts(Locale locale) {
        Map<String, String> texts = new TreeMap<>();
        add(Lis.commandLine(Answers.piped(Reader.nullReader()), locale), texts);
        return texts;
    }

    private static void add(CommandLine line, Map<String, String> texts) {
        CommandSpec command = line.getCommandSpec();
        String name = command.qualifiedName();
        texts.put(name, String.join(" ", command.usageMessage().description()));
        texts.put(name + " synopsis", command.usageMessage().synopsisHeading());
        command.usageMessage().exitCodeList().forEach((code, text) -> texts.put(name + " exit " + code, text));
        for (ArgSpec argument : command.args()) {
            texts.put(name + " " + argument, String.join(" ", argument.description()));
        }
        line.getSubcommands().values().forEach(each -> add(each, texts));
    }

    @Test
    void eachTextOfHelpIsInSwedish() {
        Map<String, String> english = texts(Locale.ENGLISH);
        Map<String, String> swedish = texts(Language.SWEDISH);
        assertThat(swedish.keySet()).isEqualTo(english.keySet()).hasSizeGreaterThan(200);
        List<String> untranslated = english.keySet().stream()
                .filter(key -> english.get(key).equals(swedish.get(key))
                        || swedish.get(key).isBlank())
                .toList();
        assertThat(untranslated).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() {
        Map<String, String> english = texts(Locale.ENGLISH);
        texts(Language.SWEDISH)
                .forEach((key, text) -> assertThat(text.contains("${"))
                        .as(key)
                        .isEqualTo(english.get(key).contains("${")));
    }

    /** A text without its option is left over. */
    @Test
    void eachKeyIsThatOfACommandOrAnOption() {
        SortedSet<String> known = new TreeSet<>(List.of(
                "mixinStandardHelpOptions.help",
                "mixinStandardHelpOptions.version",
                "usage.synopsisHeading",
                "usage.commandListHeading",
                "lis.usage.exitCodeListHeading",
                "usage.footerHeading"));
        keys(Lis.commandLine(Answers.piped(Reader.nullReader()), Locale.ENGLISH), known);
        assertThat(known)
                .containsAll(
                        Words.table(HelpTexts.class, "help", Language.SWEDISH).keySet());
    }

    private static void keys(CommandLine line, SortedSet<String> known) {
        String name = line.getCommandSpec().qualifiedName(".");
        known.add(name + ".usage.description");
        for (int i = 0; i < line.getCommandSpec().usageMessage().exitCodeList().size(); i++) {
            known.add(name + ".usage.exitCodeList." + i);
        }
        for (int i = 0; i < line.getCommandSpec().usageMessage().footer().length; i++) {
            known.add(name + ".usage.footer." + i);
        }
        line.getCommandSpec()
                .options()
                .forEach(option -> Arrays.stream(option.names())
                        .map(each -> each.replaceFirst("^-+", ""))
                        .forEach(each -> known.addAll(List.of(each, name + "." + each))));
        line.getCommandSpec().positionalParameters().forEach(parameter -> {
            String each = parameter.paramLabel() + "[" + parameter.index() + "]";
            known.addAll(List.of(each, name + "." + each));
        });
        line.getSubcommands().values().forEach(each -> keys(each, known));
    }

    @Test
    void helpIsInTheLanguageThatIsAskedForWhereverItIs() {
        assertThat(help("--help")).contains("Användning: lis", "Kommandon:", "Exempel:");
        assertThat(help("--help", "--locale", "en")).contains("Usage: lis", "Commands:", "Examples:");
        assertThat(help("assess", "--locale=en", "--help")).contains("Usage: lis assess");
        assertThat(help("history", "add", "--help")).contains("Användning: lis history add");
    }

    private static String help(String... arguments) {
        java.io.StringWriter out = new java.io.StringWriter();
        assertThat(Lis.run(arguments, new java.io.PrintWriter(out), new java.io.PrintWriter(System.err)))
                .isZero();
        return out.toString();
    }
}
