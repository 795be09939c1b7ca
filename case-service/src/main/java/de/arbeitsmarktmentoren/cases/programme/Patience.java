package de.arbeitsmarktmentoren.cases.programme;

/**
 * When to speak of something that is tried again every second. That it fails now and then is nobody's concern, as when the
 * service stops or the database moves; that it fails for half a minute is said, once.
 */
final class Patience {

    private static final int ATTEMPTS = 30;

    private int failures;

    /** It has failed again. @return whether that is to be said now */
    boolean isOver() {
        return ++failures == ATTEMPTS;
    }

    /** It has succeeded. */
    void renew() {
        failures = 0;
    }
}
