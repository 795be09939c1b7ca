package de.arbeitsmarktmentoren.stats.histories;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.CaseEventType;
import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Heartbeat;

/** Publishes histories onto the real topic. */
public final class CaseTopicWriter implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    public CaseTopicWriter(String bootstrapServers) {
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(),
                new ByteArraySerializer());
    }

    /** All events, each case in order. */
    public void write(List<History> histories) {
        histories.forEach(history -> history.events().forEach(event -> send(history, event)));
        producer.flush();
    }

    /** One heartbeat into each partition. */
    public void beat() {
        for (int partition = 0; partition < CaseTopic.PARTITIONS; partition++) {
            ProducerRecord<String, byte[]> beat = new ProducerRecord<>(CaseTopic.NAME, partition, Heartbeat.key(partition),
                    new Heartbeat(Instant.now()).toJson());
            beat.headers().add(CaseTopic.HEADER_TYPE, Heartbeat.TYPE_NAME.getBytes(UTF_8));
            producer.send(beat);
        }
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(History history, CaseEvent event) {
        ProducerRecord<String, byte[]> sending = new ProducerRecord<>(CaseTopic.NAME, history.reference().toString(),
                event.toJson());
        sending.headers().add(CaseTopic.HEADER_TYPE, CaseEventType.CORRECTED.typeName().getBytes(UTF_8));
        producer.send(sending);
    }
}
