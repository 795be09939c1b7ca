package de.arbeitsmarktmentoren.cases.mentee;

/** There is no such mentee, at least not for this caller. */
final class MenteeNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MenteeNotFound() {
        super("no such mentee");
    }
}
