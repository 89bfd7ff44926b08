package se.lis.core.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.csv.CsvFormatException;
import se.lis.core.csv.LisCsv;
import se.lis.core.history.HistoryEntry;
import se.lis.core.history.HistoryException;
import se.lis.core.history.HistoryLink;
import se.lis.core.history.Kept;
import se.lis.core.incident.Incident;
import se.lis.core.json.LisJson;
import se.lis.core.json.RegisterFormatException;
import se.lis.core.json.SnapshotLines;
import se.lis.core.organisation.BusinessProcess;

/** The readers of this module, given damaged files. What is taken is written and read again as the same. */
class ReadersFuzzTest {

    private static final LisJson JSON = LisJson.standard();
    private static final int TRIES = 2_000;

    private static Fuzz corpus(String folder, Class<? extends Exception> refusal) throws IOException {
        return Fuzz.of(ReadersFuzzTest.class, folder).refusing(refusal);
    }

    @Test
    void registers() throws IOException {
        corpus("register", RegisterFormatException.class).tries(TRIES, input -> {
            LisSnapshot register = JSON.readSnapshot(input, "the register");
            assertThat(JSON.readSnapshot(JSON.write(register), "again")).isEqualTo(register);
        });
    }

    @Test
    void linesOfRegisters() throws IOException {
        corpus("lines", RegisterFormatException.class).tries(TRIES, input -> {
            SnapshotLines lines = SnapshotLines.read(new ByteArrayInputStream(input), "the lines");
            long ends = new String(input, ISO_8859_1)
                    .chars()
                    .filter(each -> each == '\n')
                    .count();
            int read = 0;
            while (lines.hasNext()) {
                lines.next();
                read++;
                assertThat(read).isLessThanOrEqualTo((int) ends + 1);
            }
        });
    }

    @Test
    void assessments() throws IOException {
        corpus("assessment", RegisterFormatException.class).tries(TRIES, input -> {
            Assessment assessment = JSON.readAssessment(input, "the assessment");
            assertThat(JSON.readAssessment(JSON.write(assessment), "again")).isEqualTo(assessment);
        });
    }

    @Test
    void entriesOfAHistory() throws IOException {
        corpus("assessment", HistoryException.class).tries(TRIES, input -> {
            Kept kept = Kept.of(input);
            kept.assessment(new HistoryEntry(1, "city", Instant.EPOCH, Optional.empty(), kept.digest()), "the entry");
        });
    }

    @Test
    void linksOfAHistory() throws IOException {
        corpus("link", HistoryException.class).tries(TRIES, input -> {
            for (String line : new String(input, ISO_8859_1).split("\n", -1)) {
                HistoryLink.of("city", line)
                        .ifPresent(link ->
                                assertThat(HistoryLink.of("city", link.line())).contains(link));
            }
        });
    }

    @Test
    void listsInCsv() throws IOException {
        corpus("csv", CsvFormatException.class).tries(TRIES, input -> {
            List<Incident> incidents =
                    LisCsv.standard().read(new ByteArrayInputStream(input), Incident.class, "incidents.csv");
            assertThat(incidents).doesNotContainNull();
            LisCsv.standard().read(new ByteArrayInputStream(input), BusinessProcess.class, "processes.csv");
        });
    }
}
