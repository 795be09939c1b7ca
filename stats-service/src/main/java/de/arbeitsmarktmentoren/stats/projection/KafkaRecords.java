package de.arbeitsmarktmentoren.stats.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Records as Kafka gives them. */
final class KafkaRecords {

    private KafkaRecords() {
    }

    static List<Reading> read(List<ConsumerRecord<byte[], byte[]>> records, Clock clock) {
        return records.stream().map(record -> raw(record, clock)).map(RecordReader::read).toList();
    }

    private static RawRecord raw(ConsumerRecord<byte[], byte[]> record, Clock clock) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), UTF_8));
        }
        return new RawRecord(record.topic(), record.partition(), record.offset(), time(record.timestamp(), clock.instant()),
                record.key(), headers, record.value());
    }

    /**
     * Whoever publishes sets it. One that no database can store would stop the partition, one to come hide that it stands
     * still.
     */
    private static Instant time(long millis, Instant now) {
        Instant published = Instant.ofEpochMilli(Math.max(0, millis));
        return published.isAfter(now) ? now : published;
    }
}
