package de.arbeitsmarktmentoren.stats.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.stats.statistics.CellView.FlowCount;

/** The cells as they are counted at this moment: figures and watermark in one consistent read. */
@ApplicationScoped
public class LiveCells implements CellSource {

    private static final String POSITIONS = """
            SELECT partition, next_offset, counted_up_to FROM consumer_position
            WHERE generation = (SELECT generation FROM generation WHERE active) AND topic = ?""";

    private static final String FLOWS = """
            SELECT measure, month, district, group_combination, sum(cases) FROM flow_cell
            WHERE generation = (SELECT generation FROM generation WHERE active) AND month BETWEEN ? AND ?
            GROUP BY measure, month, district, group_combination HAVING sum(cases) <> 0""";

    private final DataSource database;

    LiveCells(DataSource database) {
        this.database = database;
    }

    @Override
    public CellView flows(YearMonth first, YearMonth last) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            // Each statement would otherwise see a later moment, and figures would not fit their watermark.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return new CellView(flows(connection, first, last), watermark(connection));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new FiguresOutOfReach(e);
        }
    }

    private static List<FlowCount> flows(Connection connection, YearMonth first, YearMonth last) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FLOWS)) {
            statement.setString(1, first.toString());
            statement.setString(2, last.toString());
            List<FlowCount> flows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    flows.add(new FlowCount(row.getString(1), YearMonth.parse(row.getString(2)), row.getString(3),
                            row.getString(4), row.getLong(5)));
                }
            }
            return flows;
        }
    }

    private static Watermark watermark(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(POSITIONS)) {
            statement.setString(1, CaseTopic.NAME);
            SortedMap<Integer, Long> positions = new TreeMap<>();
            List<Instant> times = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    positions.put(row.getInt(1), row.getLong(2));
                    Optional.ofNullable(row.getTimestamp(3)).map(Timestamp::toInstant).ifPresent(times::add);
                }
            }
            return Watermark.of(positions, times);
        }
    }
}
