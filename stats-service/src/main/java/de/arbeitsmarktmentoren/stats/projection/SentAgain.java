package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import org.apache.kafka.common.TopicPartition;

/**
 * The letters that were counted after all: on the topic they are as unreadable as ever, so that a generation which reads only
 * that would lack them. Remembers which ones it has given away.
 */
final class SentAgain {

    private static final String OFFSETS = """
            SELECT record_offset FROM dead_letter WHERE topic = ? AND partition = ? AND state = 'REDRIVEN'
            ORDER BY record_offset""";

    private final DataSource database;
    private final Set<Letter> given = new HashSet<>();

    SentAgain(DataSource database) {
        this.database = database;
    }

    /** Each letter of the partition once, however often it is asked. */
    List<Reading> fresh(TopicPartition partition) throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<Reading> fresh = new ArrayList<>();
            for (long offset : Rows.all(connection, OFFSETS, row -> row.getLong(1), partition.topic(), partition.partition())) {
                if (given.add(new Letter(partition, offset))) {
                    read(connection, partition, offset).ifPresent(fresh::add);
                }
            }
            return fresh;
        }
    }

    /** What was given away may not have been counted: all of them are fresh again. */
    void forget() {
        given.clear();
    }

    private static Optional<Reading> read(Connection connection, TopicPartition partition, long offset) throws SQLException {
        return DeadLetterRows.lock(connection, partition.topic(), partition.partition(), offset).map(RecordReader::read);
    }

    private record Letter(TopicPartition partition, long offset) {
    }
}
