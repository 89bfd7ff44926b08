package se.lis.history.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.lis.core.assessment.Assessment;
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
                        "UPDATE lis_assessment SET content = SUBSTRING(content FROM 1 FOR 100) WHERE digest = ?")) {
            cut.setString(1, entry.digest());
            assertThat(cut.executeUpdate()).isEqualTo(1);
        }
    }

    @Override
    protected void remove(HistoryEntry entry) throws SQLException {
        execute("DELETE FROM lis_assessment WHERE digest = '" + entry.digest() + "'");
    }

    @Override
    protected void forgetLinks() throws SQLException {
        execute("DELETE FROM lis_assessment_link");
    }

    @Override
    protected void swapLinks() throws SQLException {
        execute("UPDATE lis_assessment_link SET place = 0 WHERE place = 1");
        execute("UPDATE lis_assessment_link SET place = 1 WHERE place = 2");
        execute("UPDATE lis_assessment_link SET place = 2 WHERE place = 0");
    }

    @Test
    void whoseAssessmentsAreKeptIsTold() {
        JdbcHistory history = JdbcHistory.in(source());
        assertThat(history.organisations()).isEmpty();
        history.append(Assessments.empty(MOMENT));
        history.append(Assessments.large(1));
        assertThat(history.organisations()).containsExactly(Assessments.ORGANISATION);
    }

    @Test
    void tablesAreBroughtUpAndKeepWhatTheyHeld() {
        HistoryEntry entry = history().append(Assessments.empty(MOMENT));
        List<Migration> newer = new ArrayList<>(Migration.ALL);
        newer.add(new Migration(
                Migration.ALL.size() + 1,
                "V3__note.sql",
                List.of(
                        "ALTER TABLE ${prefix}assessment ADD COLUMN IF NOT EXISTS note VARCHAR(20)",
                        "INSERT INTO ${prefix}history_version (version) VALUES (3)")));
        AssessmentHistory broughtUp =
                JdbcHistory.builder(source()).migrations(newer).build();
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
            statement.execute(Migration.ALL.get(0).statements().get(0).replace("${prefix}", "lis_"));
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

    /** A source as a host's transaction has it: whoever asks gets the one connection, and nobody else closes it. */
    private static DataSource lending(Connection shared) {
        Connection kept = proxy(
                Connection.class,
                (method, values) -> method.getName().equals("close") ? null : method.invoke(shared, values));
        return proxy(DataSource.class, (method, values) -> kept);
    }

    private interface Call {
        @Nullable
        Object of(Method method, Object[] values) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> call.of(method, values)));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int rows(String table) throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            count.next();
            return count.getInt(1);
        }
    }

    @Test
    void aTransactionOfTheHostStaysTheHosts() throws SQLException {
        history();
        execute("CREATE TABLE IF NOT EXISTS lis_test_business (x INTEGER)");
        execute("DELETE FROM lis_test_business");
        Assessment assessment = Assessments.empty(MOMENT);
        try (Connection shared = source().getConnection()) {
            shared.setAutoCommit(false);
            JdbcHistory lent = JdbcHistory.in(lending(shared));
            try (Statement statement = shared.createStatement()) {
                statement.execute("INSERT INTO lis_test_business VALUES (1)");
            }
            assertThat(lent.list(Assessments.ORGANISATION)).isEmpty();
            assertThatThrownBy(() -> lent.append(assessment))
                    .isInstanceOf(HistoryException.class)
                    .hasMessageContaining("the host's to commit");
            HistoryEntry entry = lent.append(shared, assessment);
            assertThat(lent.append(shared, assessment)).isEqualTo(entry);
            assertThat(lent.read(entry)).isEqualTo(assessment);
            assertThat(shared.getAutoCommit()).isFalse();
            shared.rollback();
            assertThat(rows("lis_test_business")).isZero();
            assertThat(history().list(Assessments.ORGANISATION)).isEmpty();

            HistoryEntry again = lent.append(shared, assessment);
            shared.commit();
            assertThat(history().read(again)).isEqualTo(assessment);
        }
        execute("DROP TABLE lis_test_business");
    }

    @Test
    void tablesAreNotMadeInATransactionOfTheHost() throws SQLException {
        try (Connection shared = source().getConnection()) {
            shared.setAutoCommit(false);
            DataSource lent = lending(shared);
            assertThatThrownBy(() -> JdbcHistory.in(lent))
                    .isInstanceOf(HistoryException.class)
                    .hasMessageContaining("of version 0")
                    .hasMessageContaining("V1__assessments.sql");
            assertThat(shared.getAutoCommit()).isFalse();
        }
    }

    @Test
    void aHostMayMakeTheTables() throws SQLException {
        JdbcHistory.Builder byHost =
                JdbcHistory.builder(source()).tablesByHost().prefix("own_");
        assertThatThrownBy(byHost::build)
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("with ${prefix} as own_");
        for (Migration migration : Migration.ALL) {
            for (String statement : migration.statements()) {
                execute(statement.replace("${prefix}", "own_"));
            }
        }
        HistoryEntry entry = byHost.build().append(Assessments.empty(MOMENT));
        assertThat(byHost.build().list(Assessments.ORGANISATION)).containsExactly(entry);
        assertThat(history().list(Assessments.ORGANISATION)).isEmpty();
        execute("DROP TABLE own_assessment");
        execute("DROP TABLE own_assessment_link");
        execute("DROP TABLE own_history_version");
    }

    @Test
    void aSchemaOfItsOwn() throws SQLException {
        execute("CREATE SCHEMA IF NOT EXISTS lis_test");
        JdbcHistory inSchema = JdbcHistory.builder(source()).schema("lis_test").build();
        HistoryEntry entry = inSchema.append(Assessments.empty(MOMENT));
        JdbcHistory again =
                JdbcHistory.builder(source()).schema("lis_test").tablesByHost().build();
        assertThat(again.list(Assessments.ORGANISATION)).containsExactly(entry);
        assertThat(history().list(Assessments.ORGANISATION)).isEmpty();
        execute("DROP SCHEMA lis_test CASCADE");
    }

    @Test
    void namesAreNames() {
        assertThatThrownBy(() ->
                        JdbcHistory.builder(source()).prefix("x; DROP TABLE y").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("prefix is 'x; DROP TABLE y'");
    }

    /** What was asked of the database: statements, and the rows that came back. */
    private record Cost(int statements, int rows) {}

    private Cost cost(Consumer<JdbcHistory> use) {
        AtomicInteger statements = new AtomicInteger();
        AtomicInteger rows = new AtomicInteger();
        DataSource counting = proxy(
                DataSource.class,
                (method, values) -> counted(Connection.class, method.invoke(source(), values), statements, rows));
        JdbcHistory history = JdbcHistory.builder(counting).tablesByHost().build();
        statements.set(0);
        rows.set(0);
        use.accept(history);
        return new Cost(statements.get(), rows.get());
    }

    private static <T> T counted(Class<T> type, Object real, AtomicInteger statements, AtomicInteger rows) {
        return proxy(type, (method, values) -> {
            Object result = method.invoke(real, values);
            if (method.getName().equals("next") && Boolean.TRUE.equals(result)) {
                rows.incrementAndGet();
            }
            if (method.getName().startsWith("execute")) {
                statements.incrementAndGet();
            }
            if (result instanceof PreparedStatement) {
                return counted(PreparedStatement.class, result, statements, rows);
            }
            return result instanceof ResultSet ? counted(ResultSet.class, result, statements, rows) : result;
        });
    }

    @Test
    void whatIsKeptAlreadyCostsAnAppendNothing() throws SQLException {
        Instant later = MOMENT.plusSeconds(1);
        history().append(Assessments.empty(MOMENT));
        Cost first = cost(history -> history.append(Assessments.large(1)));
        Cost again = cost(history -> history.append(Assessments.large(1)));
        Cost latest = cost(history -> history.latestBefore(Assessments.ORGANISATION, later));
        try (Connection connection = source().getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO lis_assessment (organisation,"
                        + " as_of_seconds, as_of_nanos, digest, content) VALUES (?, ?, 0, ?, '{}')")) {
            for (int entry = 0; entry < 2_000; entry++) {
                insert.setString(1, Assessments.ORGANISATION);
                insert.setLong(2, entry);
                insert.setString(3, String.format(Locale.ROOT, "%064d", entry));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        // Whoever comes next links what others left without a link.
        history().append(Assessments.large(3));

        assertThat(cost(history -> history.append(Assessments.large(2)))).isEqualTo(first);
        assertThat(cost(history -> history.append(Assessments.large(1)))).isEqualTo(again);
        assertThat(cost(history -> history.latestBefore(Assessments.ORGANISATION, later)))
                .isEqualTo(latest);
        assertThat(history().latestBefore(Assessments.ORGANISATION, later))
                .map(HistoryEntry::asOf)
                .contains(MOMENT);
    }

    /** Returns the database as a user sees it who may select and insert, and nothing else. */
    abstract DriverSource reader() throws SQLException;

    @Test
    void selectingAndInsertingIsEnough() throws SQLException {
        history();
        DriverSource few = reader();
        Assessment assessment = Assessments.empty(MOMENT);
        HistoryEntry entry = JdbcHistory.in(few).append(assessment);
        assertThat(JdbcHistory.in(few).append(assessment)).isEqualTo(entry);
        assertThat(JdbcHistory.in(few).read(entry)).isEqualTo(assessment);
    }
}
