package se.lis.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import se.lis.core.LisSnapshot;
import se.lis.core.json.SnapshotLines;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.request.AssessmentRequest;
import se.lis.rules.request.BatchRequest;
import se.lis.rules.request.BatchResult;

/**
 * Prints what it takes to judge a file of registers: by {@code assessAll} and by the job, on one thread and on two; and what
 * reading the registers and writing the result tables take of that.
 *
 * <p>All ways take turns in one JVM, so that what else the machine does meets all alike. The first round warms up and does not
 * count. Starting Spark does not count either: a cluster has been started. Processor time is that of the whole JVM, with
 * compiling and collecting. Arguments: the file, a folder to work in, the number of rounds that count.
 */
final class Throughput {

    private static final double NANOS = 1e9;
    private static final Moment MOMENT = new Moment("2026-11-01T08:00:00Z");

    /** So small that two threads are both busy until near the end. */
    private static final long BYTES_A_TASK = 4L << 20;

    private static final com.sun.management.OperatingSystemMXBean MACHINE =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Path input;
    private final Path folder;
    private final Map<String, List<Spent>> spent = new LinkedHashMap<>();
    private int runs;

    private record Spent(double processor, double passed, long findings) {}

    private interface Work {
        /** Returns how many findings there were. */
        long run() throws IOException;
    }

    private Throughput(Path input, Path folder) {
        this.input = input;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        Throughput throughput = new Throughput(Path.of(arguments[0]), Path.of(arguments[1]));
        int rounds = Integer.parseInt(arguments[2]);
        for (int round = 0; round <= rounds; round++) {
            if (round == 1) {
                throughput.spent.clear();
            }
            throughput.round();
        }
        throughput.print();
    }

    private void round() throws IOException {
        measure("reading alone", this::read);
        for (int threads = 1; threads <= 2; threads++) {
            BatchRequest request = BatchRequest.on(threads, AssessmentRequest.at(MOMENT.in(ZoneOffset.UTC)));
            measure("assessAll, threads: " + threads, () -> assessAll(request));
        }
        for (int threads = 1; threads <= 2; threads++) {
            SparkSession spark = LocalSpark.begin(folder, threads);
            String output = folder.resolve("run-" + runs++).toString();
            measure("job, threads: " + threads, () -> job(spark, output));
            if (threads == 1) {
                write(spark, output);
            }
            spark.stop();
        }
    }

    private void measure(String way, Work work) throws IOException {
        long processor = MACHINE.getProcessCpuTime();
        long begin = System.nanoTime();
        long findings = work.run();
        Spent last = new Spent(
                (MACHINE.getProcessCpuTime() - processor) / NANOS, (System.nanoTime() - begin) / NANOS, findings);
        spent.computeIfAbsent(way, first -> new ArrayList<>()).add(last);
        System.err.printf(Locale.ROOT, "%s: %.2f s, %.2f s passed%n", way, last.processor(), last.passed());
    }

    private long read() throws IOException {
        try (SnapshotLines lines = open()) {
            return registers(lines)
                    .filter(register -> register.artefacts().count() < 0)
                    .count();
        }
    }

    private long assessAll(BatchRequest request) throws IOException {
        ComplianceEngine engine = EngineSource.standard().engine();
        try (SnapshotLines lines = open();
                Stream<BatchResult> results = engine.assessAll(registers(lines), request)) {
            return results.mapToLong(result -> result.orElseThrow().findings().size())
                    .sum();
        }
    }

    private long job(SparkSession spark, String output) {
        return new AssessmentJob(
                        spark,
                        new AssessmentJob.Setup(
                                input.toString(),
                                InputFormat.JSONL,
                                output,
                                MOMENT,
                                EngineSource.standard(),
                                2,
                                BYTES_A_TASK))
                .run()
                .manifest()
                .counts()
                .findings();
    }

    /** Writes again what a run wrote, from memory. */
    private void write(SparkSession spark, String output) throws IOException {
        Path tables = tables(Path.of(output));
        List<Dataset<Row>> rows = Stream.of("findings", "outcomes")
                .map(table -> spark.read().parquet(tables.resolve(table).toString()))
                .map(table -> table.persist(StorageLevel.MEMORY_ONLY()))
                .toList();
        rows.forEach(Dataset::count);
        measure("writing findings and outcomes once", () -> {
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).write().option("compression", "zstd").parquet(output + "/again-" + i);
            }
            return 0;
        });
    }

    /** Returns the folder with the tables of a run somewhere below a folder. */
    static Path tables(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.endsWith("findings"))
                    .findFirst()
                    .orElseThrow()
                    .getParent();
        }
    }

    private SnapshotLines open() throws IOException {
        return SnapshotLines.read(Files.newInputStream(input), input.toString());
    }

    private static Stream<LisSnapshot> registers(SnapshotLines lines) {
        Iterable<SnapshotLines.Line> each = () -> lines;
        return StreamSupport.stream(each.spliterator(), false).map(SnapshotLines.Line::register);
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                "%d registers, %d bytes%n| way | findings | s of the processor | s passed |%n|---|---|---|---|%n",
                count(),
                input.toFile().length());
        spent.forEach((way, rounds) -> System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s |%n",
                way,
                rounds.stream()
                        .map(Spent::findings)
                        .distinct()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ")),
                spread(rounds, Spent::processor),
                spread(rounds, Spent::passed)));
    }

    private long count() {
        try (Stream<String> lines = Files.lines(input)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the median, with the least and the most. */
    private static String spread(List<Spent> rounds, Function<Spent, Double> figure) {
        double[] sorted = DoubleStream.of(
                        rounds.stream().mapToDouble(figure::apply).toArray())
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT, "%.2f (%.2f to %.2f)", sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
}
