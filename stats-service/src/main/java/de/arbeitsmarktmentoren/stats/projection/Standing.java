package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.apache.kafka.common.TopicPartition;

/**
 * How far a partition is counted, in a generation that does not answer and in the one that does.
 *
 * @param answering position in the one that answers; 0 if it has not begun
 */
record Standing(Position position, long answering) {

    private static final String READ = """
            SELECT p.generation, p.topic, p.partition, p.next_offset, coalesce(a.next_offset, 0) FROM consumer_position p
            LEFT JOIN consumer_position a ON (a.topic, a.partition) = (p.topic, p.partition)
                AND a.generation = (SELECT generation FROM generation WHERE active)
            WHERE p.generation = ? ORDER BY p.topic, p.partition""";

    /** A partition that has not begun gets a row, too: what is not there cannot be locked. */
    private static final String BEGIN = """
            INSERT INTO consumer_position (generation, topic, partition, next_offset, revision)
            SELECT generation, ?, ?, 0, 0 FROM generation WHERE active ON CONFLICT DO NOTHING""";

    private static final String LOCK = """
            SELECT next_offset FROM consumer_position
            WHERE generation = (SELECT generation FROM generation WHERE active) AND topic = ? AND partition = ? FOR UPDATE""";

    static List<Standing> all(Connection connection, int generation) throws SQLException {
        return Rows.all(connection, READ, row -> new Standing(
                new Position(row.getInt(1), false, row.getString(2), row.getInt(3), row.getLong(4)), row.getLong(5)),
                generation);
    }

    /** Keeps the partition of the answering generation where it is until the end of the transaction. @return where that is */
    static long lock(Connection connection, TopicPartition partition) throws SQLException {
        Rows.change(connection, BEGIN, partition.topic(), partition.partition());
        return Rows.first(connection, LOCK, row -> row.getLong(1), partition.topic(), partition.partition()).orElseThrow();
    }

    TopicPartition partition() {
        return new TopicPartition(position.topic(), position.partition());
    }
}
