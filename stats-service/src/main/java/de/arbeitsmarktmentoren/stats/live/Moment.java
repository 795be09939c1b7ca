package de.arbeitsmarktmentoren.stats.live;

import java.util.Map;

import de.arbeitsmarktmentoren.stats.statistics.Watermark;
import de.arbeitsmarktmentoren.stats.statistics.Watermark.Partition;

/**
 * Everything that is known at one moment. Immutable.
 *
 * @param generation of the figures; that which answered when it was read
 * @param revisions of each partition; what is newer is not in here yet
 */
record Moment(int generation, Map<Partition, Long> revisions, CellArrays cells, SupportStates support, Watermark watermark) {

    boolean isAsFarAs(Moment other) {
        return generation == other.generation && revisions.equals(other.revisions);
    }

    boolean isOf(Positions positions) {
        return generation == positions.generation() && revisions.equals(positions.revisions());
    }
}
