package de.arbeitsmarktmentoren.cases.intake;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import de.arbeitsmarktmentoren.cases.audit.Jobs;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Goes through the files that wait, some rows of each in turn. Every replica does it; a row that one has in hand is passed by
 * the others, and one that was in hand when a replica died is simply the next.
 */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int ROWS_IN_TURN = 50;

    private final Imports imports;
    private final NextRow next;
    private final Jobs jobs;
    private volatile boolean stopping;

    ImportWorker(Imports imports, NextRow next, Jobs jobs) {
        this.imports = imports;
        this.next = next;
        this.jobs = jobs;
    }

    void start(@Observes StartupEvent started, ScheduledExecutorService timer) {
        timer.scheduleWithFixedDelay(this::work, 1, 1, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(this::forget, 5, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    /** Until nothing waits. Never throws: an exception would end the schedule. */
    void work() {
        try {
            boolean more = true;
            while (more && !stopping) {
                List<Import> open = jobs.call(NextRow.JOB, imports::unfinished);
                more = open.stream().map(this::turn).reduce(false, Boolean::logicalOr);
            }
        } catch (RuntimeException e) {
            later(e);
        }
    }

    /** @return whether any row was done */
    private boolean turn(Import file) {
        try {
            jobs.call(NextRow.JOB, () -> imports.begin(file.id()));
            int rows = 0;
            while (rows < ROWS_IN_TURN && !stopping && next.take(file)) {
                rows++;
            }
            if (rows < ROWS_IN_TURN) {
                finish(file.id());
            }
            return rows > 0;
        } catch (RuntimeException e) {
            later(e);
            return false;
        }
    }

    private void finish(UUID id) {
        jobs.call(NextRow.JOB, () -> imports.finish(id));
    }

    private void forget() {
        try {
            LOG.debugf("forgot %d imports", jobs.call(NextRow.JOB, imports::forgetOld));
        } catch (RuntimeException e) {
            LOG.warnf("old imports are forgotten later (%s)", e.getClass().getSimpleName());
        }
    }

    private static void later(RuntimeException failure) {
        LOG.warnf("imports go on later (%s)", failure.getClass().getSimpleName());
    }
}
