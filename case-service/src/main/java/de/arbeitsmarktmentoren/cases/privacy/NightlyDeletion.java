package de.arbeitsmarktmentoren.cases.privacy;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import de.arbeitsmarktmentoren.cases.access.Actor;
import de.arbeitsmarktmentoren.cases.audit.Jobs;
import de.arbeitsmarktmentoren.cases.outbox.Outbox;
import io.quarkus.runtime.StartupEvent;

/** Runs the deletion rules once a night. Every replica looks, one runs; a night that was missed is made up for. */
@ApplicationScoped
class NightlyDeletion {

    private static final Logger LOG = Logger.getLogger(NightlyDeletion.class);

    private final DeletionRules rules;
    private final DeletionRuns runs;
    private final Outbox outbox;
    private final Jobs jobs;
    private final PrivacyConfig.Run config;
    private final Clock clock;

    NightlyDeletion(DeletionRules rules, DeletionRuns runs, Outbox outbox, Jobs jobs, PrivacyConfig config, Clock clock) {
        this.rules = rules;
        this.runs = runs;
        this.outbox = outbox;
        this.jobs = jobs;
        this.config = config.run();
        this.clock = clock;
    }

    void start(@Observes StartupEvent started, ScheduledExecutorService timer) {
        if (config.enabled()) {
            timer.scheduleWithFixedDelay(this::look, 5, 5, TimeUnit.MINUTES);
        }
    }

    /** Never throws: an exception would end the schedule. */
    private void look() {
        try {
            runIfDue();
        } catch (RuntimeException e) {
            LOG.warnf("deletion rules: this night's run failed, the next one makes up for it (%s)",
                    e.getClass().getSimpleName());
        }
    }

    /** @return whether this replica has run them */
    boolean runIfDue() {
        LocalDateTime now = LocalDateTime.now(clock);
        Optional<UUID> run = now.toLocalTime().isBefore(config.at()) ? Optional.empty()
                : jobs.call(DeletionRules.JOB, () -> runs.claim(now.toLocalDate()));
        run.ifPresent(id -> {
            var results = rules.run(Actor.CLOCK, false);
            jobs.run(DeletionRules.JOB, () -> {
                runs.keep(id, Actor.CLOCK, false, results);
                outbox.mixForgotten();
            });
        });
        return run.isPresent();
    }
}
