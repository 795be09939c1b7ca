package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.SortedMap;

import de.arbeitsmarktmentoren.stats.cells.CellMoves;
import de.arbeitsmarktmentoren.stats.cells.CohortCell;
import de.arbeitsmarktmentoren.stats.cells.FlowCell;
import de.arbeitsmarktmentoren.stats.cells.Tally;

/**
 * What moved as rows, one per revision, for readers that hold the cells in memory. Applied in order of revision they lead from
 * the cells of one revision to those of another.
 */
final class MoveRows {

    /** Forgetting costs a statement, which most revisions thus save. */
    private static final int FORGET_EVERY_REVISIONS = 100;

    private static final String INSERT = "INSERT INTO cell_move (generation, shard, revision, " + CellRows.FLOW.names("flow_")
            + ", " + CellRows.COHORT.names("cohort_") + ") VALUES (?, ?, ?, " + CellRows.FLOW.arrays() + ", "
            + CellRows.COHORT.arrays() + ")";

    private static final String FORGET = "DELETE FROM cell_move WHERE generation = ? AND shard = ? AND revision <= ?";

    private MoveRows() {
    }

    /** Writes what moved, if anything did, and now and then forgets what nobody may ask for any more. */
    static void write(Connection connection, Shard shard, CellMoves moves) throws SQLException {
        SortedMap<FlowCell, Tally> flows = moves.flows();
        SortedMap<CohortCell, Tally> cohorts = moves.cohorts();
        if (!flows.isEmpty() || !cohorts.isEmpty()) {
            insert(connection, shard, flows, cohorts);
        }
        if (shard.revision() % FORGET_EVERY_REVISIONS == 0) {
            forget(connection, shard);
        }
    }

    private static void insert(Connection connection, Shard shard, SortedMap<FlowCell, Tally> flows,
            SortedMap<CohortCell, Tally> cohorts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            bind(insert, shard, shard.revision());
            CellRows.FLOW.bind(insert, 4, flows.entrySet());
            CellRows.COHORT.bind(insert, 4 + CellRows.FLOW.count(), cohorts.entrySet());
            insert.executeUpdate();
        }
    }

    private static void forget(Connection connection, Shard shard) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
            bind(delete, shard, shard.revision() - CellMoves.KEPT_REVISIONS);
            delete.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Shard shard, long revision) throws SQLException {
        statement.setInt(1, shard.generation());
        statement.setInt(2, shard.partition());
        statement.setLong(3, revision);
    }
}
