package de.arbeitsmarktmentoren.stack.demo;

/** Told how far the load is. */
@FunctionalInterface
public interface Progress {

    /**
     * Called exactly once for each step that was accepted, never by two threads at once; {@code done} grows by one each time.
     */
    void at(long done, long total);
}
