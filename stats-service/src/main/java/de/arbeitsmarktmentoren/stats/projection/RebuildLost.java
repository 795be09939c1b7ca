package de.arbeitsmarktmentoren.stats.projection;

/** The generation that was being filled is no longer there for us: somebody else has taken over. */
final class RebuildLost extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
