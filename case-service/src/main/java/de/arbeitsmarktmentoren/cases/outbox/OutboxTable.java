package de.arbeitsmarktmentoren.cases.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The statements on {@code event} and {@code outbox}. */
final class OutboxTable {

    private static final String INSERT = """
            WITH inserted AS (
                INSERT INTO event (topic, key, version, event_id, type, recorded_at, body) VALUES (?, ?, ?, ?, ?, ?, ?)
                RETURNING topic, key, version)
            INSERT INTO outbox (topic, key, version) SELECT topic, key, version FROM inserted""";

    private static final String INSERT_CURRENT = """
            INSERT INTO outbox (topic, key, version)
            SELECT topic, key, version FROM event WHERE topic = ? AND key = ? ORDER BY version DESC LIMIT 1""";

    private static final String FORGET_PENDING = """
            DELETE FROM outbox WHERE topic = ? AND key = ?
            AND version < (SELECT max(version) FROM event WHERE event.topic = outbox.topic AND event.key = outbox.key)""";

    private static final String FORGET_EARLIER = """
            DELETE FROM event WHERE topic = ? AND key = ?
            AND version < (SELECT max(version) FROM event last WHERE last.topic = event.topic AND last.key = event.key)""";

    // To the month: else the audit, which knows when it was done to whom, would lead here.
    private static final String FORGET_TIME = """
            UPDATE event SET recorded_at = date_trunc('month', recorded_at, 'UTC') WHERE topic = ? AND key = ?""";

    // OFFSET 0 keeps the planner to one look-up per row. Left to itself it read the whole of event for each batch while it
    // had no statistics, and was ten times slower.
    private static final String READ = """
            SELECT seq, topic, key, version, event_id, type, recorded_at, body
            FROM (SELECT * FROM outbox ORDER BY seq LIMIT ?) batch
            CROSS JOIN LATERAL (
                SELECT event_id, type, recorded_at, body FROM event
                WHERE event.key = batch.key AND event.topic = batch.topic AND event.version = batch.version OFFSET 0) told
            ORDER BY seq""";

    private static final String DELETE = """
            DELETE FROM outbox WHERE seq = ANY (?)
            AND EXISTS (SELECT FROM relay_lease WHERE id = 1 AND owner = ? AND term = ?)""";

    // Each row is written anew, by one transaction for all.
    private static final String MIX = "UPDATE event SET version = version WHERE type = ANY (?)";

    // Only what knows no more than its month: a case that was void before anybody was forgotten may still get another version.
    private static final String INSERT_FORGOTTEN = """
            INSERT INTO outbox (topic, key, version)
            SELECT topic, key, version FROM event WHERE type = ANY (?) AND recorded_at IN (?, ?) ORDER BY key""";

    private OutboxTable() {
    }

    static void insert(Connection connection, NewEvent event, Instant recordedAt) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, event.topic());
            insert.setString(2, event.key());
            insert.setLong(3, event.version());
            insert.setObject(4, UUID.randomUUID());
            insert.setString(5, event.type());
            insert.setObject(6, recordedAt.atOffset(ZoneOffset.UTC));
            insert.setString(7, new String(event.body(), StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
    }

    static void forgetWay(Connection connection, String topic, String key) throws SQLException {
        for (String forget : List.of(FORGET_PENDING, FORGET_EARLIER, FORGET_TIME)) {
            try (PreparedStatement prepared = connection.prepareStatement(forget)) {
                prepared.setString(1, topic);
                prepared.setString(2, key);
                prepared.executeUpdate();
            }
        }
    }

    static void mix(Connection connection, List<String> types) throws SQLException {
        try (PreparedStatement mix = connection.prepareStatement(MIX)) {
            mix.setArray(1, connection.createArrayOf("text", types.toArray()));
            mix.executeUpdate();
        }
    }

    static void insertForgotten(Connection connection, List<String> types, YearMonth month, YearMonth other)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_FORGOTTEN)) {
            insert.setArray(1, connection.createArrayOf("text", types.toArray()));
            insert.setObject(2, begin(month));
            insert.setObject(3, begin(other));
            insert.executeUpdate();
        }
    }

    private static OffsetDateTime begin(YearMonth month) {
        return month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    /** Nothing where nothing was ever told. */
    static void insertCurrent(Connection connection, String topic, String key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_CURRENT)) {
            insert.setString(1, topic);
            insert.setString(2, key);
            insert.executeUpdate();
        }
    }

    static List<PendingEvent> read(Connection connection, int limit) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setInt(1, limit);
            read.setFetchSize(limit);
            try (ResultSet rows = read.executeQuery()) {
                List<PendingEvent> events = new ArrayList<>();
                while (rows.next()) {
                    events.add(event(rows));
                }
                return events;
            }
        }
    }

    private static PendingEvent event(ResultSet row) throws SQLException {
        return new PendingEvent(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4),
                row.getObject(5, UUID.class), row.getString(6), row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8));
    }

    /** Deletes nothing once another relay has taken over: it reads and publishes these again. */
    static void delete(Connection connection, List<PendingEvent> published, String owner, long term) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            Object[] seqs = published.stream().map(PendingEvent::seq).toArray();
            delete.setArray(1, connection.createArrayOf("bigint", seqs));
            delete.setString(2, owner);
            delete.setLong(3, term);
            delete.executeUpdate();
        }
    }
}
