package de.arbeitsmarktmentoren.cases.idempotency;

/** A write without an {@code Idempotency-Key}. */
public final class MissingIdempotencyKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingIdempotencyKey() {
        super("no idempotency key");
    }
}
