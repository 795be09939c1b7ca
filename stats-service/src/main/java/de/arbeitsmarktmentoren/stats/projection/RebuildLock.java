package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import org.jboss.logging.Logger;

/**
 * Lets one rebuild run over all replicas. Held by a connection: it goes when that breaks, so that whoever decides anything over
 * the same connection knows that it still holds.
 */
final class RebuildLock implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RebuildLock.class);

    /** Any two numbers that nobody else of this database uses. */
    private static final String KEY = "20160, 1001";

    private static final String TAKE = "SELECT pg_try_advisory_lock(" + KEY + ")";
    private static final String GIVE_BACK = "SELECT pg_advisory_unlock(" + KEY + ")";
    private static final String HELD = """
            SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND (classid, objid) = (%s) AND granted
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))""".formatted(KEY);

    private final Connection connection;

    private RebuildLock(Connection connection) {
        this.connection = connection;
    }

    /** @return empty if somebody else holds it */
    static Optional<RebuildLock> take(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        try {
            if (is(connection, TAKE)) {
                return Optional.of(new RebuildLock(connection));
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    /** Whether anybody holds it. */
    static boolean isHeld(Connection asking) throws SQLException {
        return is(asking, HELD);
    }

    /** The connection that holds it. Each statement commits by itself. */
    Connection connection() {
        return connection;
    }

    /** All of it or nothing, as long as the lock is ours. */
    <T> T together(Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.of(connection);
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException | RuntimeException e) {
            undo(e);
            throw e;
        }
    }

    private void undo(Exception because) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            Rows.all(connection, GIVE_BACK, row -> row.getBoolean(1));
        } catch (SQLException e) {
            LOG.warnf("The connection of the rebuild is gone, and its lock with it (SQL state %s)", e.getSQLState());
        }
    }

    private static boolean is(Connection connection, String sql) throws SQLException {
        return Rows.first(connection, sql, row -> row.getBoolean(1)).orElseThrow();
    }

    /** What is done in one transaction. */
    interface Work<T> {

        T of(Connection connection) throws SQLException;
    }
}
