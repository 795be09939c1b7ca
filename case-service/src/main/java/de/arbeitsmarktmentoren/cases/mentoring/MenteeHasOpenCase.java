package de.arbeitsmarktmentoren.cases.mentoring;

/** A mentee has one open case at a time; nothing has been changed. */
public final class MenteeHasOpenCase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MenteeHasOpenCase() {
        super("the mentee has an open case");
    }
}
