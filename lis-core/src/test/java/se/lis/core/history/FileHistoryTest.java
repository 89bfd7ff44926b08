package se.lis.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lis.core.json.LisJson;

class FileHistoryTest extends HistoryContract {

    @TempDir
    Path folder;

    /** A process that appends to a folder until it is killed. */
    static final class Appending {
        public static void main(String[] arguments) {
            KilledWriters.appendForEver(new FileHistory(Path.of(arguments[0])), Long.parseLong(arguments[1]));
        }
    }

    @Override
    protected AssessmentHistory history() {
        return new FileHistory(folder.resolve("history"));
    }

    private Path file(HistoryEntry entry) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(entry.digest()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    protected void damage(HistoryEntry entry) throws IOException {
        Path file = file(entry);
        byte[] half = new byte[(int) (Files.size(file) / 2)];
        System.arraycopy(Files.readAllBytes(file), 0, half, 0, half.length);
        Files.write(file, half, StandardOpenOption.TRUNCATE_EXISTING);
    }

    @Test
    void killedWritersLoseNothingAndLeaveNothingHalf() throws Exception {
        String place = folder.resolve("history").toString();
        KilledWriters.loseNothing(
                first -> KilledWriters.command(Appending.class, place, Long.toString(first)), history());
    }

    @Test
    void whatIsUnfinishedOrNoAssessmentIsPassedOver() throws IOException {
        HistoryEntry entry = history().append(Assessments.empty(Instant.parse("2026-01-01T00:00:00Z")));
        Path beside = file(entry).getParent();
        Files.writeString(beside.resolve("unfinished1.part"), "{\"schemaVer");
        Files.writeString(beside.resolve("readme.txt"), "of somebody");
        String name = file(entry).getFileName().toString();
        Files.writeString(beside.resolve(name.replace("20260101", "20260231")), "on no day");
        assertThat(history().list(Assessments.ORGANISATION)).containsExactly(entry);
    }

    @Test
    void aFileIsAnOrdinaryAssessmentUnderASortableName() throws IOException {
        HistoryEntry entry = history().append(Assessments.empty(Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(file(entry).getFileName())
                .hasToString("000000000001_20260101T000000.000000000Z_own_" + entry.digest() + ".json");
        assertThat(file(entry).getParent().getFileName()).hasToString("organisation-city");
        assertThat(LisJson.standard().readAssessment(file(entry)))
                .isEqualTo(history().read(entry));
        try (Stream<Path> files = Files.list(file(entry).getParent())) {
            assertThat(files).hasSize(1);
        }
    }
}
