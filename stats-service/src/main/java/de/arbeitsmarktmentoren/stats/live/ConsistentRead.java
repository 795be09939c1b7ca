package de.arbeitsmarktmentoren.stats.live;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/** Several statements that see the database as it stood at one moment. */
final class ConsistentRead {

    private ConsistentRead() {
    }

    static <T> T of(DataSource database, Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            // Each statement would otherwise see a later moment, and figures would not fit their watermark.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return work.on(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    interface Work<T> {

        T on(Connection connection) throws SQLException;
    }
}
