package de.arbeitsmarktmentoren.cases.support;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.Caller;
import de.arbeitsmarktmentoren.cases.audit.Audit;
import de.arbeitsmarktmentoren.cases.audit.Audited;
import de.arbeitsmarktmentoren.cases.revision.Revision;

/** Writes down who recorded something and when, and tells the audit. */
@ApplicationScoped
class Recorder {

    private final Clock clock;
    private final Caller caller;
    private final Audit audit;

    Recorder(Clock clock, Caller caller, Audit audit) {
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
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

    /** What came of it, in the same transaction. @param fields names of what is not as it was */
    void tell(Audited what, Collection<String> fields) {
        audit.wrote(caller.actor(), what, fields);
    }

    /** The same where something was written with it in free words. */
    void tell(Audited what, List<String> fields, String at, @Nullable String note) {
        tell(what, note == null ? fields : Stream.concat(fields.stream(), Stream.of(at + "/note")).toList());
    }
}
