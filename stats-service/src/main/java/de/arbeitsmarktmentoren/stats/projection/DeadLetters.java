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
        /** Counted, unless a newer version of its key had been counted before. */
        COUNTED,
        /** Still cannot be counted; stays open. */
        STILL_REFUSED,
        /** There is no such letter, or it was discarded. */
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
                finish(connection, outcome);
                return outcome;
            } catch (SQLException e) {
                Projector.rollBack(connection, e);
                return stillRefused(e);
            } catch (RuntimeException e) {
                Projector.rollBack(connection, e);
                return Outcome.STILL_REFUSED;
            }
        }
    }

    /** Unless it was counted nothing may stay behind: no revision, no position of a partition that does not exist. */
    private static void finish(Connection connection, Outcome outcome) throws SQLException {
        if (outcome == Outcome.COUNTED) {
            connection.commit();
        } else {
            connection.rollback();
        }
    }

    /** What made it a dead letter may still hold; trouble with the database is the caller's. */
    private static Outcome stillRefused(SQLException failure) throws SQLException {
        if (!PatientProjector.isOfTheData(failure)) {
            throw failure;
        }
        return Outcome.STILL_REFUSED;
    }

    private static Outcome sendAgain(Connection connection, Position position, long offset) throws SQLException {
        OptionalLong revision = Positions.raise(connection, position);
        Optional<RawRecord> record = DeadLetterRows.lock(connection, position.topic(), position.partition(), offset);
        if (revision.isEmpty() || record.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        if (RecordReader.read(record.get()) instanceof Countable countable) {
            Projector.count(connection, position, revision.getAsLong(), List.of(countable));
            DeadLetterRows.markRedriven(connection, record.get());
            return Outcome.COUNTED;
        }
        return Outcome.STILL_REFUSED;
    }
}
