package de.arbeitsmarktmentoren.stats.live;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.stats.statistics.FiguresOutOfReach;
import de.arbeitsmarktmentoren.stats.statistics.Watermark;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * The figures of this moment in memory, moved on by a thread of its own. While the database does not answer, those of the last
 * moment that was read stay, and their watermark tells how old they are.
 */
@ApplicationScoped
public class LiveCells {

    private static final Logger LOG = Logger.getLogger(LiveCells.class);
    private static final int STOP_WITHIN_MILLIS = 5_000;

    private final Reading reading;
    private final LiveConfig config;
    private final Object change = new Object();
    private final Thread thread = new Thread(this::follow, "live-cells");
    private volatile @Nullable Moment moment;
    private volatile boolean stopping;
    private boolean failing;

    LiveCells(DataSource database, LiveConfig config) {
        this.reading = new Reading(database);
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(STOP_WITHIN_MILLIS);
    }

    /** How far the figures in memory are. */
    public Watermark watermark() {
        return now().watermark();
    }

    /**
     * Waits until all is counted here that the token of a watermark says was counted elsewhere.
     *
     * @return whether it came to that in time
     */
    public boolean awaitAtLeast(List<Long> positions) {
        long deadline = System.nanoTime() + config.patience().toNanos();
        synchronized (change) {
            while (!now().watermark().isAtLeast(positions)) {
                long left = deadline - System.nanoTime();
                if (left <= 0 || !sleepUntilChange(left)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** @throws FiguresOutOfReach before the first read has succeeded */
    Moment now() {
        return Optional.ofNullable(moment).orElseThrow(FiguresOutOfReach::notYetRead);
    }

    private boolean sleepUntilChange(long nanos) {
        try {
            change.wait(Math.max(1, Duration.ofNanos(nanos).toMillis()));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void follow() {
        while (!stopping) {
            read();
            pause();
        }
    }

    private void read() {
        try {
            Moment next = reading.next(moment);
            if (next != moment) {
                become(next);
            }
            failing = false;
        } catch (SQLException | RuntimeException e) {
            tellOnce(e);
        }
    }

    private void become(Moment next) {
        synchronized (change) {
            moment = next;
            change.notifyAll();
        }
    }

    private void tellOnce(Exception e) {
        if (!failing && !stopping) {
            String state = e instanceof SQLException sql ? " (SQL state " + sql.getSQLState() + ")" : "";
            LOG.warnf("The figures in memory cannot be moved on: %s%s. They are tried again without end",
                    e.getClass().getName(),
                    state);
        }
        failing = true;
    }

    private void pause() {
        try {
            Thread.sleep(config.every().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
