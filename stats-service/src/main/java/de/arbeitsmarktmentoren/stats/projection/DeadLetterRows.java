package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.arbeitsmarktmentoren.stats.projection.Reading.Unreadable;

/** Records that could not be counted, as rows: once each, however often they come. */
final class DeadLetterRows {

    private static final String INSERT = """
            INSERT INTO dead_letter (topic, partition, record_offset, recorded_at, record_key, headers, raw, reason, detail)
            VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private static final String LOCK = """
            SELECT recorded_at, record_key, headers, raw FROM dead_letter
            WHERE topic = ? AND partition = ? AND record_offset = ? AND state <> 'DISCARDED' FOR UPDATE""";

    private static final String REDRIVEN = """
            UPDATE dead_letter SET state = 'REDRIVEN', redriven_at = now()
            WHERE topic = ? AND partition = ? AND record_offset = ?""";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {
    };

    private DeadLetterRows() {
    }

    static void write(Connection connection, Collection<Unreadable> unreadables) throws SQLException {
        if (unreadables.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Unreadable unreadable : unreadables) {
                bind(insert, unreadable);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Locks the letter. @return the record as it came; empty if there is none or it was discarded */
    static Optional<RawRecord> lock(Connection connection, String topic, int partition, long offset) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            bindKey(select, topic, partition, offset);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(record(row, topic, partition, offset)) : Optional.empty();
            }
        }
    }

    static void markRedriven(Connection connection, RawRecord record) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(REDRIVEN)) {
            bindKey(update, record.topic(), record.partition(), record.offset());
            update.executeUpdate();
        }
    }

    private static void bind(PreparedStatement insert, Unreadable unreadable) throws SQLException {
        RawRecord record = unreadable.record();
        bindKey(insert, record.topic(), record.partition(), record.offset());
        insert.setTimestamp(4, Timestamp.from(record.time()));
        insert.setBytes(5, record.key());
        insert.setString(6, json(record.headers()));
        insert.setBytes(7, record.value());
        insert.setString(8, unreadable.reason().name());
        insert.setString(9, unreadable.detail());
    }

    private static void bindKey(PreparedStatement statement, String topic, int partition, long offset) throws SQLException {
        statement.setString(1, topic);
        statement.setInt(2, partition);
        statement.setLong(3, offset);
    }

    private static RawRecord record(ResultSet row, String topic, int partition, long offset) throws SQLException {
        return new RawRecord(topic, partition, offset, row.getTimestamp(1).toInstant(), row.getBytes(2),
                headers(row.getString(3)), row.getBytes(4));
    }

    /** Without NUL, which the database refuses: a dead letter must always find its place. */
    private static String json(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers).replace("\\u0000", "\\ufffd");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers are text", e);
        }
    }

    private static Map<String, String> headers(String json) {
        try {
            return JSON.readValue(json, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not headers that we wrote", e);
        }
    }
}
