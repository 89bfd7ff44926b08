package se.lis.history.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lis.core.history.HistoryEntry;
import se.lis.core.history.HistoryException;
import se.lis.core.history.HistoryLink;

/** The chain of a history's entries, in a table of its own. */
final class Links {

    /** How often a link is tried that others put theirs before. */
    private static final int ATTEMPTS = 100;

    private final Tables tables;

    Links(Tables tables) {
        this.tables = tables;
    }

    /** A link, and where it stands. */
    private record Last(long place, Optional<String> line) {}

    /**
     * Links an entry, and before it those that came after the last that is linked: of an older library, or of an append that was cut
     * short.
     *
     * @param unlinked gives the entries whose sequence number is above another
     */
    void add(Connection connection, HistoryEntry entry, EntriesAfter unlinked) throws SQLException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (isLinked(connection, entry) || addOnce(connection, entry, unlinked)) {
                return;
            }
        }
        throw new HistoryException(
                "assessment " + entry.digest() + " of '" + entry.organisation()
                        + "' can't be linked: others append at the same time; append it again",
                null);
    }

    /** Gives entries. */
    interface EntriesAfter {
        /** Returns those of an organisation above a sequence number, in their order. */
        List<HistoryEntry> of(Connection connection, String organisation, long sequence) throws SQLException;
    }

    private boolean addOnce(Connection connection, HistoryEntry entry, EntriesAfter unlinked) throws SQLException {
        String organisation = entry.organisation();
        List<HistoryEntry> entries =
                new ArrayList<>(unlinked.of(connection, organisation, highestSequence(connection, organisation)));
        if (!entries.contains(entry)) {
            entries.add(entry);
        }
        Last last = last(connection, organisation);
        for (HistoryEntry each : entries) {
            HistoryLink link = HistoryLink.after(last.line(), each);
            Last next = new Last(last.place() + 1, Optional.of(link.line()));
            if (!insert(connection, each, next.place(), link.line())) {
                return false;
            }
            last = next;
        }
        return true;
    }

    private boolean insert(Connection connection, HistoryEntry entry, long place, String line) throws SQLException {
        return Inserts.unlessTaken(
                connection,
                tables.named("INSERT INTO ${prefix}assessment_link (organisation, place, sequence, line)"
                        + " VALUES (?, ?, ?, ?)"),
                insert -> {
                    insert.setString(1, entry.organisation());
                    insert.setLong(2, place);
                    insert.setLong(3, entry.sequence());
                    insert.setString(4, line);
                });
    }

    private boolean isLinked(Connection connection, HistoryEntry entry) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                tables.named("SELECT 1 FROM ${prefix}assessment_link WHERE organisation = ? AND sequence = ?"))) {
            select.setString(1, entry.organisation());
            select.setLong(2, entry.sequence());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    private long highestSequence(Connection connection, String organisation) throws SQLException {
        // By the order of its index, so that no database looks through all links.
        try (PreparedStatement select = connection.prepareStatement(
                tables.named(
                        "SELECT sequence FROM ${prefix}assessment_link"
                                + " WHERE organisation = ? ORDER BY organisation DESC, sequence DESC FETCH FIRST 1 ROW ONLY"))) {
            select.setString(1, organisation);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    private Last last(Connection connection, String organisation) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(tables.named("SELECT place, line FROM ${prefix}assessment_link"
                        + " WHERE organisation = ? ORDER BY organisation DESC, place DESC FETCH FIRST 1 ROW ONLY"))) {
            select.setString(1, organisation);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? new Last(rows.getLong(1), Optional.of(rows.getString(2)))
                        : new Last(0, Optional.empty());
            }
        }
    }

    /** Returns all lines of an organisation, oldest first. */
    List<String> lines(Connection connection, String organisation) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                tables.named("SELECT line FROM ${prefix}assessment_link WHERE organisation = ? ORDER BY place"))) {
            select.setString(1, organisation);
            List<String> lines = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return lines;
        }
    }
}
