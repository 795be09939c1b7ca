package de.arbeitsmarktmentoren.cases.outbox;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Publishes what the outbox holds, in the order of each key, at least once. Of many relays one leads, by a lease with a
 * term.
 *
 * <p>
 * The invariant that keeps a relay which only thinks it leads from writing old versions behind new ones: <em>a send
 * uses only a session that was opened before the last successful check of the term</em>. Opening a session fences
 * all older ones; whoever does it too late fails the check that follows and never sends. So every error closes the
 * session, and the next step opens one, checks and reads anew, in this order.
 */
class OutboxRelay implements AutoCloseable {

    private static final Duration BETWEEN_CANDIDACIES = Duration.ofSeconds(1);
    private static final Duration BETWEEN_RENEWALS = Duration.ofSeconds(1);

    private final String owner = UUID.randomUUID().toString();
    private final RelayStore store;
    private final Sessions sessions;
    private final OutboxConfig.Relay config;
    private final Clock clock;

    private volatile OptionalLong term = OptionalLong.empty();
    private @Nullable EventPublisher session;
    private Instant lastBeat = Instant.MIN;
    private long lastCheck;

    /** Where sessions come from. */
    interface Sessions {

        EventPublisher open() throws InterruptedException;
    }

    OutboxRelay(RelayStore store, Sessions sessions, OutboxConfig.Relay config, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
    }

    /**
     * One round: stands for leader, or publishes one batch.
     *
     * @return how long to wait before the next
     */
    Duration step() throws SQLException, InterruptedException {
        try {
            return term.isPresent() || standForLeader() ? lead() : BETWEEN_CANDIDACIES;
        } catch (Throwable e) {
            // An Error too: the session may have sent, and must not be used behind a later check.
            closeSession();
            throw e;
        }
    }

    boolean isLeader() {
        return term.isPresent();
    }

    /** Between publishing and deleting; here a test may stop the world. */
    void published(List<PendingEvent> events) {
        // Nothing to do in production.
    }

    private boolean standForLeader() throws SQLException {
        closeSession();
        term = store.takeOver(owner);
        return term.isPresent();
    }

    private Duration lead() throws SQLException, InterruptedException {
        if (session == null) {
            session = sessions.open();
        } else if (idle()) {
            return config.poll();
        }
        Optional<List<PendingEvent>> batch = store.next(owner, term.getAsLong());
        lastCheck = System.nanoTime();
        if (batch.isEmpty()) {
            term = OptionalLong.empty();
            return BETWEEN_CANDIDACIES;
        }
        return publish(session, RelayOrder.checked(batch.get()));
    }

    /** Spares the database a write per poll: the term is checked when there is something to send, or once a second. */
    private boolean idle() throws SQLException {
        return System.nanoTime() - lastCheck < BETWEEN_RENEWALS.toNanos() && store.isEmpty();
    }

    private Duration publish(EventPublisher open, List<PendingEvent> batch) throws SQLException {
        beatIfDue(open);
        if (batch.isEmpty()) {
            return config.poll();
        }
        open.publish(batch);
        published(batch);
        store.delete(batch, owner, term.getAsLong());
        return Duration.ZERO;
    }

    private void beatIfDue(EventPublisher open) {
        Instant now = clock.instant();
        if (lastBeat.isBefore(now.minus(config.heartbeat()))) {
            open.beat(now);
            lastBeat = now;
        }
    }

    private void closeSession() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    /** Gives up the lease, so that another replica need not wait for its end. */
    @Override
    public void close() throws SQLException {
        closeSession();
        if (term.isPresent()) {
            store.release(owner, term.getAsLong());
            term = OptionalLong.empty();
        }
    }
}
