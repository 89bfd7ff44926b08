package se.lis.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.rules.AssessmentRequest;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.LiveAssessment;

/** What a single change of a followed register costs: a thousand artefacts of all types, drawn at random, change one by one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LiveBenchmark {

    private static final int CHANGES = 1000;

    /** How many artefacts the register holds. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int artefacts;

    private final List<Artefact> some = new ArrayList<>();
    private final List<Artefact> others = new ArrayList<>();
    private LiveAssessment live = ComplianceEngine.standard()
            .live(new RegisterGenerator(1).register(0, 0), AssessmentRequest.at(RegisterGenerator.TAKEN));
    private boolean turned;

    /** Judges the register, and draws what will change: each artefact as it is, and as it is in a register of another seed. */
    @Setup
    public void setUp() {
        LisSnapshot other = new RegisterGenerator(2).register(0, artefacts);
        List<Artefact> all = other.artefacts()
                .filter(artefact -> artefact.type() != ArtefactType.ORGANISATION)
                .toList();
        Random random = new Random(3);
        for (int i = 0; i < CHANGES; i++) {
            others.add(all.get(random.nextInt(all.size())));
        }
        LisSnapshot register = new RegisterGenerator(1).register(0, artefacts);
        others.forEach(artefact -> some.add(register.find(artefact.id()).orElseThrow()));
        live.close();
        live = ComplianceEngine.standard().live(register, AssessmentRequest.at(RegisterGenerator.TAKEN));
    }

    /** Lets go of the register. */
    @TearDown
    public void close() {
        live.close();
    }

    /** Changes a thousand artefacts, and the next time back. */
    @Benchmark
    @OperationsPerInvocation(CHANGES)
    public int change() {
        int told = 0;
        for (Artefact artefact : turned ? some : others) {
            told += live.upsert(artefact).added().size();
        }
        turned = !turned;
        return told;
    }
}
