package de.arbeitsmarktmentoren.stats.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.stack.LocalKafka;

/** Publishes in transactions, as the relay does, onto a topic of its own. */
final class Publisher implements AutoCloseable {

    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;
    private final int partitions;

    private Publisher(LocalKafka kafka, String topic, int partitions) {
        this.topic = topic;
        this.partitions = partitions;
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "transactional.id", topic);
        this.admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
        this.producer = new KafkaProducer<>(new HashMap<>(settings), new ByteArraySerializer(), new ByteArraySerializer());
    }

    static Publisher onto(LocalKafka kafka, String topic, int partitions) {
        kafka.createTopic(topic, partitions, Map.of());
        Publisher publisher = new Publisher(kafka, topic, partitions);
        publisher.producer.initTransactions();
        return publisher;
    }

    void publish(RawRecord... records) {
        publish(List.of(records));
    }

    /** All in one transaction; the partition follows from the key. */
    void publish(List<RawRecord> records) {
        producer.beginTransaction();
        records.forEach(this::send);
        producer.commitTransaction();
    }

    /** Wherever its key belongs. */
    void publish(int partition, RawRecord record) {
        producer.beginTransaction();
        send(partition, record);
        producer.commitTransaction();
    }

    void abort(RawRecord record) {
        producer.beginTransaction();
        send(record);
        producer.flush();
        producer.abortTransaction();
    }

    /** Removes what lies before that offset in partition 0. */
    void deleteUpTo(long offset) {
        get(admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(offset))).all());
    }

    /** Removes everything published until now. */
    void deleteAll() {
        Map<TopicPartition, RecordsToDelete> all = partitions()
                .collect(Collectors.toMap(Function.identity(), partition -> RecordsToDelete.beforeOffset(-1)));
        get(admin.deleteRecords(all).all());
    }

    /** How many replicas of a group have partitions. */
    long members(String group) {
        return get(admin.describeConsumerGroups(List.of(group)).all()).get(group).members().stream()
                .filter(member -> !member.assignment().topicPartitions().isEmpty()).count();
    }

    /** The ends of all partitions together, markers included. */
    long endOffsets() {
        Map<TopicPartition, OffsetSpec> latest = partitions()
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return get(admin.listOffsets(latest).all()).values().stream().mapToLong(end -> end.offset()).sum();
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }

    private Stream<TopicPartition> partitions() {
        return IntStream.range(0, partitions).mapToObj(partition -> new TopicPartition(topic, partition));
    }

    private void send(RawRecord record) {
        send(null, record);
    }

    private void send(@Nullable Integer partition, RawRecord record) {
        ProducerRecord<byte[], byte[]> sending = new ProducerRecord<>(topic, partition, record.key(), record.value());
        record.headers().forEach((name, value) -> sending.headers().add(name, value.getBytes(UTF_8)));
        producer.send(sending);
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
