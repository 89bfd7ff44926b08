package se.lis.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * Judges all registers of an input, and keeps the results as tables.
 *
 * <p>First every document is looked at just enough to know whose it is, how large it is, and whether its organisation comes
 * again; that shows how to deal out the work, and whether a run on the same input is there already. Then tasks judge
 * registers and write what they found to an intermediate table, so that what one task has done is done, whichever machines
 * are lost later. From there the tables are put into one order, and a manifest makes the run the one that counts.
 */
final class AssessmentJob {

    private static final Logger LOG = LoggerFactory.getLogger(AssessmentJob.class);
    private static final String INTERMEDIATE = "intermediate";
    private static final String BUCKET = "bucket";

    private final SparkSession session;
    private final JavaSparkContext context;
    private final Setup setup;

    /**
     * What a job is asked.
     *
     * @param input a file, or a folder with files in it and in its folders
     * @param format their form
     * @param output the folder of all runs
     * @param moment when registers are judged
     * @param engine what judges them
     * @param buckets in how many files each large table is kept
     * @param bytesPerTask how many bytes of documents a task should judge
     */
    record Setup(
            String input,
            InputFormat format,
            String output,
            Moment moment,
            EngineSource engine,
            int buckets,
            long bytesPerTask) {

        /** Checks the numbers. */
        Setup {
            if (buckets < 1 || bytesPerTask < 1) {
                throw new InputException("buckets is " + buckets + " and bytes per task " + bytesPerTask
                        + ", but each must be 1 at least");
            }
        }
    }

    /**
     * A run that counts.
     *
     * @param manifest what it was
     * @param tables the folder with its tables
     * @param made whether this job made it, or found it made
     */
    record Run(Manifest manifest, Path tables, boolean made) {}

    AssessmentJob(SparkSession host, Setup setup) {
        session = host.newSession();
        session.conf().set("spark.sql.session.timeZone", "UTC");
        session.conf().set("spark.sql.datetime.java8API.enabled", "true");
        session.conf().set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
        session.conf().set("spark.sql.parquet.compression.codec", "zstd");
        context = JavaSparkContext.fromSparkContext(session.sparkContext());
        this.setup = setup;
    }

    /**
     * Runs the job, unless its result is there, and returns the run.
     *
     * @throws InputException if the input can't be begun with
     */
    Run run() {
        JavaRDD<RegisterDocument> documents = setup.format().read(session, root());
        JavaRDD<Identity> identities = documents.map(Identity::of).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            Totals totals = identities.map(Totals::of).fold(Totals.NONE, Totals::plus);
            if (totals.documents() == 0) {
                throw new InputException(setup.input() + " holds no document; at least one register is needed");
            }
            RunIdentity identity = RunIdentity.of(setup.engine().engine(), setup.moment(), totals, setup.buckets());
            Configuration settings = context.hadoopConfiguration();
            RunFolder folder = new RunFolder(identity.folder(new Path(setup.output())), settings);
            Manifest there = folder.current().orElse(null);
            if (there != null && there.identity().equals(identity)) {
                LOG.info("the run is there already: {}", folder.data(there.data()));
                folder.removeAttemptsAt(identity);
                return new Run(there, folder.data(there.data()), false);
            }
            String data = RunFolder.newData(identity);
            Manifest counts;
            try {
                counts = folder.commit(write(documents, identities, totals, identity, data, folder.data(data)));
            } catch (RuntimeException | Error failure) {
                discard(folder, data, failure);
                throw failure;
            }
            folder.removeAttemptsAt(identity);
            return new Run(counts, folder.data(counts.data()), counts.data().equals(data));
        } finally {
            identities.unpersist(false);
        }
    }

    /** What can't be removed now is removed by the next attempt; why this one failed is what must be reported. */
    private static void discard(RunFolder folder, String data, Throwable failure) {
        try {
            folder.discard(data);
        } catch (RuntimeException unremoved) {
            failure.addSuppressed(unremoved);
        }
    }

    private Path root() {
        Path given = new Path(setup.input());
        try {
            FileSystem files = given.getFileSystem(context.hadoopConfiguration());
            if (!files.exists(given)) {
                throw new InputException(given + " is not there; it must be a file or a folder of files");
            }
            return files.makeQualified(given);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(given + " can't be reached", unreachable);
        }
    }

    private Manifest write(
            JavaRDD<RegisterDocument> documents,
            JavaRDD<Identity> identities,
            Totals totals,
            RunIdentity identity,
            String data,
            Path target) {
        judge(documents, identities, totals, new Path(target, INTERMEDIATE));
        Dataset<Row> results =
                session.read().schema(Table.intermediate()).parquet(new Path(target, INTERMEDIATE).toString());
        checkComplete(results, totals);
        keep(results, Table.REGISTERS, target);
        keep(results, Table.QUARANTINE, target);
        keep(results, Table.FINDINGS, target);
        keep(results, Table.OUTCOMES, target);
        Dataset<Row> outcomes = rows(results, Table.OUTCOMES);
        for (Aggregates aggregate : Aggregates.values()) {
            aggregate.of(outcomes).write().parquet(new Path(target, aggregate.folder()).toString());
        }
        Manifest.Counts counts = counts(results, totals);
        remove(new Path(target, INTERMEDIATE));
        return new Manifest(identity, data, counts);
    }

    /** Judges each register once, and writes the rows of all tables. */
    private void judge(
            JavaRDD<RegisterDocument> documents, JavaRDD<Identity> identities, Totals totals, Path intermediate) {
        WorkPartitioner work = WorkPartitioner.over(identities, totals, setup.bytesPerTask());
        LOG.info(
                "{} documents of {} bytes in {} tasks, {} of them for one large register each",
                totals.documents(),
                totals.bytes(),
                work.numPartitions(),
                work.large());
        Broadcast<Map<Place, Repetition>> repetitions = context.broadcast(new HashMap<>(Repetition.in(identities)));
        JavaRDD<Row> rows = documents
                .mapToPair(document -> new Tuple2<>(document.place(), document))
                .partitionBy(work)
                .mapPartitions(new AssessDocuments(setup.engine(), setup.moment(), repetitions));
        session.createDataFrame(rows, Table.intermediate()).write().parquet(intermediate.toString());
        repetitions.destroy();
    }

    /** What came in must have come out, each document once: else the input changed while it was read. */
    private static void checkComplete(Dataset<Row> results, Totals totals) {
        Totals out = rows(results, Table.REGISTERS)
                .select(Table.ENTRY)
                .toJavaRDD()
                .map(row -> new Totals(1, 0, new BigInteger(row.getString(0), Totals.RADIX)))
                .fold(Totals.NONE, Totals::plus);
        if (out.documents() != totals.documents() || !out.digest().equals(totals.digest())) {
            throw new InputException("the input held " + totals.documents() + " documents when it was first read and "
                    + out.documents() + ", or others, when they were judged; it must not change during a run");
        }
    }

    private static Dataset<Row> rows(Dataset<Row> results, Table table) {
        return results.where(functions.col(table.folder()).isNotNull()).select(table.folder() + ".*");
    }

    /**
     * Writes a table in an order that depends on nothing but its rows: those of an organisation are in the file of its
     * bucket. What holds no organisation, or little, is one file.
     */
    private void keep(Dataset<Row> results, Table table, Path target) {
        Dataset<Row> rows = rows(results, table).drop(Table.ENTRY);
        String path = new Path(target, table.folder()).toString();
        if (!table.bucketed()) {
            rows.repartition(1).sortWithinPartitions(table.order()).write().parquet(path);
            return;
        }
        Column bucket = functions.pmod(functions.hash(functions.col("organisation")), functions.lit(setup.buckets()));
        List<Column> order = new ArrayList<>(List.of(functions.col(BUCKET)));
        order.addAll(List.of(table.order()));
        rows.withColumn(BUCKET, bucket)
                .repartitionById(setup.buckets(), functions.col(BUCKET))
                .sortWithinPartitions(order.toArray(new Column[0]))
                .write()
                .partitionBy(BUCKET)
                .parquet(path);
    }

    private static Manifest.Counts counts(Dataset<Row> results, Totals totals) {
        Map<String, Long> fates = new HashMap<>();
        long findings = 0;
        for (Row fate : rows(results, Table.REGISTERS)
                .groupBy("fate")
                .agg(functions.count("*"), functions.coalesce(functions.sum("findings"), functions.lit(0L)))
                .collectAsList()) {
            fates.put(fate.getString(0), fate.getLong(1));
            findings += fate.getLong(2);
        }
        return new Manifest.Counts(
                totals.documents(),
                totals.bytes(),
                fates.getOrDefault("assessed", 0L),
                fates.getOrDefault("quarantined", 0L),
                fates.getOrDefault("repeated", 0L),
                findings);
    }

    private void remove(Path path) {
        try {
            path.getFileSystem(context.hadoopConfiguration()).delete(path, true);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(path + " can't be removed", undeletable);
        }
    }
}
