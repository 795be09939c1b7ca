package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import de.arbeitsmarktmentoren.cases.access.Wall;
import de.arbeitsmarktmentoren.cases.audit.Doing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/**
 * Lets agreed placements begin on their day. Every replica does it, at its start and every few minutes; whoever has a case's
 * lock second finds nothing to do.
 */
@ApplicationScoped
class PlacementClock {

    private static final Logger LOG = Logger.getLogger(PlacementClock.class);
    private static final int AT_ONCE = 200;

    private final AgreedPlacements agreed;
    private final Doing doing;
    private final Wall wall;

    PlacementClock(AgreedPlacements agreed, Doing doing, Wall wall) {
        this.wall = wall;
        this.agreed = agreed;
        this.doing = doing;
    }

    void start(@Observes StartupEvent started, ScheduledExecutorService timer) {
        timer.scheduleWithFixedDelay(this::tick, 0, 5, TimeUnit.MINUTES);
    }

    /** Never throws: an exception would end the schedule. */
    void tick() {
        try {
            List<UUID> due = QuarkusTransaction.requiringNew().call(() -> {
                wall.open();
                return agreed.due(AT_ONCE);
            });
            due.forEach(this::begin);
        } catch (RuntimeException e) {
            LOG.warnf("agreed placements begin later (%s)", e.getClass().getSimpleName());
        }
    }

    /** One that fails holds up no other. */
    private void begin(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                wall.open();
                doing.job("beginPlacements");
                agreed.begin(id);
            });
        } catch (RuntimeException e) {
            LOG.warnf("an agreed placement begins later (%s)", e.getClass().getSimpleName());
        }
    }
}
