package se.lis.core.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.csv.LisCsv;
import se.lis.core.fault.FaultyDisk.Fault;
import se.lis.core.fault.FaultyDisk.PowerLost;
import se.lis.core.file.WholeFile;
import se.lis.core.generator.Tries;
import se.lis.core.history.Assessments;
import se.lis.core.history.FileHistory;
import se.lis.core.history.HistoryCheck;
import se.lis.core.history.HistoryException;
import se.lis.core.history.HistoryProblem;
import se.lis.core.id.OrganisationId;
import se.lis.core.organisation.Organisation;

/** The machine stops, or the disk refuses, at each step of what is written, one after the other. */
class FaultyDiskTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path scratch;

    private int folders;

    /** What was done before a step that may fail, and what is to hold after it. */
    private interface Holds {
        void on(Path survivors) throws IOException;
    }

    private Path fresh() throws IOException {
        return Files.createDirectory(scratch.resolve("disk" + folders++));
    }

    private Path copied(Path folder) throws IOException {
        Path copy = scratch.resolve("disk" + folders++);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList()) {
                Files.copy(each, copy.resolve(folder.relativize(each).toString()));
            }
        }
        return copy;
    }

    /** Loses power at each step of some work, some times each, and looks at what is left. */
    private void losingPower(Holds before, Consumer<FaultyDisk> work, Holds holds) throws IOException {
        Path old = fresh();
        before.on(old);
        FaultyDisk whole = new FaultyDisk(copied(old));
        work.accept(whole);
        assertThat(whole.steps()).isGreaterThan(3);
        Random chance = new Random(1);
        for (int step = 0; step <= whole.steps(); step++) {
            for (int time = 0; time < Tries.of(3); time++) {
                FaultyDisk disk = new FaultyDisk(copied(old)).failing(Fault.POWER_LOST, step);
                try {
                    work.accept(disk);
                } catch (PowerLost expected) {
                    // What is left is what counts.
                }
                Path after = fresh();
                disk.survivors(after, chance);
                holds.on(after);
            }
        }
    }

    @Test
    void aFileIsAsItWasOrWholeAfterALossOfPower() throws IOException {
        byte[] old = "old".repeat(100).getBytes(UTF_8);
        byte[] changed = "new".repeat(200).getBytes(UTF_8);
        losingPower(
                place -> Files.write(place.resolve("file"), old),
                disk -> WholeFile.write(disk.path("file"), changed),
                after -> assertThat(Files.readAllBytes(after.resolve("file"))).isIn(old, changed));
    }

    @Test
    void aFileThatWasWrittenIsThereAfterALossOfPower() throws IOException {
        byte[] content = "new".repeat(200).getBytes(UTF_8);
        Random chance = new Random(2);
        for (int time = 0; time < Tries.of(20); time++) {
            FaultyDisk disk = new FaultyDisk(fresh());
            WholeFile.write(disk.path("in/a/folder/file"), content);
            Path after = fresh();
            disk.survivors(after, chance);
            assertThat(after.resolve("in/a/folder/file")).hasBinaryContent(content);
        }
    }

    @Test
    void eachFileOfAFolderIsAsItWasOrWholeAfterALossOfPower() throws IOException {
        LisSnapshot register = register("district");
        LisSnapshot other = register("another-district");
        Map<String, byte[]> old = written(register);
        Map<String, byte[]> changed = written(other);
        losingPower(
                place -> LisCsv.standard().writeSnapshot(register, place),
                disk -> LisCsv.standard().writeSnapshot(other, disk.path("")),
                after -> {
                    for (String name : old.keySet()) {
                        assertThat(Files.readAllBytes(after.resolve(name)))
                                .as(name)
                                .isIn(old.get(name), changed.get(name));
                    }
                });
    }

    private static LisSnapshot register(String organisation) {
        return LisSnapshot.builder()
                .takenAt(FIRST)
                .organisation(Organisation.builder()
                        .id(OrganisationId.of(organisation))
                        .zone(ZoneId.of("Europe/Stockholm"))
                        .build())
                .build();
    }

    private Map<String, byte[]> written(LisSnapshot register) throws IOException {
        Path place = fresh();
        LisCsv.standard().writeSnapshot(register, place);
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(place)) {
            for (Path each : all.toList()) {
                files.put(each.getFileName().toString(), Files.readAllBytes(each));
            }
        }
        return files;
    }

    @Test
    void aHistoryKeepsWhatItAcknowledgedAfterALossOfPower() throws IOException {
        List<Assessment> acknowledged = new ArrayList<>();
        losingPower(
                place -> new FileHistory(place.resolve("kept")).append(Assessments.empty(FIRST)),
                disk -> {
                    acknowledged.clear();
                    acknowledged.add(Assessments.empty(FIRST));
                    for (int each = 1; each <= 2; each++) {
                        Assessment next = Assessments.empty(FIRST.plusSeconds(each));
                        new FileHistory(disk.path("kept")).append(next);
                        acknowledged.add(next);
                    }
                },
                after -> {
                    FileHistory history = new FileHistory(after.resolve("kept"));
                    assertThat(history.assessments(Assessments.ORGANISATION)).containsAll(acknowledged);
                    assertThat(history.check(Assessments.ORGANISATION).problems())
                            .extracting(HistoryProblem::kind)
                            .doesNotContain(HistoryProblem.Kind.REMOVED, HistoryProblem.Kind.CHANGED);
                    history.append(Assessments.empty(FIRST.plusSeconds(9)));
                    HistoryCheck check = history.check(Assessments.ORGANISATION);
                    assertThat(check.problems()).isEmpty();
                    assertThat(check.chain()).hasSize(check.entries());
                });
    }

    @Test
    void aDiskThatRefusesLeavesWhatWasThereAndNothingElse() throws IOException {
        for (int step = 0; ; step++) {
            Path place = fresh();
            Files.writeString(place.resolve("file"), "old");
            FaultyDisk disk = new FaultyDisk(place).failing(Fault.REFUSED, step);
            try {
                WholeFile.write(disk.path("file"), "new".repeat(200).getBytes(UTF_8));
                assertThat(step).isGreaterThan(3);
                return;
            } catch (UncheckedIOException refused) {
                assertThat(refused)
                        .hasMessageContaining("file can't be written")
                        .hasMessageContaining("No space left on device");
            }
            assertThat(place).isDirectoryContaining(file -> file.endsWith("file"));
            assertThat(place.resolve("file"))
                    .content()
                    .satisfiesAnyOf(
                            content -> assertThat(content).isEqualTo("old"),
                            content -> assertThat(content).isEqualTo("new".repeat(200)));
            try (Stream<Path> files = Files.list(place)) {
                assertThat(files).as("after step %s", step).hasSize(1);
            }
        }
    }

    @Test
    void aHistoryOnADiskThatRefusesSaysSoAndGoesOnOnceItTakesAgain() throws IOException {
        for (int step = 0; ; step++) {
            Path place = fresh();
            new FileHistory(place).append(Assessments.empty(FIRST));
            Assessment next = Assessments.empty(FIRST.plusSeconds(1));
            FaultyDisk disk = new FaultyDisk(place).failing(Fault.REFUSED, step);
            boolean kept = true;
            try {
                new FileHistory(disk.path("")).append(next);
            } catch (HistoryException refused) {
                kept = false;
                assertThat(refused).hasMessageContaining("No space left on device");
            }
            FileHistory again = new FileHistory(place);
            assertThat(again.assessments(Assessments.ORGANISATION)).contains(Assessments.empty(FIRST));
            again.append(next);
            HistoryCheck check = again.check(Assessments.ORGANISATION);
            assertThat(check.problems()).isEmpty();
            assertThat(check.entries()).isEqualTo(2);
            if (kept) {
                assertThat(step).isGreaterThan(3);
                return;
            }
        }
    }

    @Test
    void whatWasNotForcedMayBeLostHere() throws IOException {
        Random chance = new Random(3);
        List<Boolean> there = new ArrayList<>();
        for (int time = 0; time < 20; time++) {
            FaultyDisk disk = new FaultyDisk(fresh());
            Files.writeString(disk.path("file"), "never forced");
            Path after = fresh();
            disk.survivors(after, chance);
            there.add(Files.exists(after.resolve("file")));
        }
        assertThat(there).contains(true, false);
    }

    @Test
    void aFolderThatCantBeMadeIsSaidToBe() throws IOException {
        FaultyDisk disk = new FaultyDisk(fresh()).failing(Fault.REFUSED, 0);
        assertThatThrownBy(() -> new FileHistory(disk.path("kept")).append(Assessments.empty(FIRST)))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("can't be written: No space left on device");
    }
}
