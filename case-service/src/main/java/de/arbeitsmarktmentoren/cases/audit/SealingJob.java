package de.arbeitsmarktmentoren.cases.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/**
 * Seals every minute. Every replica looks, one seals; the head of the chain also goes into the log, out of reach of whoever
 * owns the tables.
 */
@ApplicationScoped
class SealingJob {

    private static final Logger LOG = Logger.getLogger(SealingJob.class);

    private final DataSource database;
    private final AuditConfig config;
    private final Sealing sealing;

    SealingJob(DataSource database, AuditConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.sealing = new Sealing(clock);
    }

    void start(@Observes StartupEvent started, ScheduledExecutorService timer) {
        long millis = config.sealEvery().toMillis();
        timer.scheduleWithFixedDelay(this::work, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Never throws: an exception would end the schedule. */
    private void work() {
        try {
            seal();
        } catch (RuntimeException e) {
            LOG.warnf("the audit is sealed later (%s)", e.getClass().getSimpleName());
        }
    }

    /** What could be sealed is sealed when this returns. */
    Optional<Seal> seal() {
        Optional<Seal> sealed = QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return sealing.seal(connection);
            } catch (SQLException e) {
                throw new IllegalStateException("SQL state " + e.getSQLState(), e);
            }
        });
        sealed.ifPresent(seal -> LOG.infof("audit head: seal %d over %d entries is %s", seal.number(), seal.entries(),
                seal.digestText()));
        return sealed;
    }
}
