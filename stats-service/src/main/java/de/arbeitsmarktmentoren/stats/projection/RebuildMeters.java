package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;

/** How far a rebuild is and which generation answers; every replica tells the same. Not a number while it is not known. */
@Startup
@ApplicationScoped
class RebuildMeters {

    private static final String RATIO = """
            SELECT CASE WHEN sum(records_total) > 0 THEN sum(records_done)::float8 / sum(records_total) ELSE 0 END
            FROM rebuild JOIN rebuild_partition USING (generation) WHERE state IN ('FILLING', 'COMPARED')
            HAVING count(*) > 0""";
    private static final String ANSWERING = "SELECT generation FROM generation WHERE active";

    private final DataSource database;

    RebuildMeters(DataSource database, MeterRegistry registry) {
        this.database = database;
        Gauge.builder("rebuild_progress_ratio", this::ratio)
                .description("Records of the running rebuild that are counted; not a number when none runs").register(registry);
        Gauge.builder("generation_active", () -> ask(ANSWERING)).description("Number of the generation that answers")
                .register(registry);
    }

    /** One whose replica is gone does not run. */
    private double ratio() {
        try (Connection connection = database.getConnection()) {
            return RebuildLock.isHeld(connection) ? ask(connection, RATIO) : Double.NaN;
        } catch (SQLException e) {
            return Double.NaN;
        }
    }

    private double ask(String sql) {
        try (Connection connection = database.getConnection()) {
            return ask(connection, sql);
        } catch (SQLException e) {
            return Double.NaN;
        }
    }

    private static double ask(Connection connection, String sql) throws SQLException {
        return Rows.first(connection, sql, row -> row.getDouble(1)).orElse(Double.NaN);
    }
}
