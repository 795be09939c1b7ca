package de.arbeitsmarktmentoren.stack.demo;

import java.time.Duration;

/** How long the load goes on trying: the whole load has one deadline, and ends at once when one story has failed. */
final class Patience {

    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final int LONGEST_PAUSE_DOUBLINGS = 5;

    private final Duration patience;
    private final long began = System.nanoTime();

    private volatile boolean over;

    Patience(Duration patience) {
        this.patience = patience;
    }

    /** Nobody needs to try any more. */
    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    /**
     * Waits before the next attempt, longer each time: 50 ms at first, at most 1.6 s.
     *
     * @param what the kind of step
     * @param lastSeen why the attempt before did not succeed
     * @throws LoadFailed when the deadline has passed or the load has ended
     */
    void waitAfter(int attempts, String what, String lastSeen) {
        if (over || System.nanoTime() - began > patience.toNanos()) {
            throw new LoadFailed("The demo is not loaded: gave up at " + what + " after " + attempts
                    + " attempts, the last of which ended with: " + lastSeen);
        }
        try {
            Thread.sleep(FIRST_PAUSE_MILLIS << Math.min(attempts - 1, LONGEST_PAUSE_DOUBLINGS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadFailed("The load of the demo was interrupted");
        }
    }
}
