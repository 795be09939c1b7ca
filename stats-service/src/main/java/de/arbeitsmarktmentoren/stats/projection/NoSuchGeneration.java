package de.arbeitsmarktmentoren.stats.projection;

/** There is no such generation or rebuild, or not in a state in which this can be done to it. */
public final class NoSuchGeneration extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
