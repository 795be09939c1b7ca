package de.arbeitsmarktmentoren.cases.support;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.Caller;
import de.arbeitsmarktmentoren.cases.revision.Revision;

/** Writes down who recorded something and when. */
@ApplicationScoped
class Recorder {

    private final Clock clock;
    private final Caller caller;

    Recorder(Clock clock, Caller caller) {
        this.clock = clock;
        this.caller = caller;
    }

    Recording first() {
        return Recording.first(clock.instant(), caller.subject());
    }

    /**
     * The caller changes what he saw.
     *
     * @throws de.arbeitsmarktmentoren.cases.revision.RevisionMissing if he did not say which version he saw
     * @throws de.arbeitsmarktmentoren.cases.revision.StaleRevision if it is another one by now
     */
    Recording change(Recording before, @Nullable String ifMatch) {
        Revision.check(ifMatch, before.version());
        return before.changed(clock.instant(), caller.subject());
    }

    /** The same where it was entered in error. */
    Recording voiding(Recording before, @Nullable String ifMatch) {
        Revision.check(ifMatch, before.version());
        return before.voided(clock.instant(), caller.subject());
    }
}
