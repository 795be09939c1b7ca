package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

import de.arbeitsmarktmentoren.stats.cells.CellMoves;
import de.arbeitsmarktmentoren.stats.cells.CohortCell;
import de.arbeitsmarktmentoren.stats.cells.FlowCell;
import de.arbeitsmarktmentoren.stats.cells.Tally;

/** The cells as rows. A cell that comes down to nothing keeps its row: it will be needed again. */
final class CellRows {

    static final Columns<Entry<FlowCell, Tally>> FLOW = new Columns<Entry<FlowCell, Tally>>()
            .with("measure", "text", it -> it.getKey().measure())
            .with("month", "text", it -> it.getKey().month().toString())
            .with("project", "text", it -> it.getKey().project())
            .with("district", "text", it -> it.getKey().district())
            .with("group_combination", "text", it -> it.getKey().groupCombination())
            .with("cases", "bigint", it -> it.getValue().cases())
            .with("returning_cases", "bigint", it -> it.getValue().returning());

    static final Columns<Entry<CohortCell, Tally>> COHORT = new Columns<Entry<CohortCell, Tally>>()
            .with("start_month", "text", it -> it.getKey().startMonth().toString())
            .with("project", "text", it -> it.getKey().project())
            .with("district", "text", it -> it.getKey().district())
            .with("group_combination", "text", it -> it.getKey().groupCombination())
            .with("exit", "text", it -> it.getKey().exit())
            .with("after_months", "integer", it -> it.getKey().afterMonths())
            .with("cases", "bigint", it -> it.getValue().cases())
            .with("returning_cases", "bigint", it -> it.getValue().returning());

    private static final String MOVE_FLOW = upsert("flow_cell", FLOW,
            "measure, month, project, district, group_combination");
    private static final String MOVE_COHORT = upsert("cohort_cell", COHORT,
            "start_month, project, district, group_combination, exit, after_months");

    private CellRows() {
    }

    static void move(Connection connection, Shard shard, CellMoves moves) throws SQLException {
        move(connection, shard, MOVE_FLOW, FLOW, moves.flows());
        move(connection, shard, MOVE_COHORT, COHORT, moves.cohorts());
    }

    private static <C> void move(Connection connection, Shard shard, String sql, Columns<Entry<C, Tally>> columns,
            Map<C, Tally> moving) throws SQLException {
        if (moving.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, shard.generation());
            statement.setInt(2, shard.partition());
            columns.bind(statement, 3, List.copyOf(moving.entrySet()));
            statement.executeUpdate();
        }
    }

    private static String upsert(String table, Columns<?> columns, String key) {
        return "INSERT INTO " + table + " (generation, shard, " + columns.names() + ") SELECT ?, ?, "
                + columns.names() + " FROM " + columns.unnest() + " ON CONFLICT (generation, shard, " + key
                + ") DO UPDATE SET cases = " + table + ".cases + excluded.cases, returning_cases = " + table
                + ".returning_cases + excluded.returning_cases";
    }
}
