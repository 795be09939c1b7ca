package de.arbeitsmarktmentoren.cases.idempotency;

/** The request was done under this key; what it was about has been erased since, and nothing of it may come back. */
public final class AnswerForgotten extends RuntimeException {

    /** What stands in the place of the answer; no command answers so. */
    static final int STATUS = 410;

    private static final long serialVersionUID = 1L;

    AnswerForgotten() {
        super("what the request was about has been erased");
    }
}
