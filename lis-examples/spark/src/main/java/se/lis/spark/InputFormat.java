package se.lis.spark;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/** The forms in which registers come. */
public enum InputFormat {

    /** A register a line, in UTF-8; blank lines are passed over. */
    JSONL {
        @Override
        JavaRDD<RegisterDocument> read(SparkSession session, Path root) {
            JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
            Configuration settings = new Configuration(context.hadoopConfiguration());
            settings.setBoolean(TextInputFormat.INPUT_DIR_RECURSIVE, true);
            settings.setLong(TextInputFormat.SPLIT_MAXSIZE, BYTES_A_SPLIT);
            JavaNewHadoopRDD<LongWritable, Text> lines =
                    (JavaNewHadoopRDD<LongWritable, Text>) context.newAPIHadoopFile(
                            root.toString(), TextInputFormat.class, LongWritable.class, Text.class, settings);
            String prefix = prefix(root);
            return lines.mapPartitionsWithInputSplit(
                    (split, content) -> {
                        String file = file(
                                prefix, ((FileSplit) split).getPath().toUri().getPath());
                        Iterable<Tuple2<LongWritable, Text>> each = () -> content;
                        return stream(each)
                                .map(line -> new RegisterDocument(
                                        new Place(file, line._1().get()),
                                        null,
                                        line._2().copyBytes()))
                                .filter(document -> !isBlank(document.json()))
                                .iterator();
                    },
                    true);
        }
    },

    /** A register a row, in the column {@value #SNAPSHOT}, with its organisation's id in {@value #ORGANISATION}. */
    PARQUET {
        @Override
        JavaRDD<RegisterDocument> read(SparkSession session, Path root) {
            Dataset<Row> rows =
                    session.read().option("recursiveFileLookup", "true").parquet(root.toString());
            check(root, rows.schema(), ORGANISATION, List.of(DataTypes.StringType));
            check(root, rows.schema(), SNAPSHOT, List.of(DataTypes.StringType, DataTypes.BinaryType));
            String prefix = prefix(root);
            return rows.select(
                            functions.col("_metadata.file_path"),
                            functions.col("_metadata.row_index"),
                            functions.col(ORGANISATION),
                            functions.col(SNAPSHOT).cast(DataTypes.BinaryType))
                    .toJavaRDD()
                    .map(row -> new RegisterDocument(
                            new Place(file(prefix, URI.create(row.getString(0)).getPath()), row.getLong(1)),
                            row.isNullAt(2) ? "" : row.getString(2),
                            row.isNullAt(3) ? new byte[0] : row.<byte[]>getAs(3)));
        }
    };

    /** The column of Parquet files that holds the id of the organisation. */
    static final String ORGANISATION = "organisation";

    /** The column of Parquet files that holds the register's JSON. */
    static final String SNAPSHOT = "snapshot";

    /** Small enough that a cluster reads a file on many machines; a line longer than that is read by one. */
    private static final long BYTES_A_SPLIT = 64L << 20;

    /** Returns the documents in a file, or in the files of a folder and the folders in it. */
    abstract JavaRDD<RegisterDocument> read(SparkSession session, Path root);

    private static <T> Stream<T> stream(Iterable<T> each) {
        return StreamSupport.stream(each.spliterator(), false);
    }

    private static boolean isBlank(byte[] line) {
        for (byte character : line) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }

    /** A file is named from the folder that was given, so that results do not depend on where it lies. */
    private static String prefix(Path root) {
        return root.toUri().getPath() + "/";
    }

    private static String file(String prefix, String found) {
        return found.startsWith(prefix) ? found.substring(prefix.length()) : new Path(found).getName();
    }

    private static void check(Path root, StructType schema, String column, List<DataType> allowed) {
        Set<String> names = Set.of(schema.fieldNames());
        String types = allowed.stream().map(DataType::simpleString).collect(Collectors.joining(" or "));
        if (!names.contains(column)) {
            throw new InputException(root + ": there is no column '" + column + "' (" + types + "); the columns are "
                    + names.stream().sorted().collect(Collectors.joining(", ")));
        }
        StructField field = schema.apply(column);
        if (!allowed.contains(field.dataType())) {
            throw new InputException(root + ": column '" + column + "' is "
                    + field.dataType().simpleString() + ", but it must be " + types);
        }
    }
}
