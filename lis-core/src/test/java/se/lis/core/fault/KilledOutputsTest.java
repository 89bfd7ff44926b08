package se.lis.core.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lis.core.file.WholeFile;
import se.lis.core.generator.Tries;
import se.lis.core.history.KilledWriters;

/** What programs write is whole whenever they are killed: each file holds one letter throughout, and the next one the next. */
class KilledOutputsTest {

    private static final int LENGTH = 300_000;
    private static final int LETTERS = 26;

    @TempDir
    Path folder;

    /** A process that writes files until it is killed, and tells each round once it is written. */
    static final class Writing {
        public static void main(String[] arguments) {
            for (int round = 0; ; round++) {
                byte[] content = content(round);
                WholeFile.write(Path.of(arguments[0], "file"), content);
                WholeFile.writeAll(Path.of(arguments[0], "several"), Map.of("one", content, "other", content));
                System.out.println(round);
            }
        }
    }

    private static byte[] content(int round) {
        byte[] content = new byte[LENGTH];
        Arrays.fill(content, (byte) ('a' + round % LETTERS));
        return content;
    }

    @Test
    void eachFileIsWholeWheneverItsWriterIsKilled() throws Exception {
        Random random = new Random(1);
        for (int kill = 0; kill < Tries.of(6); kill++) {
            int acknowledged = killed(1 + random.nextInt(5), random.nextInt(30));
            assertThat(acknowledged).isNotNegative();
            for (String name : new String[] {"file", "several/one", "several/other"}) {
                byte[] found = Files.readAllBytes(folder.resolve(name));
                assertThat(found).as(name).hasSize(LENGTH).containsOnly(found[0]);
                int rounds = Math.floorMod(found[0] - 'a' - acknowledged, LETTERS);
                assertThat(rounds).as("%s: rounds after the one told", name).isLessThan(LETTERS / 2);
            }
            try (Stream<Path> left = Files.list(folder)) {
                assertThat(left.map(file -> file.getFileName().toString()))
                        .allMatch(name ->
                                name.equals("file") || name.equals("several") || name.endsWith(WholeFile.UNFINISHED));
            }
        }
    }

    /** Returns the last round that a process told of before it was killed. */
    private int killed(int rounds, int pause) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(KilledWriters.command(Writing.class, folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader told = process.inputReader(StandardCharsets.UTF_8);
        String last = "-1";
        try {
            for (int round = 0; round < rounds; round++) {
                last = told.readLine();
            }
            Thread.sleep(pause);
        } finally {
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
        for (String line = told.readLine(); line != null && !line.isEmpty(); line = told.readLine()) {
            last = line;
        }
        return Integer.parseInt(last);
    }
}
