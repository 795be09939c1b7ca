package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import de.arbeitsmarktmentoren.cases.audit.Jobs;
import io.quarkus.runtime.StartupEvent;

/**
 * Lets agreed placements begin on their day. Every replica does it, at its start and every few minutes; whoever has a case's
 * lock second finds nothing to do.
 */
@ApplicationScoped
class PlacementClock {

    private static final Logger LOG = Logger.getLogger(PlacementClock.class);
    private static final String JOB = "beginPlacements";
    private static final int AT_ONCE = 200;

    private final AgreedPlacements agreed;
    private final Jobs jobs;

    PlacementClock(AgreedPlacements agreed, Jobs jobs) {
        this.agreed = agreed;
        this.jobs = jobs;
    }

    void start(@Observes StartupEvent started, ScheduledExecutorService timer) {
        timer.scheduleWithFixedDelay(this::tick, 0, 5, TimeUnit.MINUTES);
    }

    /** Never throws: an exception would end the schedule. */
    void tick() {
        try {
            jobs.call(JOB, () -> agreed.due(AT_ONCE)).forEach(this::begin);
        } catch (RuntimeException e) {
            LOG.warnf("agreed placements begin later (%s)", e.getClass().getSimpleName());
        }
    }

    /** One that fails holds up no other. */
    private void begin(UUID id) {
        try {
            jobs.run(JOB, () -> agreed.begin(id));
        } catch (RuntimeException e) {
            LOG.warnf("an agreed placement begins later (%s)", e.getClass().getSimpleName());
        }
    }
}
