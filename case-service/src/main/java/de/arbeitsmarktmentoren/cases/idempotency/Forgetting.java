package de.arbeitsmarktmentoren.cases.idempotency;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import de.arbeitsmarktmentoren.cases.access.Wall;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/** Keeps answers no longer than needed. Every replica does it; twice does no harm. */
@ApplicationScoped
class Forgetting {

    private static final Logger LOG = Logger.getLogger(Forgetting.class);

    private final KeptAnswers kept;
    private final Wall wall;

    Forgetting(KeptAnswers kept, Wall wall) {
        this.kept = kept;
        this.wall = wall;
    }

    void start(@Observes StartupEvent started, ScheduledExecutorService timer) {
        timer.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
    }

    /** Never throws: an exception would end the schedule. */
    private void forget() {
        try {
            LOG.debugf("forgot %d answers", QuarkusTransaction.requiringNew().call(() -> {
                wall.open();
                return kept.forgetOld();
            }));
        } catch (RuntimeException e) {
            LOG.warnf("old answers are forgotten later (%s)", e.getClass().getSimpleName());
        }
    }
}
