package de.arbeitsmarktmentoren.cases.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

/** Tells a quiet outbox from a stuck one. Asked of the database at each scrape, so that all replicas tell the same. */
@ApplicationScoped
class OutboxMetrics {

    private static final String OLDEST = """
            SELECT coalesce(extract(epoch FROM clock_timestamp() - recorded_at), 0)
            FROM event JOIN outbox USING (topic, key, version) ORDER BY seq LIMIT 1""";

    private static final String DIGEST_AGE = """
            SELECT extract(epoch FROM clock_timestamp() - taken_at) FROM digest WHERE id = 1""";

    private final DataSource database;

    OutboxMetrics(@io.quarkus.agroal.DataSource("relay") DataSource database) {
        this.database = database;
    }

    void register(@Observes StartupEvent started, MeterRegistry metrics, RelayThread relay) {
        Gauge.builder("outbox.pending", () -> ask("SELECT count(*) FROM outbox"))
                .description("Events recorded and not yet published").register(metrics);
        Gauge.builder("outbox.oldest.seconds", () -> ask(OLDEST))
                .description("Age of the oldest event not yet published").register(metrics);
        Gauge.builder("outbox.digest.age.seconds", () -> ask(DIGEST_AGE))
                .description("Age of the last digest; more than a day means that none can be taken").register(metrics);
        Gauge.builder("relay.leader", () -> relay.isLeader() ? 1 : 0)
                .description("1 where this replica publishes").register(metrics);
    }

    private double ask(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getDouble(1) : 0;
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
