package se.lis.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
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
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;

/** Reading, writing, digesting and assessing a register of a size. With {@code -prof gc} also what that allocates. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 6, time = 4)
@Measurement(iterations = 5, time = 2)
public class RegisterBenchmark {

    /** How many artefacts the register holds. */
    @Param({"100", "1000", "10000", "100000"})
    public int artefacts;

    private LisSnapshot register = new RegisterGenerator(1).register(0, 0);
    private byte[] json = {};
    private ComplianceEngine engine = ComplianceEngine.standard();

    /** Makes the register and its text. */
    @Setup
    public void setUp() {
        register = new RegisterGenerator(1).register(0, artefacts);
        json = LisJson.standard().write(register);
        engine = ComplianceEngine.standard();
    }

    /** Reads the register's JSON. */
    @Benchmark
    public LisSnapshot read() {
        return LisJson.standard().readSnapshot(new ByteArrayInputStream(json), "benchmark");
    }

    /** Writes the register's JSON to nowhere. */
    @Benchmark
    public void write() {
        LisJson.standard().write(register, OutputStream.nullOutputStream());
    }

    /** Assesses the register with the whole catalogue, without messages. */
    @Benchmark
    public Assessment assess() {
        return engine.assess(register, RegisterGenerator.TAKEN);
    }
}
