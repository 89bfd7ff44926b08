package se.lis.history.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** Brings the tables of a database to the version that the library works with. */
final class Tables {

    private static final int ATTEMPTS = 5;

    private final DataSource source;
    private final List<Migration> migrations;

    Tables(DataSource source, List<Migration> migrations) {
        this.source = source;
        this.migrations = List.copyOf(migrations);
    }

    /** Makes what is missing. Several processes may do so at once: those that come second find it made. */
    void prepare() throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                prepareOnce();
                return;
            } catch (SQLException another) {
                if (attempt == ATTEMPTS) {
                    throw another;
                }
            }
        }
    }

    private void prepareOnce() throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS lis_history_version (version INTEGER PRIMARY KEY)");
            }
            int current = version(connection);
            for (Migration migration : migrations) {
                if (migration.version() > current) {
                    apply(connection, migration);
                }
            }
        }
    }

    /** Returns the version of the tables, 0 where there are none. A newer one than ours has what we need, and more. */
    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet versions = statement.executeQuery("SELECT MAX(version) FROM lis_history_version")) {
            return versions.next() ? versions.getInt(1) : 0;
        }
    }

    private static void apply(Connection connection, Migration migration) throws SQLException {
        for (String change : migration.statements()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(change);
            }
        }
        try (PreparedStatement done =
                connection.prepareStatement("INSERT INTO lis_history_version (version) VALUES (?)")) {
            done.setInt(1, migration.version());
            done.executeUpdate();
        }
    }
}
