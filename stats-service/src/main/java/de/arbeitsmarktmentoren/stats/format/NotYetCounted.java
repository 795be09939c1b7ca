package de.arbeitsmarktmentoren.stats.format;

/** Events that the caller has seen counted elsewhere are not counted here yet; asking again soon helps. */
public final class NotYetCounted extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
