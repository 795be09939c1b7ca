package de.arbeitsmarktmentoren.stats.projection;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Fills a generation from the topics, each partition up to its goal and not a record further: only where both stand at the same
 * position can a generation be compared with another.
 */
final class Refill {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration POLL = Duration.ofMillis(100);

    private final Consumer<byte[], byte[]> consumer;
    private final PatientProjector projector;
    private final Decided decided;
    private final Map<TopicPartition, Extent> extents;
    private final Map<TopicPartition, Position> positions = new HashMap<>();
    private final Map<TopicPartition, Long> goals = new HashMap<>();

    /** @param consumer belongs to it from now on */
    Refill(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Extent> extents, PatientProjector projector,
            Decided decided) {
        this.consumer = consumer;
        this.extents = Map.copyOf(extents);
        this.projector = projector;
        this.decided = decided;
    }

    /** Goes on from there, whatever has been read before; from the topic's first record where that comes later. */
    void place(Collection<Position> from) {
        positions.clear();
        from.forEach(position -> positions.put(partition(position), position));
        consumer.assign(positions.keySet());
        positions.forEach((partition, position) -> consumer.seek(partition,
                Math.max(position.nextOffset(), extents.get(partition).first())));
        consumer.pause(positions.keySet().stream().filter(this::isAtGoal).toList());
    }

    /** @param answering position of the generation that answers */
    void follow(TopicPartition partition, long answering) {
        goals.put(partition, extents.get(partition).goal(answering));
        if (!isAtGoal(partition)) {
            consumer.resume(List.of(partition));
        }
    }

    boolean isAtGoal(TopicPartition partition) {
        Position position = positions.get(partition);
        return position == null || position.nextOffset() >= goals.getOrDefault(partition, 0L);
    }

    boolean isAtAllGoals() {
        return isAtAllGoals(positions.keySet());
    }

    boolean isAtAllGoals(Collection<TopicPartition> partitions) {
        return partitions.stream().allMatch(this::isAtGoal);
    }

    Collection<Position> positions() {
        return List.copyOf(positions.values());
    }

    /** Records counted, and records to count, of one partition. */
    Progress progress(Position position) {
        TopicPartition partition = partition(position);
        long first = extents.get(partition).first();
        long goal = Math.max(position.nextOffset(), goals.getOrDefault(partition, 0L));
        return new Progress(Math.max(0, position.nextOffset() - first), Math.max(0, goal - first));
    }

    Position position(TopicPartition partition) {
        return Objects.requireNonNull(positions.get(partition));
    }

    /**
     * Counts what there is, and waits a moment if there is nothing.
     *
     * @throws SQLException if the database is in trouble; positions are to be read and placed again then
     * @throws RebuildLost if somebody else has changed the generation
     */
    void step() throws SQLException {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        for (TopicPartition partition : List.copyOf(positions.keySet())) {
            if (!isAtGoal(partition)) {
                take(partition, records.records(partition));
            }
        }
    }

    private void take(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
        Position from = position(partition);
        long goal = goals.getOrDefault(partition, 0L);
        long reached = Math.min(consumer.position(partition), goal);
        if (reached <= from.nextOffset()) {
            return;
        }
        List<ConsumerRecord<byte[], byte[]>> before = records.stream().filter(record -> record.offset() < goal).toList();
        count(new Batch(from, reached, decided.applyTo(KafkaRecords.read(before, CLOCK))));
        if (isAtGoal(partition)) {
            consumer.pause(List.of(partition));
            consumer.seek(partition, reached);
        }
    }

    /** Counts records beside the topic, which leaves the position where it is. */
    void count(Batch batch) throws SQLException {
        positions.put(partition(batch.from()), projector.apply(batch).orElseThrow(RebuildLost::new));
    }

    static TopicPartition partition(Position position) {
        return new TopicPartition(position.topic(), position.partition());
    }

    /** Both by offsets: markers and what compaction removed count too. */
    record Progress(long done, long total) {
    }
}
