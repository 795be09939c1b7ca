package de.arbeitsmarktmentoren.stats.projection;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What the loop knows of itself: records not counted yet, partitions that stand still. */
final class ProjectionGauges {

    private final AtomicLong lag = new AtomicLong();
    private final AtomicInteger stopped = new AtomicInteger();

    ProjectionGauges(MeterRegistry registry) {
        Gauge.builder("projection_lag_records", lag, AtomicLong::get)
                .description("Records of our partitions not counted yet").register(registry);
        Gauge.builder("projection_stopped_partitions", stopped, AtomicInteger::get)
                .description("Partitions whose records at our position are gone; only a rebuild helps").register(registry);
    }

    void observe(Consumer<?, ?> consumer, Set<TopicPartition> partitions) {
        lag.set(partitions.stream().mapToLong(partition -> consumer.currentLag(partition).orElse(0)).sum());
    }

    void partitionStopped() {
        stopped.incrementAndGet();
    }
}
