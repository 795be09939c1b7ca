package de.arbeitsmarktmentoren.stats.projection;

/** How a rebuild stands. Stored by name: never rename one. */
public enum RebuildState {
    /** Reads the topics from their beginning. */
    FILLING,
    /** Has been compared, follows the topics and waits for a decision, because something differs. */
    COMPARED,
    /** Its generation answers, or did. */
    FLIPPED,
    /** Its generation has been removed. */
    DISCARDED,
    /** Came to an end before a decision; its generation is removed with the next rebuild. */
    FAILED,
    /** The replica that ran it is gone; its generation is removed with the next rebuild. Never stored. */
    ABANDONED;

    boolean isOver() {
        return this != FILLING && this != COMPARED;
    }
}
