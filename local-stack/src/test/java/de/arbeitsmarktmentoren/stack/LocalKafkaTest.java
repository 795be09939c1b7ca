package de.arbeitsmarktmentoren.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LocalKafkaTest {

    private static LocalKafka kafka;

    @BeforeAll
    static void startEmpty() {
        kafka = LocalKafka.temporary();
    }

    @AfterAll
    static void remove() {
        kafka.close();
    }

    @Test
    void showsOnlyWhatWasCommitted() {
        kafka.createTopic("committed", 1, Map.of());

        try (KafkaProducer<String, String> producer = producer("committed")) {
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("committed", "key", "taken back"));
            producer.flush();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("committed", "key", "meant"));
            producer.commitTransaction();
        }

        assertThat(read("committed", 1)).containsExactly("meant");
    }

    @Test
    void keepsItsRecordsWhenItIsStartedAgain() {
        kafka.createTopic("kept", 1, Map.of("cleanup.policy", "compact"));
        write("kept", "before");
        kafka.stop();

        kafka.start();

        write("kept", "after");
        assertThat(read("kept", 2)).containsExactly("before", "after");
    }

    @Test
    void createsATopicOnce() throws Exception {
        kafka.createTopic("once", 12, Map.of("max.message.bytes", "131072"));
        kafka.createTopic("once", 12, Map.of("max.message.bytes", "131072"));

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            assertThat(admin.describeTopics(List.of("once")).allTopicNames().get().get("once").partitions()).hasSize(12);
        }
    }

    @Test
    void neverCreatesATopicThatSomebodyMistyped() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("mistyped")).allTopicNames().get())
                    .isInstanceOf(ExecutionException.class).hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    private static void write(String topic, String value) {
        try (KafkaProducer<String, String> producer = producer(topic)) {
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, value, value));
            producer.commitTransaction();
        }
    }

    private static KafkaProducer<String, String> producer(String transactionalId) {
        var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "transactional.id", transactionalId),
                new StringSerializer(), new StringSerializer());
        producer.initTransactions();
        return producer;
    }

    private static List<String> read(String topic, int atLeast) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(),
                "isolation.level", "read_committed", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            List<String> values = new ArrayList<>();
            for (int polls = 0; polls < 100 && values.size() < atLeast; polls++) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> values.add(message.value()));
            }
            return values;
        }
    }
}
