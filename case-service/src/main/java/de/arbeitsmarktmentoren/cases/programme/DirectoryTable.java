package de.arbeitsmarktmentoren.cases.programme;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The tables {@code directory_change} and {@code directory_revision}. Each method joins the caller's transaction. */
final class DirectoryTable {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final String REVISION = "SELECT revision FROM directory_revision WHERE id = 1";

    private static final String READ = """
            SELECT kind, code, version, valid_from, valid_to, state, recorded_at, recorded_by FROM directory_change
            ORDER BY kind, code, version""";

    private DirectoryTable() {
    }

    static long revision(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(REVISION); ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** May hold changes later than its revision says, never fewer: whoever reads by it then reads once too often. */
    static Directory read(Connection connection) throws SQLException {
        long revision = revision(connection);
        Map<Kind, Map<String, List<Change<?>>>> changes = new EnumMap<>(Kind.class);
        try (PreparedStatement select = connection.prepareStatement(READ); ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Kind kind = Kind.valueOf(row.getString("kind"));
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

    private static <T> T state(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The state of each kind is of the class that the kind names, see {@link Kind#state()}. */
    @SuppressWarnings("unchecked")
    private static <T> Section<T> section(Map<Kind, Map<String, List<Change<?>>>> changes, Kind kind) {
        TreeMap<String, Entry<T>> entries = new TreeMap<>();
        changes.getOrDefault(kind, Map.of())
                .forEach((code, all) -> entries.put(code, Entry.of(code, (List<Change<T>>) (List<?>) all)));
        return new Section<>(entries);
    }
}
