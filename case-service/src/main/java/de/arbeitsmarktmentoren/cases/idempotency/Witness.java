package de.arbeitsmarktmentoren.cases.idempotency;

import java.util.function.Supplier;

/** Who must have heard of every command before it is committed: the audit. */
public interface Witness {

    /**
     * Runs a command that changes something, in the caller's transaction.
     *
     * @throws IllegalStateException if nothing was heard of it; nothing of it may be committed then
     */
    <T> T takenDown(Supplier<T> command);
}
