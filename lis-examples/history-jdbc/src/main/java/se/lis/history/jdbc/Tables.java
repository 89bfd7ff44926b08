package se.lis.history.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import se.lis.core.history.HistoryException;

/** What the tables of a history are called, and that they are those that this library works with. */
final class Tables {

    private static final int ATTEMPTS = 5;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,39}");
    private static final String VERSIONS = "history_version";

    private final Optional<String> schema;
    private final String prefix;
    private final List<Migration> migrations;

    /**
     * Names the tables.
     *
     * @throws IllegalArgumentException if schema or prefix is no plain name
     */
    Tables(Optional<String> schema, String prefix, List<Migration> migrations) {
        this.schema = schema.map(name -> plain("schema", name));
        this.prefix = plain("prefix", prefix);
        this.migrations = List.copyOf(migrations);
    }

    private static String plain(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    what + " is '" + name + "', but it must be 1 to 40 letters, digits and underscores");
        }
        return name;
    }

    /** Returns a statement with the names of these tables. */
    String named(String statement) {
        String all = schema.map(name -> name + ".").orElse("") + prefix;
        return statement.replace("${prefix}", all);
    }

    /**
     * Makes sure that the tables are there. Several processes may do so at once: those that come second find it done.
     *
     * @param make whether what is missing is made; it is refused otherwise
     * @throws HistoryException if the tables are older than this library works with, and may not be made
     */
    void prepare(DataSource source, boolean make) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                prepareOnce(source, make);
                return;
            } catch (SQLException another) {
                if (attempt == ATTEMPTS) {
                    throw another;
                }
            }
        }
    }

    private void prepareOnce(DataSource source, boolean make) throws SQLException {
        try (Connection connection = source.getConnection()) {
            int current = version(connection);
            List<Migration> missing = migrations.stream()
                    .filter(migration -> migration.version() > current)
                    .toList();
            if (missing.isEmpty()) {
                return;
            }
            if (!make || !connection.getAutoCommit()) {
                throw new HistoryException(
                        "the tables of the history are of version " + current + ", and can't be made "
                                + (make ? "within a transaction of the host" : "by this library")
                                + ": run "
                                + missing.stream().map(Migration::file).collect(Collectors.joining(", "))
                                + " of the jar with a user who may, with ${prefix} as " + named("${prefix}"),
                        null);
            }
            try (Statement statement = connection.createStatement()) {
                for (Migration migration : missing) {
                    for (String change : migration.statements()) {
                        statement.execute(named(change));
                    }
                }
            }
        }
    }

    /** Returns the version of the tables, 0 where there are none. A newer one than ours has what we need, and more. */
    private int version(Connection connection) throws SQLException {
        // Asked of the catalogue: a query that fails would end a transaction that the connection was lent in.
        if (!isThere(connection)) {
            return 0;
        }
        try (Statement statement = connection.createStatement();
                ResultSet versions = statement.executeQuery(named("SELECT MAX(version) FROM ${prefix}" + VERSIONS))) {
            return versions.next() ? versions.getInt(1) : 0;
        }
    }

    private boolean isThere(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String place = schema.isPresent() ? stored(database, schema.get()) : connection.getSchema();
        String name = stored(database, prefix + VERSIONS);
        try (ResultSet tables = database.getTables(connection.getCatalog(), place, name, null)) {
            while (tables.next()) {
                // An underscore stands for any character there.
                if (tables.getString("TABLE_NAME").equals(name)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String stored(DatabaseMetaData database, String name) throws SQLException {
        if (database.storesUpperCaseIdentifiers()) {
            return name.toUpperCase(java.util.Locale.ROOT);
        }
        return database.storesLowerCaseIdentifiers() ? name.toLowerCase(java.util.Locale.ROOT) : name;
    }
}
