package se.lis.history.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import se.lis.core.assessment.Assessment;
import se.lis.core.history.AssessmentHistory;
import se.lis.core.history.HistoryEntry;
import se.lis.core.history.HistoryException;
import se.lis.core.history.Kept;

/**
 * A history in a relational database: one row an assessment. Tested on H2 and PostgreSQL.
 *
 * <p>The database is the host's. A connection that it lends is never committed, rolled back or switched; a user who may select and insert
 * is enough where the tables are there. How safe an assessment is against a loss of power is up to the database. Rows are never removed,
 * and changed only where one is damaged and its assessment is appended again.
 */
public final class JdbcHistory implements AssessmentHistory {

    private static final String ENTRY =
            "SELECT sequence, as_of_seconds, as_of_nanos, law_as_of, digest FROM ${prefix}assessment";

    private final DataSource source;
    private final Tables tables;

    private JdbcHistory(DataSource source, Tables tables) {
        this.source = source;
        this.tables = tables;
    }

    /**
     * Returns the history in a database, in tables with the prefix {@code lis_}, which are made or brought up where they must be.
     *
     * @param source gives connections, which are closed after each use
     * @throws HistoryException if the tables can't be made
     */
    public static JdbcHistory in(DataSource source) {
        return builder(source).build();
    }

    /**
     * Returns a builder of a history in a database.
     *
     * @param source gives connections, which are closed after each use
     */
    public static Builder builder(DataSource source) {
        return new Builder(source);
    }

    /** Says where in a database a history is, and who makes its tables. */
    public static final class Builder {

        private final DataSource source;
        private Optional<String> schema = Optional.empty();
        private String prefix = "lis_";
        private boolean makesTables = true;
        private List<Migration> migrations = Migration.ALL;

        private Builder(DataSource source) {
            this.source = source;
        }

        /** Sets the schema of the tables; that of the connection unless it is set. */
        public Builder schema(String name) {
            schema = Optional.of(name);
            return this;
        }

        /** Sets what the names of the tables begin with; {@code lis_} unless it is set. */
        public Builder prefix(String beginning) {
            prefix = beginning;
            return this;
        }

        /** Leaves the tables to the host, which runs the files {@code V*__*.sql} of this package itself. */
        public Builder tablesByHost() {
            makesTables = false;
            return this;
        }

        Builder migrations(List<Migration> steps) {
            migrations = steps;
            return this;
        }

        /**
         * Returns the history.
         *
         * @throws IllegalArgumentException if schema or prefix is no plain name
         * @throws HistoryException if the tables are not there, or older than this library works with, and can't be made
         */
        public JdbcHistory build() {
            Tables tables = new Tables(schema, prefix, migrations);
            try {
                tables.prepare(source, makesTables);
            } catch (SQLException unusable) {
                throw failed("the tables can't be made", unusable);
            }
            return new JdbcHistory(source, tables);
        }
    }

    /**
     * Returns the entry of an assessment that is now kept; see {@link AssessmentHistory#append}.
     *
     * @throws HistoryException if it can't be kept, or the connection is in a transaction, which is the host's to commit: what a host wants
     *     to keep with its own changes it hands to {@link #append(Connection, Assessment)}
     */
    @Override
    public HistoryEntry append(Assessment assessment) {
        try (Connection connection = source.getConnection()) {
            if (!connection.getAutoCommit()) {
                throw new HistoryException(
                        place(assessment)
                                + " can't be appended: the connection is in a transaction, which is the host's to"
                                + " commit. Hand the connection over with the assessment, or give connections that"
                                + " commit by themselves",
                        null);
            }
            return append(connection, assessment);
        } catch (SQLException unwritable) {
            throw failed(place(assessment) + " can't be appended", unwritable);
        }
    }

    /**
     * Appends an assessment in the host's own transaction: it is kept once the host has committed. The connection stays open.
     *
     * @throws HistoryException if it can't be kept
     */
    public HistoryEntry append(Connection connection, Assessment assessment) {
        Kept kept = Kept.of(assessment);
        String organisation = assessment.organisation().id();
        try {
            Optional<HistoryEntry> there = find(connection, organisation, kept.digest());
            if (there.isPresent()) {
                mend(connection, there.get(), kept);
            } else {
                insert(connection, assessment, kept);
            }
            HistoryEntry entry = find(connection, organisation, kept.digest())
                    .orElseThrow(() -> new HistoryException(
                            place(assessment) + " is being appended by somebody else; append it again", null));
            new Links(tables).add(connection, entry, this::after);
            return entry;
        } catch (SQLException unwritable) {
            throw failed(place(assessment) + " can't be appended", unwritable);
        }
    }

    private static String place(Assessment assessment) {
        return "assessment of '" + assessment.organisation().id() + "' at " + assessment.asOf();
    }

    /** What stands under a digest and has another was damaged since. */
    private void mend(Connection connection, HistoryEntry entry, Kept kept) throws SQLException {
        Optional<String> content = content(connection, entry);
        if (content.isPresent() && Kept.of(bytes(content.get())).digest().equals(kept.digest())) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(
                tables.named("UPDATE ${prefix}assessment SET content = ? WHERE organisation = ? AND digest = ?"))) {
            update.setString(1, text(kept));
            update.setString(2, entry.organisation());
            update.setString(3, entry.digest());
            update.executeUpdate();
        }
    }

    /** Inserts a row, unless somebody else appended the same in between; then it is there. */
    private void insert(Connection connection, Assessment assessment, Kept kept) throws SQLException {
        Inserts.unlessTaken(
                connection,
                tables.named("INSERT INTO ${prefix}assessment (organisation, as_of_seconds, as_of_nanos,"
                        + " law_as_of, digest, content) VALUES (?, ?, ?, ?, ?, ?)"),
                insert -> {
                    insert.setString(1, assessment.organisation().id());
                    insert.setLong(2, assessment.asOf().getEpochSecond());
                    insert.setInt(3, assessment.asOf().get(ChronoField.NANO_OF_SECOND));
                    if (assessment.lawAsOf().isPresent()) {
                        insert.setObject(4, assessment.lawAsOf().get());
                    } else {
                        insert.setNull(4, Types.DATE);
                    }
                    insert.setString(5, kept.digest());
                    insert.setString(6, text(kept));
                });
    }

    private static String text(Kept kept) {
        return new String(kept.json(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private Optional<HistoryEntry> find(Connection connection, String organisation, String digest) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(tables.named(ENTRY + " WHERE organisation = ? AND digest = ?"))) {
            select.setString(1, organisation);
            select.setString(2, digest);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(entry(rows, organisation)) : Optional.empty();
            }
        }
    }

    private static HistoryEntry entry(ResultSet row, String organisation) throws SQLException {
        return new HistoryEntry(
                row.getLong(1),
                organisation,
                Instant.ofEpochSecond(row.getLong(2), row.getInt(3)),
                Optional.ofNullable(row.getObject(4, LocalDate.class)),
                row.getString(5));
    }

    private List<HistoryEntry> after(Connection connection, String organisation, long sequence) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                tables.named(ENTRY + " WHERE organisation = ? AND sequence > ? ORDER BY sequence"))) {
            select.setString(1, organisation);
            select.setLong(2, sequence);
            List<HistoryEntry> entries = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows, organisation));
                }
            }
            return entries;
        }
    }

    @Override
    public List<HistoryEntry> list(String organisation) {
        try (Connection connection = source.getConnection()) {
            return after(connection, organisation, Long.MIN_VALUE);
        } catch (SQLException unreadable) {
            throw failed("the history of '" + organisation + "' can't be read", unreadable);
        }
    }

    @Override
    public List<String> chain(String organisation) {
        try (Connection connection = source.getConnection()) {
            return new Links(tables).lines(connection, organisation);
        } catch (SQLException unreadable) {
            throw failed("the chain of '" + organisation + "' can't be read", unreadable);
        }
    }

    @Override
    public Optional<HistoryEntry> latestBefore(String organisation, Instant moment) {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(tables.named(ENTRY
                        + " WHERE organisation = ? AND law_as_of IS NULL"
                        + " AND (as_of_seconds < ? OR (as_of_seconds = ? AND as_of_nanos < ?))"
                        + " ORDER BY as_of_seconds DESC, as_of_nanos DESC, sequence DESC FETCH FIRST 1 ROWS ONLY"))) {
            select.setString(1, organisation);
            select.setLong(2, moment.getEpochSecond());
            select.setLong(3, moment.getEpochSecond());
            select.setInt(4, moment.getNano());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(entry(rows, organisation)) : Optional.empty();
            }
        } catch (SQLException unreadable) {
            throw failed("the history of '" + organisation + "' can't be read", unreadable);
        }
    }

    /** Returns the ids of the organisations that assessments are kept of, sorted. */
    public SortedSet<String> organisations() {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        tables.named("SELECT DISTINCT organisation FROM ${prefix}assessment"));
                ResultSet rows = select.executeQuery()) {
            SortedSet<String> organisations = new TreeSet<>();
            while (rows.next()) {
                organisations.add(rows.getString(1));
            }
            return organisations;
        } catch (SQLException unreadable) {
            throw failed("the history can't be read", unreadable);
        }
    }

    @Override
    public Assessment read(HistoryEntry entry) {
        String place = "assessment " + entry.digest() + " of '" + entry.organisation() + "'";
        try (Connection connection = source.getConnection()) {
            String content = content(connection, entry)
                    .orElseThrow(() -> new HistoryException(place + " is not in the history", null));
            return Kept.of(bytes(content)).assessment(entry, place);
        } catch (SQLException unreadable) {
            throw failed(place + " can't be read", unreadable);
        }
    }

    private Optional<String> content(Connection connection, HistoryEntry entry) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                tables.named("SELECT content FROM ${prefix}assessment WHERE organisation = ? AND digest = ?"))) {
            select.setString(1, entry.organisation());
            select.setString(2, entry.digest());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    private static HistoryException failed(String what, SQLException cause) {
        return new HistoryException(what + ": " + cause.getMessage(), cause);
    }
}
