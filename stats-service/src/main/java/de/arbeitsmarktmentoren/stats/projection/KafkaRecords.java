package de.arbeitsmarktmentoren.stats.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

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

    static List<Reading> read(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().map(KafkaRecords::raw).map(RecordReader::read).toList();
    }

    private static RawRecord raw(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), UTF_8));
        }
        return new RawRecord(record.topic(), record.partition(), record.offset(), Instant.ofEpochMilli(record.timestamp()),
                record.key(), headers, record.value());
    }
}
