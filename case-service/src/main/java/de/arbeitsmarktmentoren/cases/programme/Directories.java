package de.arbeitsmarktmentoren.cases.programme;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/**
 * The directory in memory, so that no command has to ask the database for it. A replica sees its own changes at once and those
 * of another after a second.
 */
@ApplicationScoped
class Directories {

    private static final Logger LOG = Logger.getLogger(Directories.class);

    private final DirectoryStore store;
    private final Patience patience = new Patience();
    private volatile Directory current;

    Directories(DirectoryStore store) {
        this.store = store;
        this.current = store.alone(DirectoryTable::read);
    }

    void start(@Observes StartupEvent started, ScheduledExecutorService timer) {
        timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    Directory current() {
        return current;
    }

    /**
     * Reads it anew if it has changed. One at a time: a slow reader must not put an old state in place of a new one. Never
     * throws: an exception would end the schedule, and the next look comes soon.
     */
    synchronized void look() {
        try {
            if (store.alone(DirectoryTable::revision) != current.revision()) {
                current = store.alone(DirectoryTable::read);
            }
            patience.renew();
        } catch (RuntimeException e) {
            LOG.debugf("the directory is looked at later (%s)", e.getClass().getSimpleName());
            if (patience.isOver()) {
                LOG.warnf("the directory cannot be read: what this replica knows of it is old (%s)",
                        e.getClass().getSimpleName());
            }
        }
    }

}
