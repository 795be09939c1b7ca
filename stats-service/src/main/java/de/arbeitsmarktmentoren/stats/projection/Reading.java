package de.arbeitsmarktmentoren.stats.projection;

import de.arbeitsmarktmentoren.stats.cells.CaseFact;

/** What a record turned out to be. Each moves position and time; what else it does is its kind. */
sealed interface Reading {

    RawRecord record();

    /** A fact to be counted. */
    record Countable(RawRecord record, CaseFact fact) implements Reading {

        Unreadable refused(RefusalReason reason, String detail) {
            return new Unreadable(record, reason, detail);
        }
    }

    /** Shows that the partition is alive. */
    record Beat(RawRecord record) implements Reading {
    }

    /**
     * Becomes a dead letter.
     *
     * @param detail the rule, never a value
     */
    record Unreadable(RawRecord record, RefusalReason reason, String detail) implements Reading {
    }
}
