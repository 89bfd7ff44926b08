package se.lis.benchmarks;

import java.util.List;
import java.util.SortedSet;
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
import se.lis.benchmarks.peer.SixRules;
import se.lis.benchmarks.peer.VerdictSink;
import se.lis.core.LisSnapshot;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.internal.Views;
import se.lis.rules.subject.Subject;

/**
 * Six rules of the catalogue by rule engines that take no DRL, and by this one's. All judge the same views, made before, and
 * tell the same sink; that they tell the same is checked before anything is measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
public class SixRulesBenchmark {

    /** How many artefacts the register holds. */
    @Param({"100", "1000", "10000", "100000"})
    public int artefacts;

    private final ComplianceEngine engine = ComplianceEngine.standard();
    private final SixRules six = new SixRules(engine.catalogue());
    private final SixRules.Evrete evrete = new SixRules.Evrete(engine.catalogue());
    private List<Subject> subjects = List.of();

    /** Makes the views, and checks that all tell the same. */
    @Setup
    public void setUp() {
        LisSnapshot register = new RegisterGenerator(1).register(0, artefacts);
        subjects = new Views().of(register, RegisterGenerator.TAKEN);
        SortedSet<String> expected =
                VerdictSink.lines(engine.assess(register, RegisterGenerator.TAKEN), SixRules.ids());
        SameFindings.check("the engine alone", expected, engine().lines(SixRules.ids()));
        SameFindings.check("the loop", expected, loop().lines(SixRules.ids()));
        SameFindings.check("streams", expected, streams().lines(SixRules.ids()));
        SameFindings.check("Easy Rules", expected, easyRules().lines(SixRules.ids()));
        SameFindings.check("Evrete", expected, evrete().lines(SixRules.ids()));
    }

    /** Drools as this engine runs it. */
    @Benchmark
    public VerdictSink engine() {
        return six.engine(subjects);
    }

    /** A loop by type. */
    @Benchmark
    public VerdictSink loop() {
        return six.loop(subjects);
    }

    /** A stream a condition. */
    @Benchmark
    public VerdictSink streams() {
        return six.streams(subjects);
    }

    /** Easy Rules 4.1. */
    @Benchmark
    public VerdictSink easyRules() {
        return six.easyRules(subjects);
    }

    /** Evrete 4.0. */
    @Benchmark
    public VerdictSink evrete() {
        return evrete.judged(subjects);
    }
}
