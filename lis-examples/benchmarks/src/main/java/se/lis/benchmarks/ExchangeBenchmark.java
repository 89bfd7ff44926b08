package se.lis.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.csv.LisCsv;
import se.lis.core.json.LisJson;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.export.CsvExport;
import se.lis.rules.export.OscalExport;
import se.lis.rules.export.SarifExport;

/** Reading a register from CSV, and writing an assessment in each form. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
public class ExchangeBenchmark {

    /** How many artefacts the register holds. */
    @Param({"1000", "10000", "100000"})
    public int artefacts;

    private final ComplianceEngine engine = ComplianceEngine.standard();
    private final OscalExport oscal = OscalExport.of(engine.catalogue());
    private final SarifExport sarif = SarifExport.of(engine.catalogue());
    private Path tables = Path.of("");
    private Assessment assessment = engine.assess(new RegisterGenerator(1).register(0, 0), RegisterGenerator.TAKEN);

    /** Makes the tables and the assessment. */
    @Setup
    public void setUp() throws IOException {
        LisSnapshot register = new RegisterGenerator(1).register(0, artefacts);
        tables = Files.createTempDirectory("register");
        LisCsv.standard().writeSnapshot(register, tables);
        assessment = engine.assess(register, RegisterGenerator.TAKEN);
    }

    /** Removes the tables. */
    @TearDown
    public void tearDown() throws IOException {
        try (Stream<Path> files = Files.walk(tables)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Reads the register's tables. */
    @Benchmark
    public LisSnapshot readCsv() {
        return LisCsv.standard().readSnapshot(tables);
    }

    /** Writes the assessment as JSON. */
    @Benchmark
    public byte[] json() {
        return LisJson.standard().write(assessment);
    }

    /** Writes the findings as CSV. */
    @Benchmark
    public byte[] csv() {
        return CsvExport.standard().findings(assessment);
    }

    /** Writes the assessment as OSCAL assessment results. */
    @Benchmark
    public byte[] oscal() {
        return oscal.assessmentResults(assessment);
    }

    /** Writes the assessment as SARIF. */
    @Benchmark
    public byte[] sarif() {
        return sarif.write(assessment);
    }
}
