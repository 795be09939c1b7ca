package de.arbeitsmarktmentoren.stats.projection;

/** The figures that answer were made by another definition; this release may not add to them before a rebuild. */
public final class FiguresOfAnotherRelease extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
