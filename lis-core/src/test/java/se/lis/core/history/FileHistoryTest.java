package se.lis.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lis.core.generator.Tries;
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

    @Override
    protected void remove(HistoryEntry entry) throws IOException {
        Files.delete(file(entry));
    }

    private Path chain() {
        return folder.resolve("history/organisation-" + Assessments.ORGANISATION + "/chain.txt");
    }

    @Override
    protected void forgetLinks() throws IOException {
        Files.delete(chain());
    }

    @Override
    protected void swapLinks() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(chain()));
        Collections.swap(lines, 0, 1);
        Files.write(chain(), lines);
    }

    @Test
    void aLineThatWasCutShortShowsAndIsWrittenAgainByTheNextAppend() throws IOException {
        history().append(Assessments.empty(Instant.parse("2026-01-01T00:00:00Z")));
        history().append(Assessments.empty(Instant.parse("2026-01-02T00:00:00Z")));
        byte[] whole = Files.readAllBytes(chain());
        for (int length : new int[] {0, 1, whole.length / 2, whole.length / 2 + 1, whole.length - 1}) {
            Files.write(chain(), Arrays.copyOf(whole, length));
            assertThat(length == 0
                            || !history()
                                    .check(Assessments.ORGANISATION)
                                    .problems()
                                    .isEmpty())
                    .as("%s characters", length)
                    .isTrue();
            history().append(Assessments.empty(Instant.parse("2026-01-02T00:00:00Z")));
            assertThat(history().check(Assessments.ORGANISATION).problems()).isEmpty();
            assertThat(chain()).hasBinaryContent(whole);
        }
    }

    @Test
    void whatANewerLibraryAddsToALineStaysAndIsLinkedTo() throws IOException {
        history().append(Assessments.empty(Instant.parse("2026-01-01T00:00:00Z")));
        String longer = Files.readString(chain()).strip() + " " + "more ".repeat(1000) + "\n";
        Files.writeString(chain(), longer);
        history().append(Assessments.empty(Instant.parse("2026-01-02T00:00:00Z")));
        assertThat(Files.readString(chain())).startsWith(longer);
        assertThat(history().check(Assessments.ORGANISATION).problems()).isEmpty();
        Files.writeString(chain(), Files.readString(chain()).replaceFirst("more", "less"));
        assertThat(history().check(Assessments.ORGANISATION).problems())
                .extracting(HistoryProblem::kind)
                .containsExactly(HistoryProblem.Kind.LINK);
    }

    @Test
    void eachByteThatIsChangedShows() throws IOException {
        HistoryEntry entry = history().append(Assessments.empty(Instant.parse("2026-01-01T00:00:00Z")));
        history().append(Assessments.empty(Instant.parse("2026-01-02T00:00:00Z")));
        Random chance = new Random(1);
        for (Path file : List.of(file(entry), chain())) {
            byte[] whole = Files.readAllBytes(file);
            for (int at = 0; at < whole.length; at++) {
                for (int time = 0; time < Tries.of(1); time++) {
                    byte[] changed = whole.clone();
                    changed[at] ^= (byte) (1 + chance.nextInt(255));
                    Files.write(file, changed);
                    assertThat(history().check(Assessments.ORGANISATION).problems())
                            .as("%s, byte %s is %s", file.getFileName(), at, changed[at])
                            .isNotEmpty();
                }
            }
            Files.write(file, whole);
        }
        assertThat(history().check(Assessments.ORGANISATION).problems()).isEmpty();
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
        // Of another assessment: an entry of the same digest would be passed over anyway.
        String other = name.replace(entry.digest(), "a".repeat(64));
        for (String noMoment : List.of("20260231", "20261301", "20260100")) {
            Files.writeString(beside.resolve(other.replace("20260101", noMoment)), "on no day");
        }
        Files.writeString(beside.resolve(other.replace("_own_", "_20260230_")), "of no day's law");
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
            assertThat(files).hasSize(2).contains(chain());
        }
    }

    /** What one remembers of its last append is never what others have changed since: histories, and people who take files away. */
    @Test
    void severalHistoriesOfAFolderAppendAsOne() throws IOException {
        Random random = new Random(Tries.seed("appended"));
        List<AssessmentHistory> several = List.of(history(), history(), history());
        List<HistoryEntry> there = new ArrayList<>();
        for (int step = 0; step < 200; step++) {
            if (!there.isEmpty() && (step == 50 || random.nextInt(20) == 0)) {
                remove(there.remove(random.nextInt(there.size())));
            }
            Instant moment = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(100));
            HistoryEntry entry = several.get(random.nextInt(several.size())).append(Assessments.empty(moment));
            if (!there.contains(entry)) {
                there.add(entry);
            }
            assertThat(history().list(Assessments.ORGANISATION)).containsExactlyElementsOf(there);
            assertThat(there).extracting(HistoryEntry::sequence).doesNotHaveDuplicates();
        }
        assertThat(history().check(Assessments.ORGANISATION).problems())
                .extracting(HistoryProblem::kind)
                .containsOnly(HistoryProblem.Kind.REMOVED);
    }
}
