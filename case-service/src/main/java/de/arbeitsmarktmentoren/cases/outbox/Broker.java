package de.arbeitsmarktmentoren.cases.outbox;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.ErasureTopic;
import de.arbeitsmarktmentoren.contracts.Subject;

/** Opens sessions at Kafka. */
final class Broker {

    private static final Map<String, Object> PRODUCER = Map.of(
            "acks", "all",
            "enable.idempotence", true,
            // Shorter than the lease: who has lost it must not have a send under way.
            "delivery.timeout.ms", 10_000,
            "request.timeout.ms", 5_000,
            "max.block.ms", 5_000,
            "transaction.timeout.ms", 15_000,
            "linger.ms", 5,
            "compression.type", "zstd");

    private final Map<String, Object> connection;
    private final String transactionalId;
    private final OutboxConfig.Topic topic;
    private boolean topicsAreThere;

    Broker(Map<String, Object> connection, String transactionalId, OutboxConfig.Topic topic) {
        this.connection = Map.copyOf(connection);
        this.transactionalId = transactionalId;
        this.topic = topic;
    }

    /** A session that has fenced all before it. Fails after some seconds while the broker is down. */
    EventPublisher open() throws InterruptedException {
        if (topic.create() && !topicsAreThere) {
            createTopics();
        }
        topicsAreThere = true;
        Map<String, Object> settings = new HashMap<>(connection);
        settings.putAll(PRODUCER);
        settings.put("transactional.id", transactionalId);
        return new EventPublisher(new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()));
    }

    private void createTopics() throws InterruptedException {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("default.api.timeout.ms", 5_000);
        settings.put("request.timeout.ms", 5_000);
        try (Admin admin = Admin.create(settings)) {
            // Each by its own: where some of them are there already, the others are still to be made.
            for (KafkaFuture<Void> created : admin.createTopics(topics()).values().values()) {
                awaitTopic(created);
            }
        }
    }

    private List<NewTopic> topics() {
        Stream<NewTopic> subjects = Arrays.stream(Subject.values())
                .map(subject -> topic(subject.topic(), Subject.PARTITIONS, Subject.CONFIG));
        return Stream.concat(Stream.of(topic(CaseTopic.NAME, CaseTopic.PARTITIONS, CaseTopic.CONFIG),
                topic(ErasureTopic.NAME, ErasureTopic.PARTITIONS, ErasureTopic.CONFIG)), subjects).toList();
    }

    private NewTopic topic(String name, int partitions, Map<String, String> config) {
        return new NewTopic(name, Optional.of(partitions), Optional.of(topic.replicas())).configs(config);
    }

    private static void awaitTopic(KafkaFuture<Void> created) throws InterruptedException {
        try {
            created.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("a topic cannot be created: " + e.getCause().getMessage(), e.getCause());
            }
        }
    }
}
