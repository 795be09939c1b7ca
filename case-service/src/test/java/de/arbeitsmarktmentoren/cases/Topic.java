package de.arbeitsmarktmentoren.cases;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import de.arbeitsmarktmentoren.contracts.CaseTopic;

/** Reads a topic from its beginning as a consumer of committed records does. */
public final class Topic implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

    /** The topic of the cases. */
    public Topic(String bootstrapServers) {
        this(bootstrapServers, CaseTopic.NAME, CaseTopic.PARTITIONS);
    }

    public Topic(String bootstrapServers, String name, int size) {
        consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed",
                "auto.offset.reset", "earliest"), new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = IntStream.range(0, size)
                .mapToObj(partition -> new TopicPartition(name, partition)).toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Everything that has been read up to now, heartbeats and digests left out. */
    public List<ConsumerRecord<String, byte[]>> events() {
        consumer.poll(Duration.ofMillis(200)).forEach(read::add);
        return read.stream().filter(event -> !event.key().startsWith("heartbeat-") && !event.key().startsWith("digest-"))
                .toList();
    }

    public List<ConsumerRecord<String, byte[]>> events(String reference) {
        return events().stream().filter(event -> event.key().equals(reference)).toList();
    }

    public List<ConsumerRecord<String, byte[]>> everything() {
        events();
        return List.copyOf(read);
    }

    public static String header(ConsumerRecord<String, byte[]> event, String name) {
        return utf8(event.headers().lastHeader(name).value());
    }

    /** Key, headers and value, all that others may read of it. */
    public static String text(ConsumerRecord<String, byte[]> event) {
        StringBuilder text = new StringBuilder(event.key());
        event.headers().forEach(header -> text.append(' ').append(header.key()).append('=').append(utf8(header.value())));
        return text.append(' ').append(utf8(event.value())).toString();
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
