package se.lis.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
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
import se.lis.core.LisSnapshot;
import se.lis.rules.AssessmentRequest;
import se.lis.rules.BatchRequest;
import se.lis.rules.BatchResult;
import se.lis.rules.ComplianceEngine;

/** Assessing the registers of many organisations, of some 1,500 artefacts each, on one thread and on more. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
public class ManyRegistersBenchmark {

    private static final int ORGANISATIONS = 40;
    private static final int ARTEFACTS = 1_500;

    /** How many assessments run at once. */
    @Param({"1", "2"})
    public int threads;

    private List<LisSnapshot> registers = List.of();
    private ComplianceEngine engine = ComplianceEngine.standard();

    /** Makes the registers. */
    @Setup
    public void setUp() {
        registers = new RegisterGenerator(1).registers(ORGANISATIONS, ARTEFACTS).toList();
        engine = ComplianceEngine.standard();
    }

    /** Assesses all of them, and counts the findings. */
    @Benchmark
    public long assessAll() {
        BatchRequest request = BatchRequest.on(threads, AssessmentRequest.at(RegisterGenerator.TAKEN));
        try (Stream<BatchResult> results = engine.assessAll(registers.stream(), request.unordered())) {
            return results.mapToLong(result -> result.orElseThrow().findings().size())
                    .sum();
        }
    }
}
