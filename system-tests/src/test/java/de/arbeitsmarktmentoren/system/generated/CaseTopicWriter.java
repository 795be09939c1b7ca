package de.arbeitsmarktmentoren.system.generated;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import de.arbeitsmarktmentoren.contracts.CaseEventType;
import de.arbeitsmarktmentoren.contracts.CaseTopic;

/** Publishes cases, one event each, outside of any transaction: what is acknowledged is committed. */
public final class CaseTopicWriter implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    public CaseTopicWriter(String bootstrapServers) {
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 5),
                new StringSerializer(), new ByteArraySerializer());
    }

    /** Returns before it is acknowledged. */
    public void send(GeneratedCase generated) {
        ProducerRecord<String, byte[]> sending = new ProducerRecord<>(CaseTopic.NAME, generated.reference().toString(),
                generated.event().toJson());
        sending.headers().add(CaseTopic.HEADER_TYPE, CaseEventType.STARTED.typeName().getBytes(UTF_8));
        producer.send(sending);
    }

    /** Returns when all is acknowledged. */
    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
