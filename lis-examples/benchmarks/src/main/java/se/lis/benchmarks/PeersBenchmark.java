package se.lis.benchmarks;

import java.util.concurrent.TimeUnit;
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
import se.lis.benchmarks.peer.Judged;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.rules.ComplianceEngine;

/**
 * The whole catalogue on one register, by this engine and by other ways to the same verdicts. That they are the same is checked
 * before anything is measured.
 *
 * <p>Streams look at all there is for each thing they look up: leave them out of large registers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 6, time = 4)
@Measurement(iterations = 5, time = 2)
public class PeersBenchmark {

    /** How many artefacts the register holds. */
    @Param({"100", "1000", "10000", "100000"})
    public int artefacts;

    private LisSnapshot register = new RegisterGenerator(1).register(0, 0);
    private ComplianceEngine engine = ComplianceEngine.standard();

    /** Makes the register, and checks that all find the same. */
    @Setup
    public void setUp() {
        engine = ComplianceEngine.standard();
        register = new RegisterGenerator(1).register(0, artefacts);
        Assessment assessment = engine();
        SameFindings.check("the loop", Judged.lines(assessment), loop().lines());
        if (artefacts <= 1_500) {
            SameFindings.check("streams", Judged.lines(assessment), streams().lines());
        }
    }

    /** This engine: findings with their proof, outcomes, worklists. */
    @Benchmark
    public Assessment engine() {
        return engine.assess(register, RegisterGenerator.TAKEN);
    }

    /** A loop with an index for everything it looks up: verdicts alone. */
    @Benchmark
    public Judged loop() {
        return ByHand.loop(register, RegisterGenerator.TAKEN);
    }

    /** Streams without an index: verdicts alone. */
    @Benchmark
    public Judged streams() {
        return ByHand.streams(register, RegisterGenerator.TAKEN);
    }
}
