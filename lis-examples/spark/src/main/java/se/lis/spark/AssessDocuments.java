package se.lis.spark;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.json.LisJson;
import se.lis.core.json.RegisterFormatException;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.request.AssessmentRequest;
import se.lis.rules.request.AssessmentStoppedException;

/**
 * Judges the documents of a task, one at a time. What is wrong with one of them stops no other.
 *
 * <p>A row is made when it is taken: the rows of a large register are never all in memory, as a flat stream of them would be.
 */
final class AssessDocuments implements FlatMapFunction<Iterator<Tuple2<Place, RegisterDocument>>, Row> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(AssessDocuments.class);

    private final EngineSource engine;
    private final Moment moment;
    private final Broadcast<Map<Place, Repetition>> repetitions;

    AssessDocuments(EngineSource engine, Moment moment, Broadcast<Map<Place, Repetition>> repetitions) {
        this.engine = engine;
        this.moment = moment;
        this.repetitions = repetitions;
    }

    @Override
    public Iterator<Row> call(Iterator<Tuple2<Place, RegisterDocument>> documents) {
        return new Iterator<>() {
            private Iterator<Row> rows = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!rows.hasNext() && documents.hasNext()) {
                    rows = rows(documents.next()._2()).iterator();
                }
                return rows.hasNext();
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("there is no other row");
                }
                return rows.next();
            }
        };
    }

    private Stream<Row> rows(RegisterDocument document) {
        Optional<String> organisation = Identity.organisation(document.json());
        ResultRows rows = new ResultRows(document, organisation.orElse(null));
        Repetition repetition = repetitions.value().get(document.place());
        if (repetition == Repetition.COPY) {
            return rows.repeated();
        }
        if (repetition == Repetition.CONTRADICTED) {
            return rows.quarantined(
                    Quarantined.because(Quarantined.Reason.SEVERAL_REGISTERS, "one register of an organisation"));
        }
        if (document.declared().isPresent() && !document.declared().equals(organisation)) {
            return rows.quarantined(Quarantined.because(
                    Quarantined.Reason.OTHER_ORGANISATION, "the organisation whose register it is"));
        }
        LisSnapshot snapshot;
        try {
            snapshot = LisJson.standard()
                    .readSnapshot(document.json(), document.place().file());
        } catch (RegisterFormatException problem) {
            return rows.quarantined(Quarantined.unreadable(problem));
        } catch (UncheckedIOException noText) {
            return rows.quarantined(Quarantined.because(Quarantined.Reason.NOT_JSON, "JSON in UTF-8"));
        }
        return judged(snapshot, rows);
    }

    private Stream<Row> judged(LisSnapshot snapshot, ResultRows rows) {
        Instant asOf = moment.in(snapshot.organisation().zone());
        ComplianceEngine shared = engine.engine();
        try {
            Assessment assessment =
                    shared.assess(snapshot, AssessmentRequest.at(asOf).unless(AssessDocuments::isTaskKilled));
            return rows.assessed(snapshot, assessment);
        } catch (AssessmentStoppedException killed) {
            throw killed;
        } catch (RuntimeException failure) {
            LOG.warn("a register gave no assessment: {}", failure.getClass().getName());
            return rows.quarantined(Quarantined.because(
                    Quarantined.Reason.ENGINE_FAILED, failure.getClass().getName()));
        }
    }

    /** A task that nobody waits for, such as the slower of two that do the same, ends at once. */
    private static boolean isTaskKilled() {
        TaskContext task = TaskContext.get();
        return task != null && task.isInterrupted();
    }
}
