package de.arbeitsmarktmentoren.stats.access;

/** Nothing is published here. */
public final class NothingPublished extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
