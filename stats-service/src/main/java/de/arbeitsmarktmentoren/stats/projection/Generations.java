package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.stats.cells.Cells;

/** The sets of figures side by side, of which one answers. Whoever adds, flips or removes one holds the {@link RebuildLock}. */
final class Generations {

    private static final Logger LOG = Logger.getLogger(Generations.class);

    private static final int CHUNK = 10_000;

    private static final String ALL = """
            SELECT generation, cell_function, active, created_at, answered_until FROM generation ORDER BY generation""";

    private static final String ADD = """
            INSERT INTO generation (generation, cell_function, active)
            SELECT max(number) + 1, ?, false FROM (SELECT generation FROM generation UNION SELECT generation FROM rebuild) it(number)
            RETURNING generation""";

    private static final String ANSWERING = "SELECT generation FROM generation WHERE active";
    private static final String LEAVE = "UPDATE generation SET active = false, answered_until = clock_timestamp() WHERE active";
    private static final String ENTER = """
            UPDATE generation SET active = true, answered_until = NULL WHERE generation = ? AND cell_function = ?""";

    /** Whatever belongs to a generation refers to it. Positions first: without one nobody writes any more. */
    private static final String TABLES = """
            SELECT conrelid::regclass::text FROM pg_constraint WHERE contype = 'f' AND confrelid = 'generation'::regclass
            ORDER BY conrelid <> 'consumer_position'::regclass, 1""";
    private static final String REMOVE = """
            DELETE FROM %1$s WHERE ctid = ANY (ARRAY(SELECT ctid FROM %1$s WHERE generation = ? LIMIT %2$d))""";

    private Generations() {
    }

    static List<Generation> all(Connection connection) throws SQLException {
        return Rows.all(connection, ALL, Generations::read);
    }

    static Optional<Generation> find(Connection connection, int generation) throws SQLException {
        return all(connection).stream().filter(it -> it.generation() == generation).findFirst();
    }

    /** One of this release's function beside the others. @return its number, never used before */
    static int add(Connection connection) throws SQLException {
        return Rows.first(connection, ADD, row -> row.getInt(1), Cells.FUNCTION).orElseThrow();
    }

    static int answering(Connection connection) throws SQLException {
        return Rows.first(connection, ANSWERING, row -> row.getInt(1)).orElseThrow();
    }

    /** From commit on the other one answers. The caller holds the lock on every position of the one that does until then. */
    static void flip(Connection connection, int to) throws SQLException {
        Rows.change(connection, LEAVE);
        if (Rows.change(connection, ENTER, to, Cells.FUNCTION) != 1) {
            throw new RebuildLost();
        }
    }

    /** Removes all that do not answer. Each statement commits by itself. */
    static void removeOthers(Connection connection, int except) throws SQLException {
        for (Generation generation : all(connection)) {
            if (!generation.answers() && generation.generation() != except) {
                remove(connection, generation.generation());
            }
        }
    }

    /** In pieces, so that nobody waits for it and it may be broken off anywhere. Each statement commits by itself. */
    static void remove(Connection connection, int generation) throws SQLException {
        long removed = 0;
        for (String table : Rows.all(connection, TABLES, row -> row.getString(1))) {
            removed += removeFrom(connection, table, generation);
        }
        Rows.change(connection, "DELETE FROM generation WHERE generation = ? AND NOT active", generation);
        LOG.infof("Generation %d is removed: %d rows", generation, removed);
    }

    private static long removeFrom(Connection connection, String table, int generation) throws SQLException {
        String sql = REMOVE.formatted(table, CHUNK);
        long removed = 0;
        int now = CHUNK;
        while (now == CHUNK) {
            now = Rows.change(connection, sql, generation);
            removed += now;
        }
        return removed;
    }

    private static Generation read(ResultSet row) throws SQLException {
        return new Generation(row.getInt(1), row.getString(2), row.getBoolean(3), row.getTimestamp(4).toInstant(),
                instant(row.getTimestamp(5)));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
