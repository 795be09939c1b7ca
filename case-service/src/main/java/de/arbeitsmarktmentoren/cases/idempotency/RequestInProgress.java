package de.arbeitsmarktmentoren.cases.idempotency;

/** The same request is still being worked on; asking again a moment later gives its answer. */
public final class RequestInProgress extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RequestInProgress() {
        super("the same request is in progress");
    }
}
