package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jboss.logging.Logger;

/** Tells how far a rebuild is: all replicas by the database, and whoever reads the log. */
final class RebuildProgress {

    private static final Logger LOG = Logger.getLogger(RebuildProgress.class);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration TELL_EVERY = Duration.ofSeconds(1);
    private static final Duration LOG_EVERY = Duration.ofSeconds(10);

    private final Connection connection;
    private final int generation;
    private final Refill refill;
    private Instant nextTelling = Instant.MIN;
    private Instant nextLog = CLOCK.instant().plus(LOG_EVERY);

    RebuildProgress(Connection connection, int generation, Refill refill) {
        this.connection = connection;
        this.generation = generation;
        this.refill = refill;
    }

    void tellNowAndThen() throws SQLException {
        Instant now = CLOCK.instant();
        if (!now.isBefore(nextTelling)) {
            tell();
            nextTelling = now.plus(TELL_EVERY);
        }
        if (!now.isBefore(nextLog) && !refill.isAtAllGoals()) {
            log();
            nextLog = now.plus(LOG_EVERY);
        }
    }

    void tell() throws SQLException {
        for (Position position : refill.positions()) {
            Refill.Progress progress = refill.progress(position);
            RebuildRows.progress(connection, position, progress.done(), progress.total());
        }
    }

    private void log() {
        long done = refill.positions().stream().mapToLong(it -> refill.progress(it).done()).sum();
        long total = refill.positions().stream().mapToLong(it -> refill.progress(it).total()).sum();
        LOG.infof("Generation %d: %d of %d records", generation, done, total);
    }
}
