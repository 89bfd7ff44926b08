package se.lis.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.ComplianceRate;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.policy.Policy;

class AssessmentJobTest {

    private static final String DAY = "2026-11-01";
    private static final int LARGE = 700;

    @TempDir
    static Path shared;

    private static SparkSession spark;
    private static List<LisSnapshot> registers;

    @TempDir
    Path folder;

    private Path input;
    private Path output;

    @BeforeAll
    static void begin() {
        spark = LocalSpark.begin(shared, 2);
        registers = IntStream.range(0, 9)
                .mapToObj(number -> Input.register(number, number == 4 ? LARGE : 40))
                .toList();
    }

    @AfterAll
    static void end() {
        spark.stop();
    }

    @BeforeEach
    void folders() {
        input = folder.resolve("input");
        output = folder.resolve("output");
    }

    @Test
    void resultsEqualThoseOfOneMachine() {
        lines("a.jsonl", 0, 5);
        lines("deeper/b.jsonl", 5, 9);
        AssessmentJob.Run run = run(InputFormat.JSONL, EngineSource.standard());
        Map<String, Assessment> expected = assessed(ComplianceEngine.standard(), registers.size());

        assertThat(findings(run)).isEqualTo(findings(expected));
        assertThat(table(run, "outcomes").count())
                .isEqualTo(expected.values().stream()
                        .mapToLong(assessment -> assessment.outcomes().size())
                        .sum());
        for (Row row : table(run, "registers").collectAsList()) {
            Assessment assessment = expected.get(row.<String>getAs("organisation"));
            assertThat(row.<String>getAs("fate")).isEqualTo("assessed");
            assertThat(row.<String>getAs("snapshot_digest")).isEqualTo(assessment.snapshotDigest());
            assertThat(row.<Boolean>getAs("complete")).isEqualTo(assessment.complete());
        }
        assertThat(rates(run, "by_rule", "rule"))
                .isEqualTo(sums(expected, assessment -> assessment.rates().byRule()));
        assertThat(rates(run, "by_area", "area"))
                .isEqualTo(sums(expected, assessment -> assessment.rates().byArea()));
        assertThat(rates(run, "by_organisation", "organisation"))
                .isEqualTo(sums(
                        expected,
                        assessment -> Map.of(
                                assessment.organisation().id(),
                                assessment.rates().organisation())));
        assertThat(run.manifest().counts().assessed()).isEqualTo(registers.size());
        assertThat(run.manifest().counts().findings())
                .isEqualTo(findings(expected).size());
    }

    @Test
    void parquetGivesWhatLinesGive() {
        lines("a.jsonl", 0, 9);
        AssessmentJob.Run lines = run(InputFormat.JSONL, EngineSource.standard());
        input = folder.resolve("parquet");
        parquet(registers.stream()
                .map(register -> RowFactory.create(register.organisation().id().value(), Input.line(register)))
                .toList());
        assertThat(findings(run(InputFormat.PARQUET, EngineSource.standard()))).isEqualTo(findings(lines));
    }

    @Test
    void theSameInputGivesTheSameBytesHoweverTheWorkIsDealtOut() throws IOException {
        lines("a.jsonl", 0, 9);
        Input.write(input.resolve("bad.jsonl"), Input.BAD);
        Map<String, String> one = RunFiles.digests(run(InputFormat.JSONL, EngineSource.standard(), 1L << 30));
        output = folder.resolve("other");
        Map<String, String> many = RunFiles.digests(run(InputFormat.JSONL, EngineSource.standard(), 1));
        assertThat(many).isEqualTo(one).isNotEmpty();
    }

    @Test
    void badDocumentsAreSetAsideAndStopNoOther() throws IOException {
        lines("good.jsonl", 0, 2);
        List<String> bad = new ArrayList<>(List.of("", "  "));
        bad.addAll(Input.BAD);
        Input.write(input.resolve("bad.jsonl"), bad);
        AssessmentJob.Run run = run(InputFormat.JSONL, EngineSource.standard());

        assertThat(table(run, "quarantine").collectAsList().stream()
                        .map(row -> Stream.of("organisation", "reason", "artefact_type", "artefact", "field", "pointer")
                                .map(row::getAs)
                                .map(String::valueOf)
                                .toList()
                                .toString()))
                .containsExactly(
                        "[bad-1, unknown-field, null, null, null, ]",
                        "[bad-2, wrong-value, process, null, changedOn, /processes/0/changedOn]",
                        "[bad-3, impossible-value, classification, c-7, integrity, /classifications/0]",
                        "[bad-4, missing-value, process, null, null, /processes/0]",
                        "[null, impossible-value, organisation, null, id, /organisation/id]",
                        "[null, not-json, null, null, null, ]");
        assertThat(table(run, "quarantine").first().<Long>getAs("position"))
                .as("the byte at which the line begins")
                .isEqualTo(4L);
        assertThat(run.manifest().counts().assessed()).isEqualTo(2);
        assertThat(run.manifest().counts().quarantined()).isEqualTo(Input.BAD.size());
        for (String name : List.of("registers", "quarantine", "findings", "outcomes", "by_rule", "by_organisation")) {
            assertThat(table(run, name).toJSON().collectAsList().toString())
                    .as(name)
                    .doesNotContain("hemligt");
        }
    }

    @Test
    void anOrganisationThatComesTwiceIsJudgedOnceOrNotAtAll() {
        String first = Input.line(registers.get(0));
        String second = Input.line(registers.get(1));
        String changed = Input.line(
                registers.get(1).withTakenAt(registers.get(1).takenAt().plusSeconds(1)));
        Input.write(input.resolve("a.jsonl"), List.of(first, second));
        Input.write(input.resolve("b.jsonl"), List.of(changed, first));
        AssessmentJob.Run run = run(InputFormat.JSONL, EngineSource.standard());

        assertThat(table(run, "registers").select("file", "fate").collectAsList().stream()
                        .map(Row::mkString))
                .containsExactly("a.jsonlassessed", "a.jsonlquarantined", "b.jsonlquarantined", "b.jsonlrepeated");
        assertThat(table(run, "quarantine").select("reason").distinct().first().getString(0))
                .isEqualTo("several-registers");
        assertThat(table(run, "by_organisation").count()).isEqualTo(1);
    }

    @Test
    void aRegisterOfAnotherOrganisationThanSaidIsSetAside() {
        parquet(List.of(
                RowFactory.create("organisation-0", Input.line(registers.get(0))),
                RowFactory.create("somebody", Input.line(registers.get(1))),
                RowFactory.create(null, Input.line(registers.get(2))),
                RowFactory.create("organisation-3", null)));
        AssessmentJob.Run run = run(InputFormat.PARQUET, EngineSource.standard());
        assertThat(table(run, "quarantine").select("reason").collectAsList().stream()
                        .map(row -> row.getString(0)))
                .containsOnly("other-organisation")
                .hasSize(3);
        assertThat(run.manifest().counts().assessed()).isEqualTo(1);
    }

    @Test
    void aRunThatIsThereIsNotMadeAgainAndOtherInputTakesItsPlace() throws IOException {
        lines("a.jsonl", 0, 2);
        AssessmentJob.Run first = run(InputFormat.JSONL, EngineSource.standard());
        AssessmentJob.Run again = run(InputFormat.JSONL, EngineSource.standard());
        assertThat(again).isEqualTo(new AssessmentJob.Run(first.manifest(), first.tables(), false));

        lines("b.jsonl", 2, 3);
        AssessmentJob.Run later = run(InputFormat.JSONL, EngineSource.standard());
        RunFolder runs = runs(later);
        assertThat(runs.current()).contains(later.manifest());
        assertThat(later.tables().getParent()).isEqualTo(first.tables().getParent());
        assertThat(table(first, "by_organisation").count()).isEqualTo(2);
        assertThat(table(later, "by_organisation").count()).isEqualTo(3);

        runs.sweep();
        assertThat(runs.current()).contains(later.manifest());
        try (Stream<Path> left = Files.list(Path.of(later.tables().getParent().toString()))) {
            assertThat(left.filter(Files::isDirectory)).hasSize(1);
        }
        assertThat(table(later, "by_organisation").count()).isEqualTo(3);
    }

    @Test
    void aRunThatFailsLeavesNothingAndTheOneBeforeCounts() throws IOException {
        lines("a.jsonl", 0, 2);
        AssessmentJob.Run first = run(InputFormat.JSONL, EngineSource.standard());
        lines("b.jsonl", 2, 3);
        EngineSource failing = under(policy("classification.unknown"));
        assertThatThrownBy(() -> run(InputFormat.JSONL, failing)).hasMessageContaining("classification.unknown");
        spark.sparkContext().hadoopConfiguration().set("mapreduce.fileoutputcommitter.algorithm.version", "7");
        try {
            assertThatThrownBy(() -> run(InputFormat.JSONL, EngineSource.standard()))
                    .isInstanceOf(Exception.class);
        } finally {
            spark.sparkContext().hadoopConfiguration().unset("mapreduce.fileoutputcommitter.algorithm.version");
        }
        assertThat(runs(first).current()).contains(first.manifest());
        try (Stream<Path> left = Files.list(Path.of(first.tables().getParent().toString()))) {
            assertThat(left.filter(Files::isDirectory)).hasSize(1);
        }
    }

    @Test
    void aPolicyReachesTheTasksAndHasRunsOfItsOwn() throws IOException {
        lines("a.jsonl", 0, 3);
        AssessmentJob.Run plain = run(InputFormat.JSONL, EngineSource.standard());
        Path file = policy("classification.renewal");
        AssessmentJob.Run under = run(InputFormat.JSONL, under(file));
        assertThat(findings(under))
                .isEqualTo(findings(assessed(
                        ComplianceEngine.builder().policy(Policy.read(file)).build(), 3)))
                .isNotEqualTo(findings(plain));
        assertThat(under.tables().getParent()).isNotEqualTo(plain.tables().getParent());
    }

    @Test
    void inputThatIsNoneIsRefusedWithPlaceAndWhatIsAllowed() {
        assertThatThrownBy(() -> run(InputFormat.JSONL, EngineSource.standard()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("input is not there; it must be a file or a folder of files");
        spark.range(1).write().parquet(input.toString());
        assertThatThrownBy(() -> run(InputFormat.PARQUET, EngineSource.standard()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("there is no column 'organisation' (string); the columns are id");
        assertThatThrownBy(() -> new Moment("1/11"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'1/11' is neither a day such as 2026-11-01");
    }

    private void lines(String file, int from, int until) {
        Input.write(
                input.resolve(file),
                registers.subList(from, until).stream().map(Input::line).toList());
    }

    private void parquet(List<Row> rows) {
        StructType schema =
                new StructType().add("organisation", DataTypes.StringType).add("snapshot", DataTypes.StringType);
        spark.createDataFrame(rows, schema).repartition(2).write().parquet(input.toString());
    }

    private Path policy(String parameter) {
        return Input.write(
                folder.resolve("policy.yaml"),
                List.of(
                        "id: exempelstad",
                        "parameters:",
                        "  " + parameter + ":",
                        "    - {from: 2026-01-01, value: P6M, provision: \"KS 1\"}"));
    }

    private static EngineSource under(Path policy) throws IOException {
        return EngineSource.under(Files.readAllBytes(policy), policy.toString());
    }

    private AssessmentJob.Run run(InputFormat format, EngineSource engine) {
        return run(format, engine, 50_000);
    }

    private AssessmentJob.Run run(InputFormat format, EngineSource engine, long bytesPerTask) {
        return new AssessmentJob(
                        spark,
                        new AssessmentJob.Setup(
                                input.toString(), format, output.toString(), new Moment(DAY), engine, 4, bytesPerTask))
                .run();
    }

    private RunFolder runs(AssessmentJob.Run run) {
        return new RunFolder(run.tables().getParent(), spark.sparkContext().hadoopConfiguration());
    }

    private static Dataset<Row> table(AssessmentJob.Run run, String name) {
        return spark.read().parquet(run.tables() + "/" + name);
    }

    private static List<String> findings(AssessmentJob.Run run) {
        return table(run, "findings").select("finding").collectAsList().stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
    }

    private static List<String> findings(Map<String, Assessment> assessments) {
        return assessments.values().stream()
                .flatMap(assessment -> assessment.findings().stream())
                .map(finding -> new String(LisJson.standard().write(finding), UTF_8))
                .sorted()
                .toList();
    }

    private static Map<String, Assessment> assessed(ComplianceEngine engine, int first) {
        Map<String, Assessment> assessments = new TreeMap<>();
        registers
                .subList(0, first)
                .forEach(register -> assessments.put(
                        register.organisation().id().value(), engine.assess(register, LocalDate.parse(DAY))));
        return assessments;
    }

    /** Satisfied, violated, undetermined, upcoming and waived, by key; without what nothing was judged of. */
    private static SortedMap<String, List<Long>> rates(AssessmentJob.Run run, String table, String key) {
        SortedMap<String, List<Long>> rates = new TreeMap<>();
        for (Row row : table(run, table).collectAsList()) {
            List<Long> counts = Stream.of("satisfied", "violated", "undetermined", "upcoming", "waived")
                    .map(row::<Long>getAs)
                    .toList();
            if (row.<Long>getAs("outcomes_assessed") > 0) {
                rates.put(row.getAs(key), counts);
            }
        }
        return rates;
    }

    private static SortedMap<String, List<Long>> sums(
            Map<String, Assessment> assessments, Function<Assessment, Map<String, ComplianceRate>> rates) {
        SortedMap<String, List<Long>> sums = new TreeMap<>();
        for (Assessment assessment : assessments.values()) {
            rates.apply(assessment)
                    .forEach((key, rate) -> sums.merge(
                            key,
                            List.of(
                                    rate.satisfied(),
                                    rate.violated(),
                                    rate.undetermined(),
                                    rate.upcoming(),
                                    rate.waived()),
                            (one, other) -> IntStream.range(0, one.size())
                                    .mapToObj(i -> one.get(i) + other.get(i))
                                    .toList()));
        }
        return Collections.unmodifiableSortedMap(sums);
    }
}
