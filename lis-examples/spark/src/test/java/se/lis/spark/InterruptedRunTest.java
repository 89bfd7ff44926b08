package se.lis.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterruptedRunTest {

    private static final Moment DAY = new Moment("2026-11-01");

    @TempDir
    static Path shared;

    private static SparkSession spark;
    private static AssessmentJob.Run whole;

    @TempDir
    Path folder;

    @BeforeAll
    static void begin() {
        spark = LocalSpark.begin(shared, 2);
        StorageThatFails.install(settings());
        Input.write(shared.resolve("input/a.jsonl"), List.of(line(0), line(1), Input.BAD.get(0)));
        Input.write(shared.resolve("other/a.jsonl"), List.of(line(2)));
        whole = run("input", shared.resolve("whole").toString());
    }

    @AfterAll
    static void end() {
        spark.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create .*/intermediate/_temporary/.*parquet",
                "create .*/intermediate/_SUCCESS",
                "create .*/findings/.*parquet",
                "rename .*/by_rule/_temporary/",
                "create .*/by_organisation/_SUCCESS",
                "delete .*/intermediate$",
                "create .*/\\.data-[^/]*json",
                "rename .*/manifest-000001.json",
            })
    void aRunThatIsKilledLeavesNothingThatIsReadAndIsReplacedWhole(String at) throws IOException {
        StorageThatFails.failFrom(at);
        assertThatThrownBy(() -> run("input", output())).isInstanceOf(Exception.class);
        assertThat(StorageThatFails.repair()).as("the storage failed").isTrue();
        Path question = question();
        List<String> left = RunFiles.names(question);
        assertThat(left).isNotEmpty().noneMatch(name -> name.startsWith("manifest"));
        assertThat(runs(question).current()).isEmpty();

        AssessmentJob.Run again = run("input", output());
        assertThat(again.made()).isTrue();
        assertThat(RunFiles.question(again)).isEqualTo(question);
        assertThat(RunFiles.digests(again)).isEqualTo(RunFiles.digests(whole));
        assertThat(RunFiles.names(question))
                .doesNotContainAnyElementsOf(left)
                .containsExactly(again.manifest().data(), "manifest-000001.json");
    }

    @Test
    void whatAKilledRunOnOtherInputLeftStaysUntilSwept() throws IOException {
        AssessmentJob.Run first = run("input", output());
        StorageThatFails.failFrom("create .*/findings/.*parquet");
        assertThatThrownBy(() -> run("other", output())).isInstanceOf(Exception.class);
        assertThat(StorageThatFails.repair()).as("the storage failed").isTrue();
        Path question = RunFiles.question(first);
        List<String> before = RunFiles.names(question);
        assertThat(before).hasSize(3);

        assertThat(run("input", output()).made()).isFalse();
        assertThat(RunFiles.names(question)).isEqualTo(before);
        assertThat(runs(question).current()).contains(first.manifest());

        runs(question).sweep();
        assertThat(RunFiles.names(question)).containsExactly(first.manifest().data(), "manifest-000001.json");
    }

    @Test
    void aRunThatIsMadeAgainAfterAnotherLeavesTheOlderOneToItsReaders() throws IOException {
        AssessmentJob.Run first = run("input", output());
        run("other", output());
        AssessmentJob.Run third = run("input", output());
        assertThat(third.made()).isTrue();
        assertThat(third.tables()).isNotEqualTo(first.tables());
        assertThat(RunFiles.digests(first)).isEqualTo(RunFiles.digests(third));
        assertThat(RunFiles.names(RunFiles.question(first))).hasSize(6);
    }

    @Test
    void aRunThatAnotherJobMadeMeanwhileIsTakenFromIt() throws IOException {
        AssessmentJob.Run first = run("input", output());
        Path question = RunFiles.question(first);
        Manifest mine = new Manifest(
                first.manifest().identity(),
                RunFolder.newData(first.manifest().identity()),
                first.manifest().counts());
        Files.createDirectories(question.resolve(mine.data()));
        assertThat(runs(question).commit(mine)).isEqualTo(first.manifest());
        assertThat(runs(question).current()).contains(first.manifest());
        runs(question).removeAttemptsAt(mine.identity());
        assertThat(RunFiles.names(question)).containsExactly(first.manifest().data(), "manifest-000001.json");
    }

    /** Returns the one folder of runs below the output. */
    private Path question() throws IOException {
        Path question = folder.resolve("output");
        for (int depth = 0; depth < 3; depth++) {
            List<String> names = RunFiles.names(question);
            assertThat(names).hasSize(1);
            question = question.resolve(names.get(0));
        }
        return question;
    }

    private String output() {
        return StorageThatFails.path(folder.resolve("output"));
    }

    private static String line(int number) {
        return Input.line(Input.register(number, 40));
    }

    private static Configuration settings() {
        return spark.sparkContext().hadoopConfiguration();
    }

    private static RunFolder runs(Path question) {
        return new RunFolder(new org.apache.hadoop.fs.Path(StorageThatFails.path(question)), settings());
    }

    private static AssessmentJob.Run run(String input, String output) {
        return new AssessmentJob(
                        spark,
                        new AssessmentJob.Setup(
                                shared.resolve(input).toString(),
                                InputFormat.JSONL,
                                output,
                                DAY,
                                EngineSource.standard(),
                                2,
                                1L << 20))
                .run();
    }
}
