package se.lis.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lis.rules.policy.PolicyException;

/** The command that a cluster is given. */
@Command(
        name = "lis-spark",
        mixinStandardHelpOptions = true,
        description = "Assesses the registers of many organisations, and keeps findings, outcomes and sums as Parquet.",
        footer = {
            "",
            "Exit codes: 0 all assessed; 1 some quarantined; 2 bad usage; 3 a file can't be read or written;",
            "5 the run failed."
        })
public final class LisSpark implements Callable<Integer> {

    private static final int QUARANTINED = 1;
    private static final int UNREADABLE = 3;
    private static final int FAILED = 5;

    @Option(
            names = "--input",
            required = true,
            paramLabel = "PATH",
            description = "A file of registers, or a folder of such files.")
    String input = "";

    @Option(
            names = "--format",
            paramLabel = "jsonl|parquet",
            description = "The form of the input; default: ${DEFAULT-VALUE}.")
    InputFormat format = InputFormat.JSONL;

    @Option(names = "--output", required = true, paramLabel = "FOLDER", description = "The folder of all runs.")
    String output = "";

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "DATE|INSTANT",
            description = "The day (its end, in the zone of each organisation) or moment to judge at.")
    String asOf = "";

    @Option(names = "--policy", paramLabel = "FILE", description = "Own values of parameters for all, a YAML file.")
    @Nullable
    String policy;

    @Option(
            names = "--buckets",
            paramLabel = "N",
            description = "In how many files findings and outcomes are kept; default: ${DEFAULT-VALUE}.")
    int buckets = 16;

    @Option(
            names = "--bytes-per-task",
            paramLabel = "N",
            description = "How many bytes of registers a task judges; default: ${DEFAULT-VALUE}.")
    long bytesPerTask = 32L << 20;

    @Option(
            names = "--sweep",
            description = "Afterwards remove older runs of the same question and what killed ones left."
                    + " Only when no other is under way.")
    boolean sweep;

    @Spec
    @Nullable
    CommandSpec spec;

    /** Runs the job and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(
                arguments,
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, false, StandardCharsets.UTF_8)));
    }

    /** Runs the job and returns its exit code. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new LisSpark())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(LisSpark::explain);
        int code = line.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    @Override
    public Integer call() {
        SparkSession session = SparkSession.builder().appName("lis").getOrCreate();
        try {
            AssessmentJob.Run run = new AssessmentJob(
                            session,
                            new AssessmentJob.Setup(
                                    input, format, output, new Moment(asOf), engine(session), buckets, bytesPerTask))
                    .run();
            if (sweep) {
                new RunFolder(
                                run.manifest().identity().folder(new Path(output)),
                                session.sparkContext().hadoopConfiguration())
                        .sweep();
            }
            print(run);
            return run.manifest().counts().quarantined() > 0 ? QUARANTINED : 0;
        } finally {
            session.stop();
        }
    }

    private void print(AssessmentJob.Run run) {
        Manifest.Counts counts = run.manifest().counts();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println((run.made() ? "made " : "found ") + run.tables());
        out.println(counts.documents() + " documents: " + counts.assessed() + " assessed with " + counts.findings()
                + " findings, " + counts.quarantined() + " quarantined, " + counts.repeated() + " repeated");
    }

    private EngineSource engine(SparkSession session) {
        if (policy == null) {
            return EngineSource.standard();
        }
        Path file = new Path(policy);
        try (FSDataInputStream in =
                file.getFileSystem(session.sparkContext().hadoopConfiguration()).open(file)) {
            return EngineSource.under(in.readAllBytes(), policy);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(policy + " can't be read", unreadable);
        }
    }

    private static int explain(Exception problem, CommandLine line, CommandLine.ParseResult parsed) {
        if (problem instanceof InputException || problem instanceof PolicyException) {
            line.getErr().println("lis-spark: " + problem.getMessage());
            return UNREADABLE;
        }
        if (problem instanceof UncheckedIOException file) {
            Throwable reason = file.getCause();
            line.getErr()
                    .println("lis-spark: " + file.getMessage() + (reason == null ? "" : ": " + reason.getMessage()));
            return UNREADABLE;
        }
        line.getErr().println("lis-spark: the run failed: " + problem);
        return FAILED;
    }
}
