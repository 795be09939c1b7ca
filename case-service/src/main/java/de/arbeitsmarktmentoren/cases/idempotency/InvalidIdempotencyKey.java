package de.arbeitsmarktmentoren.cases.idempotency;

import de.arbeitsmarktmentoren.cases.field.Violation;

/** The request has an {@code Idempotency-Key}, but none that can be one. The message never repeats it. */
public final class InvalidIdempotencyKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Violation violation;

    InvalidIdempotencyKey(Violation violation) {
        super("unusable idempotency key: " + violation.rule());
        this.violation = violation;
    }

    public Violation violation() {
        return violation;
    }
}
