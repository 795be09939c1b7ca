package de.arbeitsmarktmentoren.cases.programme;

/** There is no such carrier, funding phase, project, mentor or employer, at least not on that day. */
final class NoSuchEntry extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchEntry() {
        super("no such entry of the directory");
    }
}
