package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;

import javax.sql.DataSource;

import de.arbeitsmarktmentoren.contracts.Digest;
import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.stats.cells.CellMoves;
import de.arbeitsmarktmentoren.stats.projection.Reading.Countable;
import de.arbeitsmarktmentoren.stats.projection.Reading.CountableCase;
import de.arbeitsmarktmentoren.stats.projection.Reading.CountableSubject;
import de.arbeitsmarktmentoren.stats.projection.Reading.Unreadable;

/**
 * Counts a batch in one transaction: position, facts, cells and dead letters together, or nothing of it. A digest at its
 * end is compared in it; one before other records is not. May be called with a
 * batch that somebody else has counted already: it then changes nothing.
 */
final class Projector {

    private final DataSource database;

    Projector(DataSource database) {
        this.database = database;
    }

    DataSource database() {
        return database;
    }

    /** Whether the figures are of this release's making, so that it may count on. */
    boolean mayCount() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Positions.areOurs(connection);
        }
    }

    /** Where to go on. */
    Position position(String topic, int partition) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Positions.read(connection, topic, partition);
        }
    }

    /** @return the new position; empty if somebody else is ahead or another generation answers: read it again */
    Optional<Position> apply(Batch batch) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Optional<Position> reached = count(connection, batch);
                finish(connection, reached.isPresent());
                return reached;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    private static void finish(Connection connection, boolean counted) throws SQLException {
        if (counted) {
            connection.commit();
        } else {
            connection.rollback();
        }
    }

    private static Optional<Position> count(Connection connection, Batch batch) throws SQLException {
        // First, so that whatever follows sees all that the one before has written.
        OptionalLong revision = Positions.advance(connection, batch);
        if (revision.isEmpty()) {
            return Optional.empty();
        }
        // Before what is counted, which may tell to forget them.
        DeadLetterRows.write(connection, batch.only(Unreadable.class));
        count(connection, batch.from(), revision.getAsLong(), batch.only(Countable.class));
        Optional<Digest> digest = batch.digest();
        if (digest.isPresent()) {
            DigestRows.compare(connection, batch.from(), digest.get());
        }
        return Optional.of(batch.from().at(batch.nextOffset()));
    }

    /** Writes the facts and what follows from them. The caller holds the lock on the position. */
    static void count(Connection connection, Position position, long revision, Collection<Countable> countables)
            throws SQLException {
        if (Subject.ofTopic(position.topic()).isPresent()) {
            SubjectFacts.write(connection, position, revision, Reading.only(countables, CountableSubject.class));
        } else {
            countCases(connection, new Shard(position.generation(), position.partition(), revision),
                    Reading.only(countables, CountableCase.class));
        }
    }

    /** Moves the cells by what the facts changed, and forgets what must not be kept. */
    private static void countCases(Connection connection, Shard shard, Collection<CountableCase> countables)
            throws SQLException {
        CellMoves moves = new CellMoves();
        CaseFacts.write(connection, shard, countables).forEach(change -> moves.move(change.before(), change.now()));
        CellRows.move(connection, shard, moves);
        MoveRows.write(connection, shard, moves);
        Forgetting.olderThan(connection, shard, countables);
    }

    static void rollBack(Connection connection, Exception because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
