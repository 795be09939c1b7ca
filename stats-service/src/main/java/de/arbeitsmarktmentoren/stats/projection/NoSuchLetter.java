package de.arbeitsmarktmentoren.stats.projection;

/** There is no such letter, or it was discarded. */
public final class NoSuchLetter extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
