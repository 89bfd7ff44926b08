package se.lis.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Outcome;
import se.lis.core.form.KebabCaseNames;
import se.lis.core.json.LisJson;
import se.lis.core.json.SnapshotLines;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.request.AssessmentRequest;
import se.lis.rules.request.BatchRequest;
import se.lis.rules.request.BatchResult;

/**
 * Judges the registers of a file on this machine, without Spark, and compares with the tables of a run: every finding, and
 * every outcome of a rule. Ends with 1 if they differ.
 */
final class CompareWithOneMachine {

    private CompareWithOneMachine() {}

    public static void main(String[] arguments) throws IOException {
        Path input = Path.of(arguments[0]);
        String tables = arguments[1];
        Instant moment = Instant.parse(arguments[2]);
        List<String> findings = new ArrayList<>();
        List<String> outcomes = new ArrayList<>();
        ComplianceEngine engine = ComplianceEngine.standard();
        try (SnapshotLines lines = SnapshotLines.read(Files.newInputStream(input), input.toString());
                Stream<BatchResult> results =
                        engine.assessAll(registers(lines), BatchRequest.on(2, AssessmentRequest.at(moment)))) {
            results.map(BatchResult::orElseThrow).forEach(assessment -> {
                assessment
                        .findings()
                        .forEach(finding ->
                                findings.add(new String(LisJson.standard().write(finding), UTF_8)));
                assessment.outcomes().forEach(outcome -> outcomes.add(text(assessment, outcome)));
            });
        }
        SparkSession spark = LocalSpark.begin(Path.of(arguments[3]), 2);
        boolean equal = same("findings", findings, rows(spark, tables + "/findings", "finding"))
                & same(
                        "outcomes",
                        outcomes,
                        rows(
                                spark,
                                tables + "/outcomes",
                                "concat_ws(' ', organisation, rule, status, examined, satisfied, violated,"
                                        + " undetermined, upcoming, waived, not_yet_due)"));
        spark.stop();
        System.exit(equal ? 0 : 1);
    }

    private static Stream<LisSnapshot> registers(SnapshotLines lines) {
        Iterable<SnapshotLines.Line> each = () -> lines;
        return StreamSupport.stream(each.spliterator(), false).map(SnapshotLines.Line::register);
    }

    private static String text(Assessment assessment, Outcome outcome) {
        return String.join(
                " ",
                assessment.organisation().id(),
                outcome.rule(),
                KebabCaseNames.of(outcome.status()),
                String.valueOf(outcome.examined()),
                String.valueOf(outcome.satisfied()),
                String.valueOf(outcome.violated()),
                String.valueOf(outcome.undetermined()),
                String.valueOf(outcome.upcoming()),
                String.valueOf(outcome.waived()),
                String.valueOf(outcome.notYetDue()));
    }

    private static List<String> rows(SparkSession spark, String table, String column) {
        List<String> rows = new ArrayList<>();
        for (Row row : spark.read().parquet(table).selectExpr(column).collectAsList()) {
            rows.add(row.getString(0));
        }
        return rows;
    }

    private static boolean same(String what, List<String> one, List<String> many) {
        boolean equal =
                one.stream().sorted().toList().equals(many.stream().sorted().toList());
        System.out.println(what + ": " + one.size() + " on one machine, " + many.size() + " on many, "
                + (equal ? "equal" : "DIFFERENT"));
        return equal;
    }
}
