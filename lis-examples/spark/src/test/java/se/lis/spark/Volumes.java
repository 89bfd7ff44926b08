package se.lis.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.io.ZStdCompressionCodec;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Prints how many bytes a register takes: as a line of JSON, compressed by itself, and in a Parquet file of such registers; and
 * how many its findings and the tables of a run take. Arguments: the file of JSON Lines, the folder of the runs of
 * {@link Throughput}, a folder to work in.
 */
final class Volumes {

    private Volumes() {}

    public static void main(String[] arguments) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        Path work = Path.of(arguments[2]);
        SparkSession spark = LocalSpark.begin(work, 1);
        ZStdCompressionCodec zstd =
                new ZStdCompressionCodec(spark.sparkContext().getConf());
        print(lines, "line of JSON", sum(lines, text -> text));
        print(lines, "by itself, zstd", sum(lines, bytes -> compressed(bytes, zstd)));
        StructType schema =
                new StructType().add("organisation", DataTypes.StringType).add("snapshot", DataTypes.StringType);
        Path parquet = work.resolve("registers-parquet");
        List<Row> rows = lines.stream()
                .map(line -> RowFactory.create(
                        Identity.organisation(line.getBytes(StandardCharsets.UTF_8))
                                .orElseThrow(),
                        line))
                .toList();
        spark.createDataFrame(rows, schema)
                .coalesce(1)
                .write()
                .option("compression", "zstd")
                .parquet(parquet.toString());
        print(lines, "in Parquet, zstd", size(parquet));
        Path tables = Throughput.tables(Path.of(arguments[1]));
        List<String> findings = spark.read()
                .parquet(tables.resolve("findings").toString())
                .groupBy("organisation")
                .agg(functions
                        .concat_ws("\n", functions.collect_list("finding"))
                        .as("all"))
                .select("all")
                .as(Encoders.STRING())
                .collectAsList();
        print(lines, "its findings as JSON", sum(findings, text -> text));
        print(lines, "its findings by themselves, zstd", sum(findings, bytes -> compressed(bytes, zstd)));
        spark.stop();
        try (Stream<Path> each = Files.list(tables)) {
            for (Path table : each.sorted().toList()) {
                print(lines, "table " + table.getFileName(), size(table));
            }
        }
    }

    private static void print(List<String> lines, String what, long bytes) {
        System.out.printf(Locale.ROOT, "%s: %d bytes a register%n", what, bytes / lines.size());
    }

    private static long sum(List<String> texts, UnaryOperator<byte[]> form) {
        return texts.stream()
                .mapToLong(text -> form.apply(text.getBytes(StandardCharsets.UTF_8)).length)
                .sum();
    }

    private static byte[] compressed(byte[] bytes, ZStdCompressionCodec codec) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream zstd = codec.compressedOutputStream(out)) {
            zstd.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
