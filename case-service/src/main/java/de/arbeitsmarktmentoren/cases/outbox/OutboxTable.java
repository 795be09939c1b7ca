package de.arbeitsmarktmentoren.cases.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The statements on {@code case_event} and {@code outbox}. */
final class OutboxTable {

    private static final String INSERT = """
            WITH event AS (
                INSERT INTO case_event (reference, version, event_id, type, recorded_at, body) VALUES (?, ?, ?, ?, ?, ?)
                RETURNING reference, version)
            INSERT INTO outbox (reference, version) SELECT reference, version FROM event""";

    private static final String READ = """
            SELECT seq, o.reference, o.version, event_id, type, recorded_at, body
            FROM outbox o JOIN case_event USING (reference, version) ORDER BY seq LIMIT ?""";

    private static final String DELETE = """
            DELETE FROM outbox WHERE seq = ANY (?)
            AND EXISTS (SELECT FROM relay_lease WHERE id = 1 AND owner = ? AND term = ?)""";

    private OutboxTable() {
    }

    static void insert(Connection connection, UUID reference, long version, String type, Instant recordedAt, byte[] body)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, reference);
            insert.setLong(2, version);
            insert.setObject(3, UUID.randomUUID());
            insert.setString(4, type);
            insert.setObject(5, recordedAt.atOffset(ZoneOffset.UTC));
            insert.setString(6, new String(body, StandardCharsets.UTF_8));
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
        return new PendingEvent(row.getLong(1), row.getObject(2, UUID.class), row.getLong(3), row.getObject(4, UUID.class),
                row.getString(5), row.getObject(6, OffsetDateTime.class).toInstant(), row.getString(7));
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
