package de.arbeitsmarktmentoren.cases;

import static org.awaitility.Awaitility.await;

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

    private final String bootstrapServers;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

    /** The topic of the cases. */
    public Topic(String bootstrapServers) {
        this(bootstrapServers, CaseTopic.NAME, CaseTopic.PARTITIONS);
    }

    public Topic(String bootstrapServers, String name, int size) {
        this.bootstrapServers = bootstrapServers;
        consumer = consumer("read_committed");
        List<TopicPartition> partitions = IntStream.range(0, size)
                .mapToObj(partition -> new TopicPartition(name, partition)).toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    private KafkaConsumer<String, byte[]> consumer(String isolation) {
        return new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers, "isolation.level", isolation,
                "auto.offset.reset", "earliest", "max.poll.records", 10_000), new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** What has been read of it up to now, for those who ask again until it is there. */
    public List<ConsumerRecord<String, byte[]>> events(String reference) {
        poll();
        return read.stream().filter(event -> event.key().equals(reference)).toList();
    }

    /** Whether it is neither a heartbeat nor a digest. */
    public static boolean isEvent(ConsumerRecord<String, byte[]> each) {
        return !each.key().startsWith("heartbeat-") && !each.key().startsWith("digest-");
    }

    /** All that stands in the topic now, up to its end. */
    public List<ConsumerRecord<String, byte[]>> everything() {
        Map<TopicPartition, Long> ends = ends();
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            poll();
            return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        });
        return List.copyOf(read);
    }

    /** Behind all that was written: a partition learns a little later that it was committed. */
    private Map<TopicPartition, Long> ends() {
        try (var other = consumer("read_uncommitted")) {
            return other.endOffsets(consumer.assignment());
        }
    }

    private void poll() {
        consumer.poll(Duration.ofMillis(200)).forEach(read::add);
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
