package de.arbeitsmarktmentoren.cases.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

import de.arbeitsmarktmentoren.contracts.SubjectEvent;
import de.arbeitsmarktmentoren.contracts.SubjectKey;
import de.arbeitsmarktmentoren.contracts.SubjectState;

/** The statements on {@code subject_version}. */
final class SubjectTable {

    private static final String ENTER = """
            INSERT INTO subject_version (topic, key, version) VALUES (?, ?, 0) ON CONFLICT DO NOTHING""";

    private static final String LOCK = """
            SELECT version FROM subject_version WHERE topic = ? AND key = ? FOR UPDATE""";

    private static final String RAISE = """
            UPDATE subject_version SET version = version + 1 WHERE topic = ? AND key = ?""";

    private static final String TOLD = """
            SELECT body FROM event WHERE topic = ? AND key = ? AND version = ?""";

    private SubjectTable() {
    }

    /**
     * Locks the key and, if its state is not what was told last, raises its version.
     *
     * @return what there is to tell
     */
    static Optional<NewEvent> next(Connection connection, SubjectKey key, Supplier<? extends SubjectState> state)
            throws SQLException {
        long version = lock(connection, key);
        SubjectState now = ofKey(key, state.get());
        if (isTold(connection, key, version, now)) {
            return Optional.empty();
        }
        execute(connection, RAISE, key);
        return Optional.of(NewEvent.of(key, new SubjectEvent<>(version + 1, now)));
    }

    /** The version told last, 0 for none; nobody else may tell of it until the transaction ends. */
    static long lock(Connection connection, SubjectKey key) throws SQLException {
        execute(connection, ENTER, key);
        try (PreparedStatement select = prepared(connection, LOCK, key); ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static SubjectState ofKey(SubjectKey key, SubjectState state) {
        if (!state.key().equals(key)) {
            throw new UnpublishableEvent("the state is of another key");
        }
        return state;
    }

    /**
     * Whether that version said the same. A statement of its own, behind the lock: joined to it, it would look with the eyes
     * of before the lock was given, and not find what the last holder wrote.
     */
    private static boolean isTold(Connection connection, SubjectKey key, long version, SubjectState state)
            throws SQLException {
        if (version == 0) {
            return false;
        }
        String body = new String(new SubjectEvent<>(version, state).toJson(), StandardCharsets.UTF_8);
        try (PreparedStatement select = prepared(connection, TOLD, key)) {
            select.setLong(3, version);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && body.equals(row.getString(1));
            }
        }
    }

    private static void execute(Connection connection, String statement, SubjectKey key) throws SQLException {
        try (PreparedStatement prepared = prepared(connection, statement, key)) {
            prepared.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String statement, SubjectKey key) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        prepared.setString(1, key.subject().topic());
        prepared.setString(2, key.text());
        return prepared;
    }
}
