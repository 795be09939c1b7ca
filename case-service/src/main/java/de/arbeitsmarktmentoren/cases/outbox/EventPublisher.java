package de.arbeitsmarktmentoren.cases.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Digest;
import de.arbeitsmarktmentoren.contracts.Heartbeat;

/** One session at the broker: from {@code initTransactions()}, which fences every older one, to the first error. */
final class EventPublisher implements AutoCloseable {

    private final Producer<String, byte[]> producer;

    /** Fences whoever published before; blocks until the broker answers, or fails. */
    EventPublisher(Producer<String, byte[]> producer) {
        this.producer = producer;
        try {
            producer.initTransactions();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** All of them in this order in one transaction, or none; after an exception this session must not be used again. */
    void publish(List<PendingEvent> events) {
        producer.beginTransaction();
        events.forEach(event -> producer.send(recordOf(event)));
        producer.commitTransaction();
    }

    /** One record in each partition of the cases; there it says that all the other topics are served as well. */
    void beat(Instant now) {
        producer.beginTransaction();
        byte[] value = new Heartbeat(now).toJson();
        for (int partition = 0; partition < CaseTopic.PARTITIONS; partition++) {
            ProducerRecord<String, byte[]> heartbeat = new ProducerRecord<>(CaseTopic.NAME, partition,
                    Heartbeat.key(partition), value);
            describe(heartbeat.headers(), Heartbeat.TYPE_NAME, UUID.randomUUID(), now);
            producer.send(heartbeat);
        }
        producer.commitTransaction();
    }

    /** At once: what is on its way belongs to a transaction that nobody will commit. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    private static ProducerRecord<String, byte[]> recordOf(PendingEvent event) {
        // With the time of the event and not of now: the event of an erasure knows its month only, and the hour would lead to whom.
        ProducerRecord<String, byte[]> published = new ProducerRecord<>(event.topic(), partitionOf(event),
                event.recordedAt().toEpochMilli(), event.key(), event.body().getBytes(StandardCharsets.UTF_8));
        describe(published.headers(), event.type(), event.eventId(), event.recordedAt());
        return published;
    }

    /** A digest goes to the partition that it tells of, everything else where its key leads. */
    private static @Nullable Integer partitionOf(PendingEvent event) {
        return Digest.TYPE_NAME.equals(event.type()) ? Digest.partitionOf(event.key()) : null;
    }

    private static void describe(Headers headers, String type, UUID id, Instant time) {
        Map<String, String> attributes = Map.of(
                CaseTopic.HEADER_SPEC_VERSION, "1.0",
                CaseTopic.HEADER_TYPE, type,
                CaseTopic.HEADER_ID, id.toString(),
                CaseTopic.HEADER_SOURCE, CaseTopic.SOURCE,
                CaseTopic.HEADER_TIME, time.toString(),
                CaseTopic.HEADER_CONTENT_TYPE, "application/json");
        attributes.forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
    }
}
