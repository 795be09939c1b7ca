package de.arbeitsmarktmentoren.contracts;

/** Where a mentoring stands. */
public enum Status {
    /** Open, no counting placement yet. */
    ACTIVE,
    /** Open, support interrupted; whoever is paused in aftercare is paused. */
    PAUSED,
    /** Open, supported on after the first counting placement. */
    AFTERCARE,
    /** Ended with a reason, completed or dropped. */
    ENDED,
    /** Entered in error: counts nowhere. */
    VOIDED
}
