package de.arbeitsmarktmentoren.cases.sending;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import de.arbeitsmarktmentoren.cases.audit.Jobs;
import de.arbeitsmarktmentoren.cases.outbox.Told;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Works off what was ordered, a chunk in each transaction, and how far it has come in the same; what a replica had in hand when
 * it died is simply the next. Every replica looks, one works.
 */
@ApplicationScoped
class SendingWorker {

    private static final Logger LOG = Logger.getLogger(SendingWorker.class);

    private final SendingDesk desk;
    private final Told told;
    private final SendingConfig config;
    private final Jobs jobs;
    private volatile boolean stopping;

    SendingWorker(SendingDesk desk, Told told, SendingConfig config, Jobs jobs) {
        this.desk = desk;
        this.told = told;
        this.config = config;
        this.jobs = jobs;
    }

    void start(@Observes StartupEvent started, ScheduledExecutorService timer) {
        timer.scheduleWithFixedDelay(this::work, 1, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    /** Until nothing is left or enough waits to be published. Never throws: an exception would end the schedule. */
    private void work() {
        try {
            boolean more = true;
            while (more && !stopping) {
                more = jobs.call("sendAgain", () -> !told.isWaiting(config.backlog()) && desk.proceed(config.atOnce()));
            }
        } catch (RuntimeException e) {
            LOG.warnf("sending again goes on later (%s)", e.getClass().getSimpleName());
        }
    }
}
