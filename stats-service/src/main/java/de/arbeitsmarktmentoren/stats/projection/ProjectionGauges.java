package de.arbeitsmarktmentoren.stats.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * What the loop knows of itself: records not counted yet, partitions that stand still. The lag is measured from what
 * is counted, not from what is fetched, which may wait for the database; where it is not known, it is not a number.
 */
final class ProjectionGauges {

    private static final Duration ENDS_EVERY = Duration.ofSeconds(3);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(1);

    private final Clock clock = Clock.systemUTC();
    private Map<TopicPartition, Long> ends = Map.of();
    private Instant nextEnds = Instant.MIN;
    private volatile double lag = Double.NaN;
    private volatile long stopped;

    ProjectionGauges(MeterRegistry registry) {
        Gauge.builder("projection_lag_records", () -> lag)
                .description("Records of our partitions not counted yet; markers of transactions count too").register(registry);
        Gauge.builder("projection_stopped_partitions", () -> stopped)
                .description("Partitions whose records at our position are gone; only a rebuild helps").register(registry);
    }

    /** On the loop's thread: asks Kafka now and then, and waits a second for it at most. */
    void observe(Consumer<?, ?> consumer, Map<TopicPartition, Feed> feeds) {
        if (!clock.instant().isBefore(nextEnds)) {
            ends = ends(consumer, feeds.keySet());
            nextEnds = clock.instant().plus(ENDS_EVERY);
        }
        lag = feeds.isEmpty() ? Double.NaN : feeds.values().stream().mapToDouble(this::lag).sum();
        stopped = feeds.values().stream().filter(Feed::isStopped).count();
    }

    /** While nothing is ours, nothing is known. */
    void forget() {
        lag = Double.NaN;
        stopped = 0;
    }

    private double lag(Feed feed) {
        Long end = ends.get(feed.partition());
        return end == null ? Double.NaN
                : feed.position().map(position -> Math.max(0.0, end - position.nextOffset())).orElse(Double.NaN);
    }

    private static Map<TopicPartition, Long> ends(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        try {
            return consumer.endOffsets(partitions, ENDS_WITHIN);
        } catch (TimeoutException e) {
            return Map.of();
        }
    }
}
