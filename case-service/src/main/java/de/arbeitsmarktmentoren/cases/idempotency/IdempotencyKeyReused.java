package de.arbeitsmarktmentoren.cases.idempotency;

/** The caller used the key for another request before. */
public final class IdempotencyKeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IdempotencyKeyReused() {
        super("the idempotency key belongs to another request");
    }
}
