package de.arbeitsmarktmentoren.stats.projection;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.stats.cells.Cells;

/**
 * Feeds the projector from the topics, on one thread and for ever. Kafka says which partitions are ours; from where they go on
 * stands in the database. While the database is in trouble it keeps polling, so that the partitions stay ours, and tries the
 * same batch again.
 */
final class ProjectorLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(ProjectorLoop.class);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final PatientProjector projector;
    private final Counting counting;
    private final ProjectionGauges gauges;
    private final List<String> topics;
    private final Map<TopicPartition, Feed> feeds = new TreeMap<>(
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition));

    private volatile @Nullable Consumer<byte[], byte[]> running;
    private volatile boolean stopping;

    ProjectorLoop(Supplier<Consumer<byte[], byte[]>> consumers, Projector projector, ProjectionGauges gauges,
            List<String> topics) {
        this.consumers = consumers;
        this.projector = new PatientProjector(projector);
        this.counting = new Counting(this.projector);
        this.gauges = gauges;
        this.topics = List.copyOf(topics);
    }

    @Override
    public void run() {
        while (!stopping) {
            try {
                awaitFiguresOfOurs();
                consume();
            } catch (WakeupException e) {
                LOG.debug("Woken up to stop");
            } catch (GenerationOfAnotherFunction e) {
                LOG.warn("The figures have changed hands");
            } catch (RuntimeException | Error e) {
                LOG.error("The consumer failed and is replaced", e);
                pause();
            }
            feeds.clear();
            gauges.forget();
        }
    }

    /** Outside of the group: a member that must not count would keep partitions from those that may. */
    private void awaitFiguresOfOurs() {
        boolean told = false;
        while (!stopping && !areFiguresOurs()) {
            if (!told) {
                LOG.warnf("Not counting: the active generation is not one of %s, or not to be reached."
                        + " Run the release that fits, or rebuild; this one asks on and begins by itself", Cells.FUNCTION);
                told = true;
            }
            pause();
        }
    }

    private boolean areFiguresOurs() {
        try {
            return projector.mayCount();
        } catch (SQLException e) {
            LOG.debugf("The database did not say whose figures these are (SQL state %s)", e.getSQLState());
            return false;
        }
    }

    private void consume() throws GenerationOfAnotherFunction {
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            running = consumer;
            consumer.subscribe(topics, new Assignment(consumer));
            while (!stopping) {
                step(consumer);
            }
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

    private void step(Consumer<byte[], byte[]> consumer) throws GenerationOfAnotherFunction {
        poll(consumer);
        counting.work(consumer, feeds.values());
        gauges.observe(consumer, feeds);
    }

    private void poll(Consumer<byte[], byte[]> consumer) {
        try {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            for (TopicPartition partition : records.isEmpty() ? feeds.keySet() : records.partitions()) {
                Feed feed = feeds.get(partition);
                if (feed != null && feed.isReady()) {
                    feed.take(KafkaRecords.read(records.records(partition), CLOCK), consumer.position(partition));
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
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
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
                feeds.put(partition, new Feed(partition, new Patience(CLOCK)));
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
