package de.arbeitsmarktmentoren.cases.privacy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import de.arbeitsmarktmentoren.cases.access.Actor;
import de.arbeitsmarktmentoren.cases.audit.Jobs;
import de.arbeitsmarktmentoren.cases.intake.ImportForgetting;
import de.arbeitsmarktmentoren.cases.mentee.MenteesByHash;
import de.arbeitsmarktmentoren.cases.outbox.PublishedErasures;
import de.arbeitsmarktmentoren.contracts.Erasure;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;

/**
 * A backup brings back who was erased since. Before a restored system opens, the list of erasures, which is older than no
 * backup, is gone through, and they are erased again.
 */
@ApplicationScoped
class ErasureReplay {

    private static final Logger LOG = Logger.getLogger(ErasureReplay.class);
    private static final String JOB = "replayErasures";
    private static final int FAILED = 1;
    /** Before everybody else who waits for the start, relay and workers among them; HTTP opens after all of these. */
    private static final int FIRST = 1;

    private final PublishedErasures published;
    private final MenteesByHash mentees;
    private final Erasing erasing;
    private final ErasureList list;
    private final ImportForgetting imports;
    private final Jobs jobs;
    private final boolean wanted;

    ErasureReplay(PublishedErasures published, MenteesByHash mentees, Erasing erasing, ErasureList list,
            ImportForgetting imports, Jobs jobs, PrivacyConfig config) {
        this.published = published;
        this.mentees = mentees;
        this.erasing = erasing;
        this.list = list;
        this.imports = imports;
        this.jobs = jobs;
        this.wanted = config.replayErasures();
    }

    void beforeOpening(@Observes @Priority(FIRST) StartupEvent started) {
        if (wanted) {
            replayOrStop();
        }
    }

    void replayOrStop() {
        try {
            replay();
        } catch (RuntimeException e) {
            LOG.debug("erasures: cause", e);
            throw new PreventFurtherStepsException("The case service does not open: the list of erasures cannot be replayed, or"
                    + " lacks some that the database knows (" + e.getClass().getSimpleName()
                    + "). Set KAFKA_BOOTSTRAP_SERVERS to"
                    + " the broker that has it, or PRIVACY_REPLAY_ERASURES=false to open without.", FAILED);
        }
    }

    /** @return how many people were erased again */
    int replay() {
        Map<String, Erasure> erasures = published.all();
        List<UUID> back = jobs.call(JOB, () -> {
            checkWhole(erasures.keySet());
            imports.forgetWaiting();
            mentees.separate(Actor.CLOCK, erasures.keySet());
            erasures.forEach(list::keep);
            return mentees.find(erasures.keySet());
        });
        back.forEach(each -> jobs.call(JOB,
                () -> erasing.erase(Actor.CLOCK, each, erasures.get(Erasure.keyOf(each)).meaning())));
        LOG.infof("erasures: %d on the list, %d people whom the database still had are erased again", erasures.size(),
                back.size());
        return back.size();
    }

    /** A topic that is empty, or another broker's, would erase nobody and look as if all were done. */
    private void checkWhole(Set<String> published) {
        if (!published.containsAll(list.published())) {
            throw new IllegalStateException("the published list lacks some who were erased");
        }
    }
}
