package se.lis.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.lis.core.artefact.Artefact;
import se.lis.core.mapping.CsvImport;
import se.lis.core.mapping.CsvMapping;
import se.lis.core.mapping.MappedColumn;

/** Reading a city's own log of breaches by a mapping, as the command line does it: one compiler, the serial collector, 512 MB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"})
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
public class MappedFileBenchmark {

    /** How many breaches the log has. */
    @Param("100000")
    public int rows;

    /** The 24 columns: where each goes, and what it says on a row. Ids, names and moments differ, others have few values. */
    private static final Map<String, IntFunction<String>> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("id", row -> "inc-" + row);
        COLUMNS.put("name", row -> "Händelse " + row + " i verksamheten");
        Stream.of(
                        "occurredAt",
                        "detectedAt",
                        "awareAt",
                        "handledAt",
                        "personalDataBreach.notifiedAt",
                        "personalDataBreach.subjectsInformedAt")
                .forEach(path -> COLUMNS.put(path, MappedFileBenchmark::moment));
        COLUMNS.put("personalDataBreach.risk", row -> row % 2 == 0 ? "hög" : "låg");
        COLUMNS.put("personalDataBreach.approximateDataSubjects", row -> String.valueOf(row * 7 % 500));
        COLUMNS.put("personalDataBreach.content", row -> row % 2 == 0 ? "nature, contact" : "");
        COLUMNS.put("personalDataBreach.reportableUnderProtectiveSecurity", row -> row % 9 == 0 ? "ja" : "nej");
        COLUMNS.put("cause", row -> row % 3 == 0 ? "" : "attack");
        COLUMNS.put("systems", row -> "sys-" + row % 500);
        COLUMNS.put("processes", row -> "p-" + row % 300);
        Stream.of(
                        "correctiveActions",
                        "rootCause",
                        "personalDataBreach.agreement",
                        "personalDataBreach.documentedEffects",
                        "personalDataBreach.documentedFacts",
                        "personalDataBreach.documentedRemedialAction",
                        "personalDataBreach.processor",
                        "personalDataBreach.reasonsForDelay",
                        "personalDataBreach.riskJustification")
                .forEach(path -> COLUMNS.put(path, row -> row % 3 == 0 ? "" : row % 3 == 1 ? "ja" : "nej"));
    }

    /** Returns one of the mornings, when no clock is moved. */
    private static String moment(int row) {
        return LocalDateTime.of(2023, 1, 1, 6, 0)
                .plusDays(row % 1_000)
                .plusMinutes(row / 1_000)
                .toString()
                .replace('T', ' ');
    }

    private final CsvImport log = CsvImport.by(CsvMapping.builder()
            .table("incidents")
            .zone(ZoneId.of("Europe/Stockholm"))
            .addMoments("yyyy-MM-dd HH:mm")
            .addAllColumns(
                    COLUMNS.keySet().stream().map(MappedFileBenchmark::column).toList())
            .build());

    private static MappedColumn column(String path) {
        MappedColumn.Builder column = MappedColumn.builder().heading(path).to(path);
        return switch (path) {
            case "personalDataBreach.risk" ->
                column.putValues("hög", "high-risk")
                        .putValues("låg", "unlikely")
                        .build();
            case "personalDataBreach.content", "systems", "processes" ->
                column.between(",").build();
            default -> column.build();
        };
    }

    private byte[] file = new byte[0];

    /** Makes the log. */
    @Setup
    public void setUp() {
        file = IntStream.rangeClosed(0, rows)
                .mapToObj(row -> row == 0
                        ? String.join(";", COLUMNS.keySet())
                        : COLUMNS.values().stream()
                                .map(column -> column.apply(row))
                                .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8);
    }

    /** Reads the log, a row an artefact. */
    @Benchmark
    public List<Artefact> read() {
        return log.read(new ByteArrayInputStream(file), "log.csv");
    }
}
