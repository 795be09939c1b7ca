package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import de.arbeitsmarktmentoren.stats.cells.Tally;

/** Cells as a reader in memory holds them: knows nothing but the moves. */
final class HeldCells {

    private static final List<String> FLOW = List.of("flow_measure", "flow_month", "flow_project", "flow_district",
            "flow_group_combination");
    private static final List<String> COHORT = List.of("cohort_exit", "cohort_after_months", "cohort_start_month",
            "cohort_project", "cohort_district", "cohort_group_combination");

    private final Map<String, Tally> cells = new TreeMap<>();

    /** Applies all moves in order of revision. */
    void follow(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM cell_move ORDER BY revision, shard")) {
            while (row.next()) {
                move("flow", row, FLOW);
                move("cohort", row, COHORT);
            }
        }
    }

    /** As {@link Figures#cells()} tells those in the database. */
    String text() {
        return Figures.sorted(cells.entrySet().stream().filter(entry -> entry.getValue().cases() != 0)
                .map(entry -> entry.getKey() + " " + entry.getValue().cases() + " " + entry.getValue().returning()).toList());
    }

    private void move(String kind, ResultSet row, List<String> key) throws SQLException {
        Object[] cases = array(row.getArray(kind + "_cases"));
        Object[] returning = array(row.getArray(kind + "_returning_cases"));
        for (int cell = 0; cell < cases.length; cell++) {
            StringBuilder name = new StringBuilder(kind);
            for (String column : key) {
                name.append(' ').append(array(row.getArray(column))[cell]);
            }
            cells.merge(name.toString(), new Tally((Long) cases[cell], (Long) returning[cell]), Tally::plus);
        }
    }

    private static Object[] array(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }
}
