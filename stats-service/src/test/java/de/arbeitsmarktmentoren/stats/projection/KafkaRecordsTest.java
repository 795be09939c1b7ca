package de.arbeitsmarktmentoren.stats.projection;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import de.arbeitsmarktmentoren.contracts.CaseTopic;

class KafkaRecordsTest {

    private static final Instant NOW = Instant.parse("2025-11-20T08:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
            "1763625599000, 2025-11-20T07:59:59Z",
            "1763625601000, 2025-11-20T08:00:00Z",
            "9223372036854775807, 2025-11-20T08:00:00Z",
            "-1, 1970-01-01T00:00:00Z",
            "-9223372036854775808, 1970-01-01T00:00:00Z" })
    void takesNoTimeForTrueThatCannotBe(long timestamp, Instant time) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(CaseTopic.NAME, 0, 0, timestamp, TimestampType.CREATE_TIME,
                0, 0, new byte[0], new byte[0], new RecordHeaders(), Optional.empty());

        List<Reading> readings = KafkaRecords.read(List.of(record), Clock.fixed(NOW, UTC));

        assertThat(readings.get(0).record().time()).isEqualTo(time);
    }
}
