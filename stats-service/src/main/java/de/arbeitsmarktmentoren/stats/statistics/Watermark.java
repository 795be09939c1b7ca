package de.arbeitsmarktmentoren.stats.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.CaseTopic;

/**
 * How far the events are counted.
 *
 * @param positions the next offset of each partition
 * @param countedUpTo when the newest event was published that is counted in the partition furthest behind; null while one of
 *        the topic's partitions is still at its beginning
 */
public record Watermark(SortedMap<Integer, Long> positions, @Nullable Instant countedUpTo) {

    /** @param times of the partitions that have one */
    static Watermark of(SortedMap<Integer, Long> positions, Collection<Instant> times) {
        return new Watermark(positions, times.size() < CaseTopic.PARTITIONS ? null : Collections.min(times));
    }

    /** How old that is; at least nothing, for clocks differ. */
    public Optional<Duration> age(Instant now) {
        return Optional.ofNullable(countedUpTo).map(time -> Duration.between(time, now))
                .map(age -> age.isNegative() ? Duration.ZERO : age);
    }
}
