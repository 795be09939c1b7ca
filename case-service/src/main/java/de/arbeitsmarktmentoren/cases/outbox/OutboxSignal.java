package de.arbeitsmarktmentoren.cases.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

/** Wakes this replica's relay after a commit; a hint only, for what it misses the next poll finds. */
@ApplicationScoped
class OutboxSignal {

    private final Semaphore bell = new Semaphore(0);

    void ring() {
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    /** Returns when it rings, or has rung since the last call, or the time is over. */
    void await(Duration longest) throws InterruptedException {
        bell.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
        bell.drainPermits();
    }
}
