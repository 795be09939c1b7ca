package de.arbeitsmarktmentoren.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import de.arbeitsmarktmentoren.contracts.CaseTopic;

/** Everything that was published and committed, in the order of each partition. */
final class Topic {

    private Topic() {
    }

    static List<ConsumerRecord<String, byte[]>> records(String bootstrapServers) {
        return records(bootstrapServers, CaseTopic.NAME::equals);
    }

    /** Keys, headers and values of all topics as text. */
    static String everything(String bootstrapServers) {
        StringBuilder text = new StringBuilder();
        records(bootstrapServers, name -> !name.startsWith("__")).forEach(record -> {
            text.append(record.topic()).append(' ').append(record.key()).append(' ').append(text(record.value()));
            record.headers().forEach(header -> text.append(' ').append(header.key()).append('=').append(text(header.value())));
            text.append('\n');
        });
        return text.toString();
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<ConsumerRecord<String, byte[]>> records(String bootstrapServers, Predicate<String> topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream().flatMap(List::stream)
                    .filter(partition -> topic.test(partition.topic()))
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readTo(consumer.endOffsets(partitions), consumer);
        }
    }

    /** The same records once more, as a relay does that was killed before it could forget them. */
    static void publishAgain(String bootstrapServers, List<ConsumerRecord<String, byte[]>> records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            records.forEach(record -> producer.send(new ProducerRecord<>(record.topic(), record.partition(), record.key(),
                    record.value(), record.headers())));
            producer.flush();
        }
    }

    private static List<ConsumerRecord<String, byte[]>> readTo(Map<TopicPartition, Long> ends,
            KafkaConsumer<String, byte[]> consumer) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        }
        return records;
    }
}
