package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.contracts.MentoringState;
import de.arbeitsmarktmentoren.stats.cells.Cell;
import de.arbeitsmarktmentoren.stats.cells.CellMoves;
import de.arbeitsmarktmentoren.stats.cells.CohortCell;
import de.arbeitsmarktmentoren.stats.cells.FlowCell;
import de.arbeitsmarktmentoren.stats.cells.Tally;

/** Counts the facts of the active generation anew and compares that with the cells. */
@ApplicationScoped
public class Recount {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final int FETCH_SIZE = 2_000;

    /** Reading every fact may take longer than a question may. */
    private static final String WITHOUT_LIMIT = "SET LOCAL statement_timeout = 0";

    private static final String FACTS = """
            SELECT event FROM case_fact WHERE generation = (SELECT generation FROM generation WHERE active)""";

    private static final String FLOWS = """
            SELECT measure, month, project, district, group_combination, sum(cases), sum(returning_cases) FROM flow_cell
            WHERE generation = (SELECT generation FROM generation WHERE active) GROUP BY 1, 2, 3, 4, 5
            HAVING sum(cases) <> 0 OR sum(returning_cases) <> 0""";

    private static final String COHORTS = """
            SELECT start_month, project, district, group_combination, exit, after_months, sum(cases), sum(returning_cases)
            FROM cohort_cell WHERE generation = (SELECT generation FROM generation WHERE active) GROUP BY 1, 2, 3, 4, 5, 6
            HAVING sum(cases) <> 0 OR sum(returning_cases) <> 0""";

    private final DataSource database;
    private volatile @Nullable RecountReport last;

    Recount(DataSource database) {
        this.database = database;
    }

    /** The last one that came to an end in this replica, on schedule or on demand. */
    public Optional<RecountReport> last() {
        return Optional.ofNullable(last);
    }

    /**
     * {@link #compare()} for operators.
     *
     * @throws ProjectionOutOfReach if the database does not answer
     */
    public RecountReport run() {
        try {
            compare();
            return Objects.requireNonNull(last);
        } catch (SQLException e) {
            throw new ProjectionOutOfReach(e);
        }
    }

    /** Compares in one consistent read, while counting goes on. Takes about a second for 100,000 cases. */
    public RecountResult compare() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try {
                takeTime(connection);
                RecountResult result = compare(connection);
                last = new RecountReport(CLOCK.instant(), result);
                return result;
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
            }
        }
    }

    private static void takeTime(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WITHOUT_LIMIT)) {
            statement.execute();
        }
    }

    private static RecountResult compare(Connection connection) throws SQLException {
        CellMoves counted = new CellMoves();
        long cases = countFacts(connection, counted);
        Map<Cell, Tally> expected = new HashMap<>(counted.flows());
        expected.putAll(counted.cohorts());
        Map<Cell, Tally> stored = new HashMap<>();
        readAll(connection, FLOWS, row -> stored.put(flow(row), new Tally(row.getLong(6), row.getLong(7))));
        readAll(connection, COHORTS, row -> stored.put(cohort(row), new Tally(row.getLong(7), row.getLong(8))));
        return RecountResult.of(expected, stored, cases);
    }

    /** @return how many of them are not void */
    private static long countFacts(Connection connection, CellMoves counted) throws SQLException {
        long[] cases = new long[1];
        readAll(connection, FACTS, row -> {
            MentoringState state = CaseEvent.fromJson(row.getBytes(1)).state();
            counted.move(null, state);
            cases[0] += state instanceof Mentoring ? 1 : 0;
        });
        return cases[0];
    }

    private static FlowCell flow(ResultSet row) throws SQLException {
        return new FlowCell(row.getString(1), YearMonth.parse(row.getString(2)), row.getString(3), row.getString(4),
                row.getString(5));
    }

    private static CohortCell cohort(ResultSet row) throws SQLException {
        return new CohortCell(YearMonth.parse(row.getString(1)), row.getString(2), row.getString(3), row.getString(4),
                row.getString(5), row.getInt(6));
    }

    private static void readAll(Connection connection, String sql, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH_SIZE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private interface RowReader {

        void read(ResultSet row) throws SQLException;
    }
}
