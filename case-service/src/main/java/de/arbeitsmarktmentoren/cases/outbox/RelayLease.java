package de.arbeitsmarktmentoren.cases.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;

/** The row that says who may publish. Time is the database's. */
final class RelayLease {

    private static final String TAKE_OVER = """
            UPDATE relay_lease SET owner = ?, term = term + 1, renewed_at = clock_timestamp()
            WHERE id = 1 AND renewed_at < clock_timestamp() - ? * interval '1 millisecond' RETURNING term""";

    private static final String RENEW = """
            UPDATE relay_lease SET renewed_at = clock_timestamp() WHERE id = 1 AND owner = ? AND term = ?""";

    private static final String RELEASE = """
            UPDATE relay_lease SET renewed_at = '-infinity' WHERE id = 1 AND owner = ? AND term = ?""";

    private RelayLease() {
    }

    /** The new term, empty while somebody else holds the lease. */
    static OptionalLong takeOver(Connection connection, String owner, Duration length) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(TAKE_OVER)) {
            update.setString(1, owner);
            update.setLong(2, length.toMillis());
            try (ResultSet term = update.executeQuery()) {
                return term.next() ? OptionalLong.of(term.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /** Whether the lease is still held in that term; it then is renewed and its row locked until the transaction ends. */
    static boolean renew(Connection connection, String owner, long term) throws SQLException {
        return update(connection, RENEW, owner, term);
    }

    /** Lets another replica take over at once. */
    static void release(Connection connection, String owner, long term) throws SQLException {
        update(connection, RELEASE, owner, term);
    }

    private static boolean update(Connection connection, String statement, String owner, long term) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(statement)) {
            update.setString(1, owner);
            update.setLong(2, term);
            return update.executeUpdate() == 1;
        }
    }
}
