package de.arbeitsmarktmentoren.stats.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

/**
 * How far the events are counted.
 *
 * @param positions the next offset of each partition
 * @param countedUpTo when the newest event was published that is counted in the partition furthest behind; null while one of
 *        them is still at its beginning
 */
public record Watermark(SortedMap<Integer, Long> positions, @Nullable Instant countedUpTo) {

    /** How old that is; at least nothing, for clocks differ. */
    public Optional<Duration> age(Instant now) {
        return Optional.ofNullable(countedUpTo).map(time -> Duration.between(time, now))
                .map(age -> age.isNegative() ? Duration.ZERO : age);
    }
}
