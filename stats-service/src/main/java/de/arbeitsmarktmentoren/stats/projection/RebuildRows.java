package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.stats.cells.Cells;

/** Rebuilds as rows, through which replicas tell each other how far one is and what is to be done with it. */
final class RebuildRows {

    private static final String ADD = """
            INSERT INTO rebuild (generation, cell_function, state) VALUES (?, ?, 'FILLING')
            ON CONFLICT (generation) DO UPDATE SET cell_function = excluded.cell_function, state = excluded.state,
                wanted = NULL, failure = NULL, started_at = excluded.started_at, changed_at = excluded.changed_at""";

    /** Of replicas that are gone: whoever asks holds the lock. */
    private static final String GIVE_UP = """
            UPDATE rebuild SET state = 'FAILED', failure = 'ABANDONED', changed_at = clock_timestamp()
            WHERE state IN ('FILLING', 'COMPARED')""";

    private static final String FORGET_PARTS = "DELETE FROM rebuild_partition WHERE generation = ?";

    private static final String PROGRESS = """
            INSERT INTO rebuild_partition (generation, topic, partition, records_done, records_total) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (generation, topic, partition)
            DO UPDATE SET records_done = excluded.records_done, records_total = excluded.records_total""";

    private static final String COMPARED = """
            UPDATE rebuild_partition SET differing_cells = ?, cases = ?, cases_answering = ?, comparable = ?
            WHERE generation = ? AND topic = ? AND partition = ?""";

    private static final String STATE = """
            UPDATE rebuild SET state = ?, failure = ?, changed_at = clock_timestamp()
            WHERE generation = ? AND (state, failure) IS DISTINCT FROM (?, ?)""";

    private static final String DISCARDED = """
            UPDATE rebuild SET state = 'DISCARDED', changed_at = clock_timestamp()
            WHERE generation = ? AND state <> 'FLIPPED'""";

    private static final String WANT = """
            UPDATE rebuild SET wanted = ?, changed_at = clock_timestamp() WHERE generation = ? AND state = ANY (?)""";

    private static final String WANTED = "SELECT coalesce(wanted, '') FROM rebuild WHERE generation = ?";

    private static final String FIND = """
            SELECT generation, cell_function, state, failure, started_at, changed_at FROM rebuild
            WHERE generation = ? OR ?::integer IS NULL ORDER BY started_at DESC LIMIT 1""";

    private static final String PARTS = """
            SELECT topic, partition, records_done, records_total, differing_cells, cases, cases_answering, comparable
            FROM rebuild_partition WHERE generation = ? ORDER BY topic, partition""";

    private RebuildRows() {
    }

    static void add(Connection connection, int generation) throws SQLException {
        Rows.change(connection, GIVE_UP);
        Rows.change(connection, ADD, generation, Cells.FUNCTION);
        Rows.change(connection, FORGET_PARTS, generation);
    }

    static void progress(Connection connection, Position position, long done, long total) throws SQLException {
        Rows.change(connection, PROGRESS, position.generation(), position.topic(), position.partition(), done, total);
    }

    static void compared(Connection connection, Position position, Comparison found) throws SQLException {
        Rows.change(connection, COMPARED, found.differingCells(), found.cases(), found.casesAnswering(), found.comparable(),
                position.generation(), position.topic(), position.partition());
    }

    static void state(Connection connection, int generation, RebuildState state, @Nullable String failure)
            throws SQLException {
        Rows.change(connection, STATE, state.name(), failure, generation, state.name(), failure);
    }

    /** Unless it answered once: that is how it ended. */
    static void discarded(Connection connection, int generation) throws SQLException {
        Rows.change(connection, DISCARDED, generation);
    }

    /** Leaves word for who runs it. @return whether it was in one of these states */
    static boolean want(Connection connection, int generation, RebuildOrder order, RebuildState... states)
            throws SQLException {
        return Rows.change(connection, WANT, order.name(), generation,
                connection.createArrayOf("text", List.of(states).stream().map(Enum::name).toArray())) == 1;
    }

    static Optional<RebuildOrder> wanted(Connection connection, int generation) throws SQLException {
        String wanted = Rows.first(connection, WANTED, row -> row.getString(1), generation).orElseThrow(RebuildLost::new);
        return wanted.isEmpty() ? Optional.empty() : Optional.of(RebuildOrder.valueOf(wanted));
    }

    /** @param generation null for the newest there is */
    static Optional<RebuildReport> find(Connection connection, @Nullable Integer generation) throws SQLException {
        Optional<RebuildReport> found = Rows.first(connection, FIND, row -> report(connection, row), generation, generation);
        boolean runs = RebuildLock.isHeld(connection);
        return found.map(report -> report.state().isOver() || runs ? report : report.abandoned());
    }

    private static RebuildReport report(Connection connection, ResultSet row) throws SQLException {
        return new RebuildReport(row.getInt(1), row.getString(2), RebuildState.valueOf(row.getString(3)), row.getString(4),
                row.getTimestamp(5).toInstant(), row.getTimestamp(6).toInstant(),
                Rows.all(connection, PARTS, RebuildRows::part, row.getInt(1)));
    }

    private static RebuildReport.Part part(ResultSet row) throws SQLException {
        long differing = row.getLong(5);
        Comparison comparison = row.wasNull() ? null
                : new Comparison(differing, row.getLong(6), row.getLong(7), row.getBoolean(8));
        return new RebuildReport.Part(row.getString(1), row.getInt(2), row.getLong(3), row.getLong(4), comparison);
    }
}
