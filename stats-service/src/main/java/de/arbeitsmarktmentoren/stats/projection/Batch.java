package de.arbeitsmarktmentoren.stats.projection;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Records of one partition that are counted in one transaction.
 *
 * @param from the position as we know it; not the first record's offset, for transactions and compaction leave holes
 * @param nextOffset where the partition goes on afterwards; not the last offset + 1, for transactions end in markers
 */
record Batch(Position from, long nextOffset, List<Reading> readings) {

    Batch {
        readings = List.copyOf(readings);
    }

    /** Time of its newest record. */
    Optional<Instant> newest() {
        return readings.stream().map(reading -> reading.record().time()).max(Comparator.naturalOrder());
    }

    <R extends Reading> List<R> only(Class<R> kind) {
        return readings.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Ends where the second half begins. Only for two records and more. */
    Batch firstHalf() {
        return new Batch(from, readings.get(middle()).record().offset(), readings.subList(0, middle()));
    }

    Batch secondHalf(Position reached) {
        return new Batch(reached, nextOffset, readings.subList(middle(), readings.size()));
    }

    /** The same with its facts as dead letters. */
    Batch refused(RefusalReason reason, String detail) {
        return new Batch(from, nextOffset, readings.stream().map(reading -> refused(reading, reason, detail)).toList());
    }

    private static Reading refused(Reading reading, RefusalReason reason, String detail) {
        return reading instanceof Reading.Countable countable ? countable.refused(reason, detail) : reading;
    }

    private int middle() {
        return readings.size() / 2;
    }
}
