package de.arbeitsmarktmentoren.cases.programme;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The tables {@code directory_change} and {@code directory_revision}. Each method joins the caller's transaction. */
final class DirectoryTable {

    // While a later release is being rolled out, both read what it writes.
    private static final ObjectMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String REVISION = "SELECT revision FROM directory_revision WHERE id = 1";

    private static final String LOCK = REVISION + " FOR UPDATE";

    private static final String RAISE = "UPDATE directory_revision SET revision = revision + 1 WHERE id = 1";

    private static final String UNTOLD = "SELECT revision FROM directory_revision WHERE id = 1 AND capacity_revision < revision";

    private static final String TOLD = """
            UPDATE directory_revision SET capacity_revision = ? WHERE id = 1 AND capacity_revision < ?""";

    private static final String READ = """
            SELECT kind, code, version, valid_from, valid_to, state, recorded_at, recorded_by FROM directory_change
            ORDER BY kind, code, version""";

    private static final String INSERT = "INSERT INTO directory_change VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?)";

    // Cases refer to these two.
    private static final Map<Kind<?>, String> REGISTERS = Map.of(
            Kind.PROJECT, "INSERT INTO project (code) VALUES (?) ON CONFLICT DO NOTHING",
            Kind.MENTOR, "INSERT INTO mentor (code) VALUES (?) ON CONFLICT DO NOTHING");

    private DirectoryTable() {
    }

    static long revision(Connection connection) throws SQLException {
        return number(connection, REVISION);
    }

    /** May hold changes later than its revision says, never fewer: whoever reads by it then reads once too often. */
    static Directory read(Connection connection) throws SQLException {
        return read(connection, revision(connection));
    }

    /** The same; nobody else changes it until the transaction ends. */
    static Directory lock(Connection connection) throws SQLException {
        return read(connection, number(connection, LOCK));
    }

    /** The caller holds the lock. */
    static void insert(Connection connection, Kind<?> kind, String code, Change<?> change) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT);
                PreparedStatement raise = connection.prepareStatement(RAISE)) {
            insert.setString(1, kind.name());
            insert.setString(2, code);
            insert.setLong(3, change.version());
            insert.setObject(4, change.period().from());
            insert.setObject(5, change.period().to());
            insert.setString(6, written(change.period().state()));
            insert.setObject(7, change.recordedAt().atOffset(ZoneOffset.UTC));
            insert.setString(8, change.recordedBy());
            insert.executeUpdate();
            raise.executeUpdate();
        }
        if (REGISTERS.containsKey(kind)) {
            try (PreparedStatement register = connection.prepareStatement(REGISTERS.get(kind))) {
                register.setString(1, code);
                register.executeUpdate();
            }
        }
    }

    /** The revision whose mentors' capacity has not been told yet; empty if all has. */
    static OptionalLong untold(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(UNTOLD); ResultSet row = select.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        }
    }

    /** The mentors' capacity has been told up to that revision. @return whether it had not been said so before */
    static boolean told(Connection connection, long revision) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(TOLD)) {
            update.setLong(1, revision);
            update.setLong(2, revision);
            return update.executeUpdate() == 1;
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query); ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Directory read(Connection connection, long revision) throws SQLException {
        Map<Kind<?>, Map<String, List<Change<?>>>> changes = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(READ); ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Kind<?> kind = Kind.named(row.getString("kind"));
                changes.computeIfAbsent(kind, none -> new TreeMap<>())
                        .computeIfAbsent(row.getString("code"), none -> new ArrayList<>()).add(change(row, kind.state()));
            }
        }
        return new Directory(revision, section(changes, Kind.CARRIER), section(changes, Kind.FUNDING_PHASE),
                section(changes, Kind.PROJECT), section(changes, Kind.MENTOR));
    }

    private static <T> Change<T> change(ResultSet row, Class<T> state) throws SQLException {
        Period<T> period = new Period<>(row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                state(row.getString("state"), state));
        return new Change<>(row.getLong("version"), period, row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }

    /** The changes of a kind are of the state that the kind names. */
    @SuppressWarnings("unchecked")
    private static <T> Section<T> section(Map<Kind<?>, Map<String, List<Change<?>>>> changes, Kind<T> kind) {
        TreeMap<String, Entry<T>> entries = new TreeMap<>();
        changes.getOrDefault(kind, Map.of())
                .forEach((code, all) -> entries.put(code, kind.reading().apply(code, (List<Change<T>>) (List<?>) all)));
        return new Section<>(entries);
    }

    private static <T> T state(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(Object state) {
        try {
            return JSON.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
