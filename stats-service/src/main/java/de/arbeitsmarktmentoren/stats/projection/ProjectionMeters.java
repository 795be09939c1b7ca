package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;

/** What operators watch. Asked of the database when they look; not a number while it does not answer. */
@Startup
@ApplicationScoped
class ProjectionMeters {

    private static final Logger LOG = Logger.getLogger(ProjectionMeters.class);

    private static final String AGE = """
            SELECT CASE WHEN count(counted_up_to) < %d THEN 'Infinity'
                ELSE extract(epoch FROM clock_timestamp() - min(counted_up_to)) END FROM consumer_position
            WHERE generation = (SELECT generation FROM generation WHERE active) AND topic = '%s'"""
            .formatted(CaseTopic.PARTITIONS, CaseTopic.NAME);
    private static final String LETTERS = "SELECT count(*) FROM dead_letter WHERE state = 'OPEN'";

    private static final String DIGESTS = """
            SELECT CASE WHEN count(*) > 0 THEN count(*) FILTER (WHERE (cases, sum) <> (own_cases, own_sum)) END FROM digest
            WHERE generation = (SELECT generation FROM generation WHERE active)""";

    private final Recount recount;
    private final DataSource database;
    private volatile double differingCells = Double.NaN;

    ProjectionMeters(Recount recount, DataSource database, MeterRegistry registry) {
        this.recount = recount;
        this.database = database;
        Gauge.builder("projection_lag_seconds", () -> ask(AGE))
                .description("Age of the newest record counted, of the partition furthest behind; infinite while one has none")
                .register(registry);
        Gauge.builder("dead_letter_open", () -> ask(LETTERS))
                .description("Records that could not be counted and wait for a decision").register(registry);
        Gauge.builder("digest_differing_partitions", () -> ask(DIGESTS))
                .description("Partitions whose cases were not those of their latest digest; no number before the first one")
                .register(registry);
        Gauge.builder("recount_diff_cells", () -> differingCells)
                .description(
                        "Cells that the facts did not bear out at the last recount; no number before and after a failed one")
                .register(registry);
    }

    @Scheduled(every = "{recount.every}", delayed = "{recount.delay}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void recount() throws SQLException {
        RecountResult result = compare();
        differingCells = result.differingCells();
        if (!result.isFine()) {
            LOG.errorf("The cells disagree with the facts: %s", result);
        }
    }

    private RecountResult compare() throws SQLException {
        try {
            return recount.compare();
        } catch (SQLException | RuntimeException e) {
            // What the last recount found no longer says anything about the cells.
            differingCells = Double.NaN;
            throw e;
        }
    }

    private double ask(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            double answer = row.getDouble(1);
            return row.wasNull() ? Double.NaN : answer;
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
