package se.lis.history.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.lis.core.history.KilledWriters;

/** On a real server, which somebody started; see {@code .ci/run}. It empties the tables of the database it is given. */
@Tag("postgresql")
class PostgresqlHistoryTest extends JdbcContract {

    private final DriverSource source = new DriverSource(
            System.getProperty("lis.postgresql.url"),
            System.getProperty("lis.postgresql.user"),
            System.getProperty("lis.postgresql.password"));

    /** A process that appends to the server until it is killed. */
    static final class Appending {
        public static void main(String[] arguments) {
            KilledWriters.appendForEver(
                    JdbcHistory.in(new DriverSource(arguments[0], arguments[1], arguments[2])),
                    Long.parseLong(arguments[3]));
        }
    }

    @Override
    DriverSource source() {
        return source;
    }

    @Override
    DriverSource reader() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP ROLE IF EXISTS lis_few");
            statement.execute("CREATE ROLE lis_few LOGIN PASSWORD 'few'");
            statement.execute("GRANT SELECT, INSERT ON lis_assessment TO lis_few");
            statement.execute("GRANT SELECT, INSERT ON lis_assessment_link TO lis_few");
            statement.execute("GRANT SELECT ON lis_history_version TO lis_few");
        }
        return new DriverSource(source.url(), "lis_few", "few");
    }

    @BeforeEach
    void emptyTheDatabase() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS lis_assessment, lis_assessment_link, lis_history_version");
        }
    }

    @Test
    void killedWritersLoseNothingAndLeaveNothingHalf() throws Exception {
        KilledWriters.loseNothing(
                first -> KilledWriters.command(
                        Appending.class, source.url(), source.user(), source.password(), Long.toString(first)),
                history());
    }
}
