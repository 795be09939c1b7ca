package de.arbeitsmarktmentoren.stats.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.arbeitsmarktmentoren.contracts.Place;

/** The cells as rows: all of them, or what moved since. */
final class CellTables {

    private static final int FETCH_SIZE = 5_000;

    private static final String FLOWS = """
            SELECT measure, month, project, district, group_combination, cases, returning_cases FROM flow_cell
            WHERE generation = ? AND shard = ?""";

    private static final String COHORTS = """
            SELECT exit, start_month, project, district, group_combination, after_months, cases FROM cohort_cell
            WHERE generation = ? AND shard = ?""";

    private static final String SINCE = """
            FROM unnest(?::integer[], ?::bigint[], ?::bigint[]) AS seen(shard, known, revision)
            JOIN cell_move m ON m.generation = ? AND m.shard = seen.shard AND m.revision > seen.known
                AND m.revision <= seen.revision""";

    private static final String FLOWS_MOVED = """
            SELECT f.measure, f.month, f.project, f.district, f.combination, sum(f.cases), sum(f.returning_cases) %s,
            LATERAL unnest(flow_measure, flow_month, flow_project, flow_district, flow_group_combination, flow_cases,
                flow_returning_cases) AS f(measure, month, project, district, combination, cases, returning_cases)
            GROUP BY 1, 2, 3, 4, 5""".formatted(SINCE);

    private static final String COHORTS_MOVED = """
            SELECT c.exit, c.start_month, c.project, c.district, c.combination, c.after_months, sum(c.cases) %s,
            LATERAL unnest(cohort_exit, cohort_start_month, cohort_project, cohort_district, cohort_group_combination,
                cohort_after_months, cohort_cases) AS c(exit, start_month, project, district, combination, after_months, cases)
            GROUP BY 1, 2, 3, 4, 5, 6""".formatted(SINCE);

    private final Connection connection;
    private final CellArrays.Moves moves = new CellArrays.Moves();
    private final Map<String, Integer> months = new HashMap<>();

    private CellTables(Connection connection) {
        this.connection = connection;
    }

    /**
     * From nothing to what a shard of the generation holds. Row by row: adding up all shards in the database instead makes one
     * statement that takes as long as there are cells.
     */
    static CellArrays.Moves all(Connection connection, int generation, int shard) throws SQLException {
        CellTables tables = new CellTables(connection);
        try (PreparedStatement flows = connection.prepareStatement(FLOWS);
                PreparedStatement cohorts = connection.prepareStatement(COHORTS)) {
            for (PreparedStatement statement : List.of(flows, cohorts)) {
                statement.setInt(1, generation);
                statement.setInt(2, shard);
            }
            tables.read(flows, cohorts);
        }
        return tables.moves;
    }

    /** What moved in these shards after the revision known of each. */
    static CellArrays.Moves since(Connection connection, int generation, Collection<Shard> shards) throws SQLException {
        CellTables tables = new CellTables(connection);
        try (PreparedStatement flows = connection.prepareStatement(FLOWS_MOVED);
                PreparedStatement cohorts = connection.prepareStatement(COHORTS_MOVED)) {
            tables.bind(flows, generation, shards);
            tables.bind(cohorts, generation, shards);
            tables.read(flows, cohorts);
        }
        return tables.moves;
    }

    private void bind(PreparedStatement statement, int generation, Collection<Shard> shards) throws SQLException {
        statement.setArray(1, connection.createArrayOf("integer", shards.stream().map(Shard::number).toArray()));
        statement.setArray(2, connection.createArrayOf("bigint", shards.stream().map(Shard::known).toArray()));
        statement.setArray(3, connection.createArrayOf("bigint", shards.stream().map(Shard::revision).toArray()));
        statement.setInt(4, generation);
    }

    private void read(PreparedStatement flows, PreparedStatement cohorts) throws SQLException {
        flows.setFetchSize(FETCH_SIZE);
        try (ResultSet row = flows.executeQuery()) {
            while (row.next()) {
                moves.flow(row.getString(1), new Place(row.getString(3), row.getString(4)), row.getString(5),
                        month(row.getString(2)), row.getLong(6), row.getLong(7));
            }
        }
        cohorts.setFetchSize(FETCH_SIZE);
        try (ResultSet row = cohorts.executeQuery()) {
            while (row.next()) {
                moves.cohort(row.getString(1), new Place(row.getString(3), row.getString(4)), row.getString(5),
                        month(row.getString(2)), row.getInt(6), row.getLong(7));
            }
        }
    }

    private int month(String text) {
        return months.computeIfAbsent(text, Months::of);
    }

    /** A partition of the cases, which has moved from one revision to another. */
    record Shard(int number, long known, long revision) {
    }
}
