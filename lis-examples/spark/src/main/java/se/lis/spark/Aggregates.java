package se.lis.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** Adds up the outcomes of many registers. Counts are exact, and each verdict weighs the same. */
enum Aggregates {

    /** By rule, over all organisations. */
    BY_RULE,
    /** By area of rules, over all organisations. */
    BY_AREA,
    /** By organisation, over all rules. */
    BY_ORGANISATION;

    private static final List<String> COUNTS =
            List.of("examined", "satisfied", "violated", "undetermined", "upcoming", "waived", "not_yet_due");
    private static final int WHOLE = 100;

    /** Returns the table's name, which is its folder's too. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the sums of outcomes.
     *
     * <p>What can't be judged and what is broken under a waiver is due and not kept; what falls due later is on neither side. The
     * share that is kept is in whole per cent, rounded down so that 100 means all, and null when nothing is due.
     */
    Dataset<Row> of(Dataset<Row> outcomes) {
        List<Column> sums = new ArrayList<>();
        for (String status : List.of("assessed", "not-applicable", "not-in-force", "error")) {
            sums.add(functions
                    .count_if(functions.col("status").equalTo(status))
                    .as("outcomes_" + status.replace('-', '_')));
        }
        COUNTS.forEach(count -> sums.add(functions.sum(count).as(count)));
        Column due = functions
                .col("satisfied")
                .plus(functions.col("violated"))
                .plus(functions.col("undetermined"))
                .plus(functions.col("waived"));
        Column percent = functions
                .when(
                        due.gt(0),
                        functions.floor(
                                functions.col("satisfied").multiply(WHOLE).divide(due)))
                .cast(DataTypes.IntegerType);
        return outcomes.groupBy(keys())
                .agg(sums.get(0), sums.subList(1, sums.size()).toArray(new Column[0]))
                .withColumn("due", due)
                .withColumn("percent", percent)
                .repartition(1)
                .sortWithinPartitions(keys());
    }

    private Column[] keys() {
        List<String> keys = switch (this) {
            case BY_RULE -> List.of("rule", "rule_version", "area");
            case BY_AREA -> List.of("area");
            case BY_ORGANISATION -> List.of("organisation");
        };
        return keys.stream().map(functions::col).toArray(Column[]::new);
    }
}
