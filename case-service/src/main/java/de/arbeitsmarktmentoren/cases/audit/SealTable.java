package de.arbeitsmarktmentoren.cases.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The statements of seals. */
final class SealTable {

    /** Of the database; any number that nobody else takes. */
    private static final long LOCK = 4_711_200;
    private static final int ROWS_AT_ONCE = 1000;

    private static final String COLUMNS = """
            number, first_transaction::text, end_transaction::text, entries, previous, digest, sealed_at""";

    private static final String CLAIM = "SELECT pg_try_advisory_xact_lock(" + LOCK + ")";

    private static final String HORIZON = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text";

    private static final String INSERT = "INSERT INTO audit_seal VALUES (?, ?::xid8, ?::xid8, ?, ?, ?, ?)";

    private static final String ENTRIES = "SELECT " + KeptEntry.COLUMNS
            + " FROM audit_entry WHERE transaction >= ?::xid8 AND transaction < ?::xid8 ORDER BY seq";

    private static final String FROM = "SELECT " + COLUMNS + " FROM audit_seal WHERE number >= ? ORDER BY number LIMIT ?";

    private static final String BEFORE = "SELECT " + COLUMNS + " FROM audit_seal WHERE number < ? ORDER BY number DESC LIMIT ?";

    private static final String DELETED = "SELECT coalesce(max(up_to_seal), 0) FROM audit_deletion";

    private SealTable() {
    }

    /** Until this transaction ends nobody else seals; false if somebody does. */
    static boolean claim(Connection connection) throws SQLException {
        try (Statement claim = connection.createStatement(); ResultSet row = claim.executeQuery(CLAIM)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Every transaction below has come to its end, and what it wrote is seen by every statement from now on. */
    static String horizon(Connection connection) throws SQLException {
        try (Statement horizon = connection.createStatement(); ResultSet row = horizon.executeQuery(HORIZON)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Takes up one entry after the other, in the order of their numbers; never all of them at once. @return how many */
    static long entries(Connection connection, String first, String end, Consumer<KeptEntry> each) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ENTRIES)) {
            select.setFetchSize(ROWS_AT_ONCE);
            select.setString(1, first);
            select.setString(2, end);
            long count = 0;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    each.accept(KeptEntry.read(row));
                    count++;
                }
            }
            return count;
        }
    }

    static void insert(Connection connection, Seal seal) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, seal.number());
            insert.setString(2, seal.first());
            insert.setString(3, seal.end());
            insert.setLong(4, seal.entries());
            insert.setBytes(5, seal.previous());
            insert.setBytes(6, seal.digest());
            insert.setObject(7, seal.sealedAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** The last but for that number and those after it. */
    static Optional<Seal> before(Connection connection, long number) throws SQLException {
        return some(connection, BEFORE, number, 1).stream().findFirst();
    }

    /** The latest first. */
    static List<Seal> before(Connection connection, long number, int most) throws SQLException {
        return some(connection, BEFORE, number, most);
    }

    /** In their order. */
    static List<Seal> from(Connection connection, long number, int most) throws SQLException {
        return some(connection, FROM, number, most);
    }

    /** The last seal whose entries a deletion rule has taken away; 0 if there is none. */
    static long deletedUpTo(Connection connection) throws SQLException {
        try (Statement deleted = connection.createStatement(); ResultSet row = deleted.executeQuery(DELETED)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<Seal> some(Connection connection, String query, long number, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setLong(1, number);
            select.setInt(2, most);
            List<Seal> seals = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    seals.add(new Seal(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4), row.getBytes(5),
                            row.getBytes(6), row.getObject(7, OffsetDateTime.class).toInstant()));
                }
            }
            return seals;
        }
    }
}
