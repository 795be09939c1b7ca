package de.arbeitsmarktmentoren.cases.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import de.arbeitsmarktmentoren.contracts.DigestSum;
import io.quarkus.runtime.StartupEvent;

/**
 * Takes a {@linkplain de.arbeitsmarktmentoren.contracts.Digest digest} once a night, or when asked. Its place among the events
 * is exact: while it is taken the outbox is held, so that all events before it are counted and none behind it are. Every
 * replica looks, one takes it.
 */
@ApplicationScoped
class DigestTaking {

    private static final Logger LOG = Logger.getLogger(DigestTaking.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final DataSource database;
    private final OutboxConfig.Digest config;
    private final Clock clock;
    private final OutboxSignal signal;
    private Duration pause;

    DigestTaking(@io.quarkus.agroal.DataSource("relay") DataSource database, OutboxConfig config, Clock clock,
            OutboxSignal signal) {
        this.database = database;
        this.config = config.digest();
        this.clock = clock;
        this.signal = signal;
        this.pause = this.config.look();
    }

    void start(@Observes StartupEvent started, ScheduledExecutorService timer) {
        if (config.enabled()) {
            lookLater(timer);
        }
    }

    private void lookLater(ScheduledExecutorService timer) {
        timer.schedule(() -> {
            look();
            lookLater(timer);
        }, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Never throws: an exception would end the schedule. */
    private void look() {
        try {
            takeIfDue();
            pause = config.look();
        } catch (SQLException | RuntimeException e) {
            // Each attempt holds up commands; a database that is too slow for it must not be asked every minute.
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            LOG.warnf("outbox: no digest was taken, tried again in %d s (%s)", pause.toSeconds(), e.getClass().getSimpleName());
            LOG.debug("outbox: cause", e);
        }
    }

    /** @return whether this replica has taken one */
    boolean takeIfDue() throws SQLException {
        boolean taken = RelayStore.inTransaction(database, this::takeIfDue);
        if (taken) {
            signal.ring();
        }
        return taken;
    }

    private boolean takeIfDue(Connection connection) throws SQLException {
        OptionalLong number = DigestTable.claim(connection, lastNight());
        if (number.isPresent()) {
            DigestTable.hold(connection);
            Instant takenAt = clock.instant();
            List<DigestSum> sums = DigestTable.sums(connection);
            DigestTable.replace(connection, number.getAsLong(), takenAt, sums);
        }
        return number.isPresent();
    }

    /** When one was due last. */
    private Instant lastNight() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime today = now.with(config.at());
        return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
    }
}
