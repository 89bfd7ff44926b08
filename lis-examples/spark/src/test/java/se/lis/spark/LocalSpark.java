package se.lis.spark;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** A Spark in this JVM, that leaves nothing outside a folder. */
final class LocalSpark {

    private LocalSpark() {}

    static SparkSession begin(Path folder, int threads) {
        return SparkSession.builder()
                .master("local[" + threads + "]")
                .appName("lis-test")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.local.dir", folder.resolve("spark").toString())
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
                .config("spark.log.level", "WARN")
                .config("spark.sql.datetime.java8API.enabled", "true")
                .config("spark.sql.shuffle.partitions", "2")
                .getOrCreate();
    }
}
