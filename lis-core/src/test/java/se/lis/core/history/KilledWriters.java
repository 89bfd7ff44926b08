package se.lis.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Kills processes while they append, and looks at what they leave behind. */
public final class KilledWriters {

    private static final int ROUNDS = 8;
    private static final int MOST_ACKNOWLEDGED = 4;

    private KilledWriters() {}

    /** Appends without end, and tells each digest once it is kept. */
    @SuppressWarnings("InfiniteLoopStatement")
    public static void appendForEver(AssessmentHistory history, long firstNumber) {
        for (long number = firstNumber; ; number++) {
            System.out.println(history.append(Assessments.large(number)).digest());
        }
    }

    /** Returns the command line that runs a class of the tests with the classes of this process, modules or not. */
    public static List<String> command(Class<?> main, String... arguments) {
        String modules = System.getProperty("jdk.module.path", "");
        String classes = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                modules.isEmpty() ? classes : classes + File.pathSeparator + modules,
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** A process that appends numbers from one on. */
    public interface Writer {
        /** Returns the command line of a writer. */
        List<String> command(long firstNumber);
    }

    /** Two at a time write and are killed in the middle of it, round after round; all that they told is there, whole. */
    public static void loseNothing(Writer writer, AssessmentHistory history) throws Exception {
        Random random = new Random(17);
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<Process> processes = new ArrayList<>();
            try {
                for (int each = 0; each < 2; each++) {
                    processes.add(new ProcessBuilder(writer.command((round * 2L + each) * 1_000_000))
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start());
                }
                for (Process process : processes) {
                    acknowledged.addAll(printed(process, 1 + random.nextInt(MOST_ACKNOWLEDGED)));
                }
            } finally {
                for (Process process : processes) {
                    process.destroyForcibly().waitFor();
                }
            }
            List<HistoryEntry> entries = history.list(Assessments.ORGANISATION);
            assertThat(entries).extracting(HistoryEntry::digest).containsAll(acknowledged);
            entries.forEach(entry -> assertThat(history.read(entry).findings())
                    .as(entry.toString())
                    .hasSize(2000));
        }
        history.append(Assessments.large(-1));
        assertThat(history.check(Assessments.ORGANISATION).problems()).isEmpty();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * 2);
    }

    /** Returns what a process told by the moment at which it is killed, which is while it appends the next. */
    private static List<String> printed(Process process, int wanted) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (int read = 0; read < wanted; read++) {
            String line = out.readLine();
            assertThat(line).as("a writer ended by itself").isNotNull();
            lines.add(line);
        }
        // By its handle: the process itself would close what it told and nobody has read yet.
        process.toHandle().destroyForcibly();
        process.waitFor();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
        }
        // What was told last may be cut.
        lines.removeIf(line -> line.length() != 64);
        return lines;
    }
}
