package se.lis.spark;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.Finding;
import se.lis.core.assessment.Outcome;
import se.lis.core.form.KebabCaseNames;
import se.lis.core.json.LisJson;

/** Puts the result of a document into rows, in the order of the columns of {@link Table}. */
final class ResultRows {

    /** How a document ended. */
    enum Fate {
        /** Its register was judged. */
        ASSESSED,
        /** It gave no assessment. */
        QUARANTINED,
        /** It equals another, which counts. */
        REPEATED
    }

    private final RegisterDocument document;
    private final @Nullable String organisation;

    /**
     * Makes rows of a document.
     *
     * @param document the document
     * @param organisation whose register it is, or null when that can't be read
     */
    ResultRows(RegisterDocument document, @Nullable String organisation) {
        this.document = document;
        this.organisation = organisation;
    }

    /** Returns the rows of a register that was judged; each is made when the stream comes to it. */
    Stream<Row> assessed(LisSnapshot snapshot, Assessment assessment) {
        Row register = register(
                Fate.ASSESSED,
                assessment.snapshotDigest(),
                assessment.complete(),
                snapshot.artefacts().count(),
                assessment.findings().size());
        Stream<Row> findings = IntStream.range(0, assessment.findings().size())
                .mapToObj(number -> finding(number, assessment.findings().get(number)));
        Stream<Row> outcomes = assessment.outcomes().stream().map(this::outcome);
        return Stream.concat(Stream.of(register), Stream.concat(findings, outcomes));
    }

    /** Returns the rows of a document that gave no assessment. */
    Stream<Row> quarantined(Quarantined why) {
        return Stream.of(
                register(Fate.QUARANTINED, null, null, null, null),
                row(
                        Table.QUARANTINE,
                        document.place().file(),
                        document.place().position(),
                        organisation,
                        KebabCaseNames.of(why.reason()),
                        orNull(why.artefactType()),
                        orNull(why.artefact()),
                        orNull(why.field()),
                        why.pointer(),
                        why.line(),
                        why.column(),
                        why.detail()));
    }

    /** Returns the row of a document that equals another. */
    Stream<Row> repeated() {
        return Stream.of(register(Fate.REPEATED, null, null, null, null));
    }

    private Row register(
            Fate fate,
            @Nullable String snapshotDigest,
            @Nullable Boolean complete,
            @Nullable Long artefacts,
            @Nullable Integer findings) {
        return row(
                Table.REGISTERS,
                document.place().file(),
                document.place().position(),
                organisation,
                KebabCaseNames.of(fate),
                HexFormat.of().formatHex(document.digest()),
                snapshotDigest,
                complete,
                artefacts,
                findings,
                HexFormat.of().formatHex(document.entryDigest()));
    }

    private Row finding(int number, Finding finding) {
        return row(
                Table.FINDINGS,
                organisation,
                number,
                finding.id(),
                finding.rule(),
                finding.ruleVersion(),
                finding.area(),
                KebabCaseNames.of(finding.kind()),
                KebabCaseNames.of(finding.severity()),
                KebabCaseNames.of(finding.force()),
                finding.subject().type(),
                finding.subject().id(),
                orNull(finding.unit()),
                finding.waiver().isPresent(),
                orNull(finding.decidingDay()),
                orNull(finding.dueAt()),
                orNull(finding.dueBy()),
                orNull(finding.responsibleRole()),
                new String(LisJson.standard().write(finding), StandardCharsets.UTF_8));
    }

    private Row outcome(Outcome outcome) {
        return row(
                Table.OUTCOMES,
                organisation,
                outcome.rule(),
                outcome.version(),
                outcome.area(),
                KebabCaseNames.of(outcome.status()),
                orNull(outcome.reason()),
                outcome.examined(),
                outcome.satisfied(),
                outcome.violated(),
                outcome.undetermined(),
                outcome.upcoming(),
                outcome.waived(),
                outcome.notYetDue());
    }

    private static Row row(Table table, @Nullable Object... values) {
        @Nullable
        Object[] fields = Stream.of(Table.values())
                .map(each -> each == table ? RowFactory.create(values) : null)
                .toArray();
        return RowFactory.create(fields);
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
