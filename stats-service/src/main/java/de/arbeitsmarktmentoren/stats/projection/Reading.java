package de.arbeitsmarktmentoren.stats.projection;

import java.util.Collection;
import java.util.List;

import de.arbeitsmarktmentoren.contracts.Digest;
import de.arbeitsmarktmentoren.contracts.SubjectEvent;
import de.arbeitsmarktmentoren.stats.cells.CaseFact;

/** What a record turned out to be. Each moves position and time; what else it does is its kind. */
sealed interface Reading {

    RawRecord record();

    /** Those of that kind, in their order. */
    static <R extends Reading> List<R> only(Collection<? extends Reading> readings, Class<R> kind) {
        return readings.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The same as a dead letter, if it is anything that can fail. */
    default Reading refused(RefusalReason reason, String detail) {
        return this;
    }

    /** To be counted. */
    sealed interface Countable extends Reading {

        @Override
        default Reading refused(RefusalReason reason, String detail) {
            return new Unreadable(record(), reason, detail);
        }
    }

    /** What became of a case. */
    record CountableCase(RawRecord record, CaseFact fact) implements Countable {
    }

    /** What became of a month of a subject. */
    record CountableSubject(RawRecord record, SubjectEvent<?> event) implements Countable {
    }

    /** Shows that the partition is alive. */
    record Beat(RawRecord record) implements Reading {
    }

    /** Tells what is known at its place of the partition if nothing was lost. */
    record Digested(RawRecord record, Digest digest) implements Reading {

        @Override
        public Reading refused(RefusalReason reason, String detail) {
            return new Unreadable(record, reason, detail);
        }
    }

    /**
     * Becomes a dead letter.
     *
     * @param detail the rule, never a value
     */
    record Unreadable(RawRecord record, RefusalReason reason, String detail) implements Reading {
    }
}
