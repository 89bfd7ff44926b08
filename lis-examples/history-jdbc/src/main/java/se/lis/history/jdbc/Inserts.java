package se.lis.history.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;

/** Rows that are inserted unless others were first. */
final class Inserts {

    /** The class of SQL states for a row that breaks a constraint. */
    private static final String CONSTRAINT = "23";

    private Inserts() {}

    /** Sets the values of a row. */
    interface Values {
        void set(PreparedStatement insert) throws SQLException;
    }

    /** Inserts a row, and returns whether it was; not when another of its key is there. */
    static boolean unlessTaken(Connection connection, String statement, Values values) throws SQLException {
        // Within a transaction a refused row would refuse all that comes after it.
        Savepoint before = connection.getAutoCommit() ? null : connection.setSavepoint();
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            values.set(insert);
            insert.executeUpdate();
            return true;
        } catch (SQLException refused) {
            if (before != null) {
                connection.rollback(before);
            }
            if (refused.getSQLState() == null || !refused.getSQLState().startsWith(CONSTRAINT)) {
                throw refused;
            }
            return false;
        }
    }
}
