package se.lis.spark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.SparkSession;
import se.lis.core.json.SnapshotLines;
import se.lis.rules.AssessmentRequest;
import se.lis.rules.BatchRequest;
import se.lis.rules.BatchResult;
import se.lis.rules.ComplianceEngine;

/**
 * Prints what it takes of the processor to judge a file of registers, three times in one JVM: {@code one} reads it and calls
 * {@code assessAll} on one thread, {@code spark} runs the job on one.
 *
 * <p>It is the processor time of the whole JVM, with compiling and collecting: it stays the same on a machine that does
 * something else too.
 */
final class Throughput {

    private static final double NANOS = 1e9;
    private static final int TIMES = 3;

    private Throughput() {}

    public static void main(String[] arguments) throws IOException {
        Path input = Path.of(arguments[1]);
        Path folder = Path.of(arguments[2]);
        Moment moment = new Moment("2026-11-01T08:00:00Z");
        ComplianceEngine engine = EngineSource.standard().engine();
        com.sun.management.OperatingSystemMXBean machine =
                (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        SparkSession spark = arguments[0].equals("spark") ? LocalSpark.begin(folder, 1) : null;
        for (int i = 0; i < TIMES; i++) {
            long cpu = machine.getProcessCpuTime();
            long begin = System.nanoTime();
            long findings = spark == null
                    ? one(engine, input, moment)
                    : new AssessmentJob(
                                    spark,
                                    new AssessmentJob.Setup(
                                            input.toString(),
                                            InputFormat.JSONL,
                                            folder.resolve("run-" + i).toString(),
                                            moment,
                                            EngineSource.standard(),
                                            1,
                                            32L << 20))
                            .run()
                            .manifest()
                            .counts()
                            .findings();
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d bytes, %d findings, %.1f s of the processor, %.1f s passed%n",
                    arguments[0],
                    Files.size(input),
                    findings,
                    (machine.getProcessCpuTime() - cpu) / NANOS,
                    (System.nanoTime() - begin) / NANOS);
        }
        if (spark != null) {
            spark.stop();
        }
    }

    private static long one(ComplianceEngine engine, Path input, Moment moment) throws IOException {
        BatchRequest request = BatchRequest.on(1, AssessmentRequest.at(moment.in(ZoneOffset.UTC)));
        try (SnapshotLines lines = SnapshotLines.read(Files.newInputStream(input), input.toString())) {
            Iterable<SnapshotLines.Line> each = () -> lines;
            try (Stream<BatchResult> results = engine.assessAll(
                    StreamSupport.stream(each.spliterator(), false).map(SnapshotLines.Line::register), request)) {
                return results.mapToLong(result -> result.orElseThrow().findings().size())
                        .sum();
            }
        }
    }
}
