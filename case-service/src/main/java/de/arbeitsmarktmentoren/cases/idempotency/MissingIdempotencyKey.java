package de.arbeitsmarktmentoren.cases.idempotency;

/** A POST without a usable {@code Idempotency-Key}. */
public final class MissingIdempotencyKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingIdempotencyKey() {
        super("no idempotency key");
    }
}
