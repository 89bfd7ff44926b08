package se.lis.history.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

class H2HistoryTest extends JdbcContract {

    private final DriverSource source =
            new DriverSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");

    @Override
    DriverSource source() {
        return source;
    }

    @Override
    DriverSource reader() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE USER few PASSWORD 'few'");
            statement.execute("GRANT SELECT, INSERT ON lis_assessment TO few");
            statement.execute("GRANT SELECT, INSERT ON lis_assessment_link TO few");
            statement.execute("GRANT SELECT ON lis_history_version TO few");
        }
        return new DriverSource(source.url().replace(";DB_CLOSE_DELAY=-1", ""), "few", "few");
    }
}
