package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import de.arbeitsmarktmentoren.stats.projection.Reading.Countable;

/** Records that could not be counted, for operators. */
@ApplicationScoped
public class DeadLetters {

    private final DataSource database;

    DeadLetters(DataSource database) {
        this.database = database;
    }

    /** What became of a letter that was sent again. */
    public enum Outcome {
        /** Counted, unless a newer version of its case had been counted before. */
        COUNTED,
        /** Still cannot be counted; stays open. */
        STILL_REFUSED,
        /** There is no such letter, or its partition is not counted here. */
        NOT_FOUND
    }

    /**
     * Counts a letter by the same code as the projection, in one transaction under the lock of its partition. Doing
     * it twice, or after a newer version has come, changes no figure.
     */
    public Outcome sendAgain(String topic, int partition, long offset) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Outcome outcome = sendAgain(connection, Positions.read(connection, topic, partition), offset);
                connection.commit();
                return outcome;
            } catch (SQLException | RuntimeException e) {
                Projector.rollBack(connection, e);
                throw e;
            }
        }
    }

    private static Outcome sendAgain(Connection connection, Position position, long offset) throws SQLException {
        OptionalLong revision = Positions.raise(connection, position);
        Optional<RawRecord> record = DeadLetterRows.lock(connection, position.topic(), position.partition(), offset);
        if (revision.isEmpty() || record.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        if (RecordReader.read(record.get()) instanceof Countable countable) {
            Shard shard = new Shard(position.generation(), position.partition(), revision.getAsLong());
            Projector.count(connection, shard, List.of(countable));
            DeadLetterRows.markRedriven(connection, record.get());
            return Outcome.COUNTED;
        }
        return Outcome.STILL_REFUSED;
    }
}
