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
import se.lis.benchmarks.peer.ByHand;
import se.lis.core.LisSnapshot;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.request.AssessmentRequest;
import se.lis.rules.request.BatchRequest;
import se.lis.rules.request.BatchResult;

/** Assessing the registers of many organisations, one after the other, on two threads, and by a loop by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
public class ManyRegistersBenchmark {

    /** How many organisations there are. */
    @Param("200")
    public int organisations;

    /** How many artefacts each has. */
    @Param("1500")
    public int artefacts;

    private List<LisSnapshot> registers = List.of();
    private ComplianceEngine engine = ComplianceEngine.standard();

    /** Makes the registers. */
    @Setup
    public void setUp() {
        registers = new RegisterGenerator(1).registers(organisations, artefacts).toList();
        engine = ComplianceEngine.standard();
    }

    /** Assesses all of them on one thread, and counts the findings. */
    @Benchmark
    public long oneThread() {
        return assessed(1);
    }

    /** Assesses all of them on two threads, and counts the findings. */
    @Benchmark
    public long twoThreads() {
        return assessed(2);
    }

    /** Judges all of them by hand, with an index for each, on one thread, and counts what was found. */
    @Benchmark
    public long loop() {
        return registers.stream()
                .mapToLong(register ->
                        ByHand.loop(register, RegisterGenerator.TAKEN).findings())
                .sum();
    }

    private long assessed(int threads) {
        BatchRequest request = BatchRequest.on(threads, AssessmentRequest.at(RegisterGenerator.TAKEN));
        try (Stream<BatchResult> results = engine.assessAll(registers.stream(), request.unordered())) {
            return results.mapToLong(result -> result.orElseThrow().findings().size())
                    .sum();
        }
    }
}
