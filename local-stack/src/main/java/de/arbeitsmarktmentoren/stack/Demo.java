package de.arbeitsmarktmentoren.stack;

/** Data to look at, brought in as a client would: through HTTP. */
@FunctionalInterface
public interface Demo {

    /**
     * Loads all of it; returns when every command has been accepted. Called again after it was interrupted, it must go on
     * without loading anything twice (the same idempotency keys each time).
     *
     * @param progress begun, advanced and ended by the loader
     */
    void load(Addresses addresses, ProgressBar progress);
}
