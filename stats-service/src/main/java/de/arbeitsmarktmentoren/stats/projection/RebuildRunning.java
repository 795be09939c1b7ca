package de.arbeitsmarktmentoren.stats.projection;

/** A rebuild runs, here or in another replica, and there can be only one. */
public final class RebuildRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
