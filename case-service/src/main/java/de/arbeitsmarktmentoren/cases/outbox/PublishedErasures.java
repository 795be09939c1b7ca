package de.arbeitsmarktmentoren.cases.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import de.arbeitsmarktmentoren.contracts.Erasure;
import de.arbeitsmarktmentoren.contracts.ErasureTopic;
import io.smallrye.common.annotation.Identifier;

/** The list of erasures as it stands outside the database. */
@ApplicationScoped
public class PublishedErasures {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Object> connection;

    PublishedErasures(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        this.connection = Map.copyOf(connection);
    }

    /**
     * All that is published by now, by the keys.
     *
     * @throws RuntimeException if the topic is out of reach, is not there, or holds what is no erasure: half a list is none
     */
    public Map<String, Erasure> all() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.putAll(
                Map.of("isolation.level", "read_committed", "enable.auto.commit", "false", "auto.offset.reset", "earliest",
                        "default.api.timeout.ms", 10_000, "request.timeout.ms", 5_000, "allow.auto.create.topics", "false"));
        try (Consumer<String, byte[]> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
                new ByteArrayDeserializer())) {
            return read(consumer, new TopicPartition(ErasureTopic.NAME, 0));
        }
    }

    private static Map<String, Erasure> read(Consumer<String, byte[]> consumer, TopicPartition partition) {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Map<String, Erasure> erasures = new TreeMap<>();
        // The position, and not the last offset: transactions leave markers behind.
        while (consumer.position(partition) < end) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the list of erasures is not read to its end in time");
            }
            consumer.poll(AT_ONCE).forEach(each -> erasures.put(each.key(), Erasure.fromJson(each.value())));
        }
        return erasures;
    }
}
