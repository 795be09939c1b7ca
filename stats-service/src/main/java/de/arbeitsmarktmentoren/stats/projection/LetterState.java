package de.arbeitsmarktmentoren.stats.projection;

/** What was decided about a dead letter. Stored by name: never rename one. */
public enum LetterState {
    /** Waits for a decision. */
    OPEN,
    /** Sent again and counted. */
    REDRIVEN,
    /** Is not to be counted, ever. */
    DISCARDED
}
