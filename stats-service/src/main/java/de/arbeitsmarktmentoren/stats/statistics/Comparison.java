package de.arbeitsmarktmentoren.stats.statistics;

/** How a figure is set against that of the previous period of the same length. */
public enum Comparison {
    /** The figure itself. */
    VALUE,
    /** That of the period before. */
    PREVIOUS,
    /** By how much it differs from the one before; of rates in percentage points. */
    CHANGE,
    /** The same in per cent of the one before, which must be at least 20; of counts only. */
    CHANGE_PERCENT
}
