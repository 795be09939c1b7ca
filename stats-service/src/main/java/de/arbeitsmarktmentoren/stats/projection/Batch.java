package de.arbeitsmarktmentoren.stats.projection;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import de.arbeitsmarktmentoren.contracts.Digest;
import de.arbeitsmarktmentoren.stats.projection.Reading.Digested;

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
        return Reading.only(readings, kind);
    }

    /** The digest at its end, if there is one. */
    Optional<Digest> digest() {
        return readings.isEmpty() || !(readings.get(readings.size() - 1) instanceof Digested last) ? Optional.empty()
                : Optional.of(last.digest());
    }

    /** Where it is to be cut: behind a digest, which tells of its own place only, else in the middle. */
    int seam() {
        int behind = behindDigest();
        return behind < readings.size() ? behind : readings.size() / 2;
    }

    /** Whether a digest stands before other records. */
    boolean isCutByDigest() {
        return behindDigest() < readings.size();
    }

    /** Its first records; ends where the next begins. Only for fewer than all. */
    Batch first(int count) {
        return new Batch(from, readings.get(count).record().offset(), readings.subList(0, count));
    }

    /** What remains after its first records. */
    Batch after(int count, Position reached) {
        return new Batch(reached, nextOffset, readings.subList(count, readings.size()));
    }

    /** The same with whatever can fail as dead letters. */
    Batch refused(RefusalReason reason, String detail) {
        return new Batch(from, nextOffset, readings.stream().map(reading -> reading.refused(reason, detail)).toList());
    }

    private int behindDigest() {
        int index = 0;
        while (index < readings.size() && !(readings.get(index) instanceof Digested)) {
            index++;
        }
        return Math.min(index + 1, readings.size());
    }
}
