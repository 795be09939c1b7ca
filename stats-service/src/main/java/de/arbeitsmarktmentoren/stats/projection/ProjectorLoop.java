package de.arbeitsmarktmentoren.stats.projection;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Feeds the projector from the topic, on one thread and for ever. Kafka says which partitions are ours; from where they go on
 * stands in the database. While the database is in trouble it keeps polling, so that the partitions stay ours, and tries the
 * same batch again.
 */
final class ProjectorLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(ProjectorLoop.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration BETWEEN_CONSUMERS = Duration.ofSeconds(1);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final PatientProjector projector;
    private final ProjectionGauges gauges;
    private final String topic;
    private final Patience patience = new Patience(Clock.systemUTC());
    private final Map<TopicPartition, Feed> feeds = new TreeMap<>(Comparator.comparingInt(TopicPartition::partition));

    private volatile @Nullable Consumer<byte[], byte[]> running;
    private volatile boolean stopping;

    ProjectorLoop(Supplier<Consumer<byte[], byte[]>> consumers, Projector projector, ProjectionGauges gauges, String topic) {
        this.consumers = consumers;
        this.projector = new PatientProjector(projector);
        this.gauges = gauges;
        this.topic = topic;
    }

    @Override
    public void run() {
        while (!stopping) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                running = consumer;
                consumer.subscribe(List.of(topic), new Assignment(consumer));
                while (!stopping) {
                    step(consumer);
                }
            } catch (WakeupException e) {
                LOG.debug("Woken up to stop");
            } catch (RuntimeException | Error e) {
                LOG.error("The consumer failed and is replaced", e);
                pauseBetweenConsumers();
            }
            feeds.clear();
        }
    }

    /** Ends the loop after the batch at hand; safe from any thread. */
    void stop() {
        stopping = true;
        Consumer<byte[], byte[]> consumer = running;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private void step(Consumer<byte[], byte[]> consumer) {
        poll(consumer);
        if (patience.isOver()) {
            work(consumer);
        }
        gauges.observe(consumer, feeds.keySet());
    }

    private void poll(Consumer<byte[], byte[]> consumer) {
        try {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            for (TopicPartition partition : records.isEmpty() ? feeds.keySet() : records.partitions()) {
                Feed feed = feeds.get(partition);
                if (feed != null && feed.isReady()) {
                    feed.take(KafkaRecords.read(records.records(partition)), consumer.position(partition));
                }
            }
        } catch (InvalidOffsetException e) {
            e.partitions().forEach(partition -> stop(consumer, partition));
        }
    }

    private void stop(Consumer<byte[], byte[]> consumer, TopicPartition partition) {
        LOG.errorf("%s no longer has the records at our position: it stays where it is until the figures are rebuilt",
                partition);
        Feed feed = feeds.get(partition);
        if (feed != null) {
            feed.stop();
        }
        consumer.pause(List.of(partition));
        gauges.partitionStopped();
    }

    private void work(Consumer<byte[], byte[]> consumer) {
        try {
            for (Feed feed : List.copyOf(feeds.values())) {
                count(consumer, feed);
                place(consumer, feed);
            }
            patience.succeeded();
        } catch (SQLException e) {
            LOG.warnf("The database is in trouble (%s, SQL state %s): the same records are tried again",
                    e.getClass().getSimpleName(), e.getSQLState());
            // Paused, not stopped: polling goes on, or the group would take the partitions away.
            consumer.pause(feeds.keySet());
            patience.failed();
        }
    }

    private void count(Consumer<byte[], byte[]> consumer, Feed feed) throws SQLException {
        Optional<Batch> waiting = feed.waiting();
        if (waiting.isEmpty()) {
            return;
        }
        Optional<Position> reached = projector.apply(waiting.get());
        if (reached.isPresent()) {
            feed.counted(reached.get());
            consumer.resume(List.of(feed.partition()));
            tellLagTools(consumer, feed.partition(), reached.get());
        } else {
            feed.lose();
        }
    }

    private void place(Consumer<byte[], byte[]> consumer, Feed feed) throws SQLException {
        if (feed.isLost()) {
            Position position = projector.position(topic, feed.partition().partition());
            feed.place(position);
            consumer.seek(feed.partition(), position.nextOffset());
        }
        if (feed.isReady()) {
            consumer.resume(List.of(feed.partition()));
        }
    }

    /** Kafka's own notion of our position is for tools that show lag; we never read it. */
    private static void tellLagTools(Consumer<byte[], byte[]> consumer, TopicPartition partition, Position reached) {
        consumer.commitAsync(Map.of(partition, new OffsetAndMetadata(reached.nextOffset())),
                (offsets, failure) -> LOG.debugf("Offsets shown to tools: %s", failure == null ? "yes" : "no"));
    }

    private static void pauseBetweenConsumers() {
        try {
            Thread.sleep(BETWEEN_CONSUMERS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Which partitions are ours. A new one stays paused at an arbitrary place until its position has been read. */
    private final class Assignment implements ConsumerRebalanceListener {

        private final Consumer<byte[], byte[]> consumer;

        private Assignment(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            for (TopicPartition partition : partitions) {
                feeds.put(partition, new Feed(partition));
                // Without any position Kafka would look for one of its own and fail.
                consumer.seek(partition, 0);
            }
            consumer.pause(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(feeds::remove);
        }
    }
}
