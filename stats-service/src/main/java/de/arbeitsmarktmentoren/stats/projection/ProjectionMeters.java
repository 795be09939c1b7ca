package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

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
            SELECT extract(epoch FROM clock_timestamp() - min(counted_up_to)) FROM consumer_position
            WHERE generation = (SELECT generation FROM generation WHERE active)""";
    private static final String LETTERS = "SELECT count(*) FROM dead_letter WHERE state = 'OPEN'";

    private final SelfAudit audit;
    private final DataSource database;
    private final AtomicLong differingCells = new AtomicLong();

    ProjectionMeters(SelfAudit audit, DataSource database, MeterRegistry registry) {
        this.audit = audit;
        this.database = database;
        Gauge.builder("projection_lag_seconds", () -> ask(AGE))
                .description("Age of the newest record counted, of the partition that is furthest behind").register(registry);
        Gauge.builder("dead_letter_open", () -> ask(LETTERS))
                .description("Records that could not be counted and wait for a decision").register(registry);
        Gauge.builder("audit_diff_cells", differingCells, AtomicLong::get)
                .description("Cells that the facts did not bear out at the last audit").register(registry);
    }

    @Scheduled(every = "{audit.every}", delayed = "{audit.delay}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void audit() throws SQLException {
        AuditResult result = audit.compare();
        differingCells.set(result.differingCells());
        if (!result.isFine()) {
            LOG.errorf("The cells disagree with the facts: %s", result);
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
