package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be held of the launcher for Windows where there is none; it was run under Wine's cmd, in a folder {@code D & (ö) ! ^dir}. */
class WindowsLauncherTest {

    private static final Path FILE = Path.of("src/main/launcher/lis.cmd");

    /** Values that others choose: a path may hold spaces, ampersands, parentheses and carets. */
    private static final Pattern CHOSEN =
            Pattern.compile("%(?:~dp0|(?:LIS_HOME|LIS_JAVA|JAVA_HOME(?::\"=)?|LOCALAPPDATA)%)");

    private final List<String> lines = Files.readAllLines(FILE);
    private final String text = Files.readString(FILE);

    WindowsLauncherTest() throws IOException {}

    /** Code pages differ, and cmd reads a file by that of the window. */
    @Test
    void itIsOfPlainLetters() {
        assertThat(text).matches("(?s)[\\x20-\\x7E\\n]+").endsWith("\n");
    }

    /** cmd loses its place in files whose lines end otherwise; the archive is checked by .ci/launcher. */
    @Test
    void theArchiveHasItWithTheLineEndsOfWindows() throws IOException {
        String program = Files.readString(Path.of("src/main/assembly/program.xml"));
        assertThat(program)
                .containsPattern("(?s)<include>lis.cmd</include>\\s*</includes>\\s*<lineEnding>dos</lineEnding>");
    }

    @Test
    void exclamationMarksStayAndNothingIsLeftInTheWindow() {
        assertThat(lines).contains("setlocal EnableExtensions DisableDelayedExpansion");
        assertThat(text.indexOf("setlocal")).isLessThan(text.indexOf("set \""));
        assertThat(text).doesNotContainPattern("![A-Z_]+!");
        assertThat(lines.indexOf("if defined LIS_PAGE chcp %LIS_PAGE% >nul 2>nul"))
                .isGreaterThan(lines.indexOf("chcp 65001 >nul 2>nul"));
    }

    @Test
    void whatOthersChooseStandsInQuotes() {
        for (String line : lines) {
            Matcher chosen = CHOSEN.matcher(line);
            while (chosen.find()) {
                // The quotes that JAVA_HOME is freed of are none of the line's own.
                String before = line.substring(0, chosen.start()).replace(":\"=", "");
                assertThat(before.chars().filter(letter -> letter == '"').count() % 2)
                        .as(line)
                        .isEqualTo(1);
            }
        }
    }

    /** What was given is handed on as it stands, last, and the program's exit code is that of lis. */
    @Test
    void argumentsAndExitCodesComeThrough() {
        assertThat(lines)
                .filteredOn(line -> line.contains("%*"))
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .startsWith("\"%LIS_JAVA%\" ")
                .endsWith(" -cp \"%LIS_HOME%\\lib\\*\" se.lis.harness.Lis %*");
        int run = text.indexOf("%*");
        assertThat(text.substring(run).lines().skip(1).findFirst()).contains("set \"LIS_STATUS=%ERRORLEVEL%\"");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("exit"))
                .containsExactly("exit /b %LIS_STATUS%", "exit /b 5");
        assertThat(text).doesNotContain("%1", "$@", "$*", "${", "/dev/null", "fi\n");
    }

    /** A java in the folder that somebody stands in, or a script of that name, is not what is started. */
    @Test
    void javaIsFoundOnThePathAndByItsWholeName() {
        assertThat(text)
                .contains("for %%J in (java.exe) do set \"LIS_JAVA=%%~$PATH:J\"")
                .doesNotContain("\"LIS_JAVA=java\"");
        assertThat(text).contains("if not exist \"%LIS_JAVA%\" goto nojava");
    }

    /** Each place that is gone to is there. */
    @Test
    void placesThatAreGoneToAreThere() {
        assertThat(Pattern.compile("goto (\\w+)").matcher(text).results().map(found -> ":" + found.group(1)))
                .isNotEmpty()
                .allSatisfy(label -> assertThat(lines).contains(label));
    }
}
