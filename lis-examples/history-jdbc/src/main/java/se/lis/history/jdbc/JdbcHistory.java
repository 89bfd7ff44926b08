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
import javax.sql.DataSource;
import se.lis.core.assessment.Assessment;
import se.lis.core.history.AssessmentHistory;
import se.lis.core.history.HistoryEntry;
import se.lis.core.history.HistoryException;
import se.lis.core.history.Kept;

/**
 * A history in a relational database: one row an assessment. Tested on H2 and PostgreSQL.
 *
 * <p>An assessment is appended in a transaction of its own, and is there once that is committed: how safe that is against
 * a loss of power is up to the database. Rows are never changed and never removed.
 */
public final class JdbcHistory implements AssessmentHistory {

    private static final String ENTRY =
            "SELECT sequence, as_of_seconds, as_of_nanos, law_as_of, digest FROM lis_assessment";

    /** The class of SQL states for a row that breaks a constraint. */
    private static final String CONSTRAINT = "23";

    private final DataSource source;

    private JdbcHistory(DataSource source) {
        this.source = source;
    }

    /**
     * Returns the history in a database, with tables made or brought up to this library's version.
     *
     * @param source gives connections, which are closed after each use
     * @throws HistoryException if the tables can't be made
     */
    public static JdbcHistory in(DataSource source) {
        return in(source, Migration.ALL);
    }

    static JdbcHistory in(DataSource source, List<Migration> migrations) {
        try {
            new Tables(source, migrations).prepare();
        } catch (SQLException unusable) {
            throw failed("the tables can't be made", unusable);
        }
        return new JdbcHistory(source);
    }

    @Override
    public HistoryEntry append(Assessment assessment) {
        Kept kept = Kept.of(assessment);
        String organisation = assessment.organisation().id();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(true);
            Optional<HistoryEntry> there = find(connection, organisation, kept.digest());
            if (there.isEmpty()) {
                insert(connection, assessment, kept);
                there = find(connection, organisation, kept.digest());
            }
            return there.orElseThrow(() -> new HistoryException(
                    "assessment " + kept.digest() + " of '" + organisation + "' was appended and is not there", null));
        } catch (SQLException unwritable) {
            throw failed("assessment " + kept.digest() + " of '" + organisation + "' can't be appended", unwritable);
        }
    }

    private static void insert(Connection connection, Assessment assessment, Kept kept) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO lis_assessment (organisation, as_of_seconds, as_of_nanos,"
                        + " law_as_of, digest, content) VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, assessment.organisation().id());
            insert.setLong(2, assessment.asOf().getEpochSecond());
            insert.setInt(3, assessment.asOf().get(ChronoField.NANO_OF_SECOND));
            if (assessment.lawAsOf().isPresent()) {
                insert.setObject(4, assessment.lawAsOf().get());
            } else {
                insert.setNull(4, Types.DATE);
            }
            insert.setString(5, kept.digest());
            insert.setString(6, new String(kept.json(), StandardCharsets.UTF_8));
            insert.executeUpdate();
        } catch (SQLException refused) {
            // Somebody else appended the same in between; then it is there.
            if (refused.getSQLState() == null || !refused.getSQLState().startsWith(CONSTRAINT)) {
                throw refused;
            }
        }
    }

    private static Optional<HistoryEntry> find(Connection connection, String organisation, String digest)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ENTRY + " WHERE organisation = ? AND digest = ?")) {
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

    @Override
    public List<HistoryEntry> list(String organisation) {
        try (Connection connection = source.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(ENTRY + " WHERE organisation = ? ORDER BY sequence")) {
            connection.setAutoCommit(true);
            select.setString(1, organisation);
            List<HistoryEntry> entries = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows, organisation));
                }
            }
            return entries;
        } catch (SQLException unreadable) {
            throw failed("the history of '" + organisation + "' can't be read", unreadable);
        }
    }

    @Override
    public Assessment read(HistoryEntry entry) {
        String place = "assessment " + entry.digest() + " of '" + entry.organisation() + "'";
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT content FROM lis_assessment WHERE organisation = ? AND digest = ?")) {
            connection.setAutoCommit(true);
            select.setString(1, entry.organisation());
            select.setString(2, entry.digest());
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new HistoryException(place + " is not in the history", null);
                }
                return Kept.of(rows.getString(1).getBytes(StandardCharsets.UTF_8))
                        .assessment(entry, place);
            }
        } catch (SQLException unreadable) {
            throw failed(place + " can't be read", unreadable);
        }
    }

    private static HistoryException failed(String what, SQLException cause) {
        return new HistoryException(what + ": " + cause.getMessage(), cause);
    }
}
