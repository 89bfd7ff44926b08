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
import se.lis.rules.ComplianceEngine;
import se.lis.rules.LiveAssessment;
import se.lis.rules.request.AssessmentRequest;

/**
 * What a single change of a followed register costs: artefacts of all types, drawn at random, go and come one by one. None is
 * flagged as security-sensitive: the whole register is judged again when such a one changes.
 */
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
    private LiveAssessment live = ComplianceEngine.standard()
            .live(new RegisterGenerator(1).register(0, 0), AssessmentRequest.at(RegisterGenerator.TAKEN));

    /** Judges the register, and draws what will change. */
    @Setup
    public void setUp() {
        LisSnapshot register = new RegisterGenerator(1).register(0, artefacts);
        List<Artefact> all = register.artefacts()
                .filter(artefact -> artefact.type() != ArtefactType.ORGANISATION)
                .filter(artefact -> !artefact.securityProtected())
                .toList();
        Random random = new Random(3);
        for (int i = 0; i < CHANGES / 2; i++) {
            some.add(all.get(random.nextInt(all.size())));
        }
        live.close();
        live = ComplianceEngine.standard().live(register, AssessmentRequest.at(RegisterGenerator.TAKEN));
    }

    /** Lets go of the register. */
    @TearDown
    public void close() {
        live.close();
    }

    /** Takes five hundred artefacts away and puts each back. */
    @Benchmark
    @OperationsPerInvocation(CHANGES)
    public int change() {
        int told = 0;
        for (Artefact artefact : some) {
            told += live.remove(artefact.id()).outcomes().size();
            told += live.upsert(artefact).added().size();
        }
        return told;
    }
}
