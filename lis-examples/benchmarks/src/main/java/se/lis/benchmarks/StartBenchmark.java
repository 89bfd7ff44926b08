package se.lis.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.lis.core.LisSnapshot;
import se.lis.rules.ComplianceEngine;

/** What the first call in a cold JVM takes: each measurement is a JVM of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(15)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class StartBenchmark {

    private LisSnapshot register = new RegisterGenerator(1).register(0, 0);

    /** Reads the register, so that the model is there and the engine is not. */
    @Setup(Level.Trial)
    public void setUp() {
        register = new RegisterGenerator(1).register(0, 1_500);
    }

    /** Creates an engine. */
    @Benchmark
    public ComplianceEngine create() {
        return ComplianceEngine.standard();
    }

    /** Creates an engine and assesses a district administration's register. */
    @Benchmark
    public int findings() {
        return ComplianceEngine.standard()
                .assess(register, RegisterGenerator.TAKEN)
                .findings()
                .size();
    }
}
