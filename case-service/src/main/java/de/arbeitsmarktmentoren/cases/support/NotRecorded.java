package de.arbeitsmarktmentoren.cases.support;

/** There is nothing of that id, at least not for this caller. */
final class NotRecorded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotRecorded() {
        super("nothing of that id");
    }
}
