package de.arbeitsmarktmentoren.stack;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The end of processes: asked first, forced after a while. */
final class Stopping {

    private static final Duration AFTER_FORCE = Duration.ofSeconds(10);

    private Stopping() {
    }

    /** Asks all of them at once and forces those that have not ended in time. */
    static void all(Collection<ProcessHandle> processes, Duration patience) {
        processes.forEach(ProcessHandle::destroy);
        long deadline = System.nanoTime() + patience.toNanos();
        for (ProcessHandle process : processes) {
            if (!ends(process, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
                force(process);
            }
        }
    }

    /** Gives it no chance to tidy up; returns when it is gone. */
    static void force(ProcessHandle process) {
        process.destroyForcibly();
        ends(process, AFTER_FORCE);
    }

    static boolean ends(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
