package se.lis.history.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import se.lis.core.history.AssessmentHistory;
import se.lis.core.history.Assessments;
import se.lis.core.history.HistoryContract;
import se.lis.core.history.HistoryEntry;
import se.lis.core.history.HistoryException;

/** What a history in any database promises. */
abstract class JdbcContract extends HistoryContract {

    private static final Instant MOMENT = Instant.parse("2026-01-31T22:59:59.999999999Z");

    abstract DriverSource source();

    @Override
    protected AssessmentHistory history() {
        return JdbcHistory.in(source());
    }

    @Override
    protected void damage(HistoryEntry entry) throws SQLException {
        try (Connection connection = source().getConnection();
                PreparedStatement cut = connection.prepareStatement(
                        "UPDATE lis_assessment SET content = SUBSTRING(content FROM 1 FOR 1000) WHERE digest = ?")) {
            cut.setString(1, entry.digest());
            assertThat(cut.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void tablesAreBroughtUpAndKeepWhatTheyHeld() {
        HistoryEntry entry = history().append(Assessments.empty(MOMENT));
        List<Migration> newer = new ArrayList<>(Migration.ALL);
        newer.add(new Migration(
                Migration.ALL.size() + 1,
                List.of("ALTER TABLE lis_assessment ADD COLUMN IF NOT EXISTS note VARCHAR(20)")));
        AssessmentHistory broughtUp = JdbcHistory.in(source(), newer);
        assertThat(broughtUp.list(Assessments.ORGANISATION)).containsExactly(entry);
        broughtUp.append(Assessments.large(1));
        // An older library beside a newer one.
        history().append(Assessments.large(2));
        assertThat(history().list(Assessments.ORGANISATION)).hasSize(3);
    }

    @Test
    void aMigrationThatWasCutShortIsRepeated() throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(Migration.ALL.get(0).statements().get(0));
        }
        HistoryEntry entry = history().append(Assessments.empty(MOMENT));
        assertThat(history().list(Assessments.ORGANISATION)).containsExactly(entry);
    }

    @Test
    void manyMayMakeTheTablesAtOnce() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<HistoryEntry>> work = new ArrayList<>();
            for (int each = 0; each < 4; each++) {
                work.add(() -> history().append(Assessments.empty(MOMENT)));
            }
            for (Future<HistoryEntry> done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(history().list(Assessments.ORGANISATION)).hasSize(1);
    }

    @Test
    void aDatabaseThatIsNotThereIsReported() {
        DriverSource nowhere = new DriverSource("jdbc:nowhere:none", "a", "b");
        assertThatThrownBy(() -> JdbcHistory.in(nowhere))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("the tables can't be made");
    }
}
