package de.arbeitsmarktmentoren.stats.histories;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.contracts.SubjectEvent;
import de.arbeitsmarktmentoren.contracts.SubjectKey;

/** Publishes what is told of the subjects onto their real topics. */
public final class SubjectTopicWriter implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    public SubjectTopicWriter(String bootstrapServers) {
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(),
                new ByteArraySerializer());
    }

    /** All events, each key in order. */
    public void write(List<SubjectHistory> histories) {
        histories.forEach(history -> history.events().forEach(this::send));
        producer.flush();
    }

    /** That one event, wherever its key belongs. */
    public void write(SubjectEvent<?> event) {
        send(event);
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(SubjectEvent<?> event) {
        SubjectKey key = event.state().key();
        Subject subject = key.subject();
        ProducerRecord<String, byte[]> sending = new ProducerRecord<>(subject.topic(), key.text(), event.toJson());
        sending.headers().add(CaseTopic.HEADER_TYPE, subject.typeName().getBytes(UTF_8));
        producer.send(sending);
    }
}
