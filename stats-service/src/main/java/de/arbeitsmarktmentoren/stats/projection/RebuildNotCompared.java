package de.arbeitsmarktmentoren.stats.projection;

/** The rebuild does not wait for a decision: it is not compared yet, or over. */
public final class RebuildNotCompared extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
