package de.arbeitsmarktmentoren.cases.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import javax.sql.DataSource;

/** The relay's short transactions. None of them is open while Kafka is spoken to. */
final class RelayStore {

    private final DataSource database;
    private final Duration lease;
    private final int batch;

    RelayStore(DataSource database, Duration lease, int batch) {
        this.database = database;
        this.lease = lease;
        this.batch = batch;
    }

    OptionalLong takeOver(String owner) throws SQLException {
        return inTransaction(database, connection -> RelayLease.takeOver(connection, owner, lease));
    }

    /** What is to be published next; empty if the term is over. */
    Optional<List<PendingEvent>> next(String owner, long term) throws SQLException {
        return inTransaction(database, connection -> RelayLease.renew(connection, owner, term)
                ? Optional.of(OutboxTable.read(connection, batch))
                : Optional.empty());
    }

    void delete(List<PendingEvent> published, String owner, long term) throws SQLException {
        inTransaction(database, connection -> {
            OutboxTable.delete(connection, published, owner, term);
            return published;
        });
    }

    void release(String owner, long term) throws SQLException {
        inTransaction(database, connection -> {
            RelayLease.release(connection, owner, term);
            return owner;
        });
    }

    boolean isEmpty() throws SQLException {
        try (Connection connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("SELECT FROM outbox LIMIT 1")) {
            return !rows.next();
        }
    }

    static <T> T inTransaction(DataSource database, Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                connection.setAutoCommit(true);
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    /** What ended the session is the failure to tell, and not that nothing can be rolled back in it any more. */
    private static void rollBack(Connection connection, Exception because) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    interface Work<T> {

        T on(Connection connection) throws SQLException;
    }
}
