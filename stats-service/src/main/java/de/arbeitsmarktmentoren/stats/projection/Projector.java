package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;

import javax.sql.DataSource;

import de.arbeitsmarktmentoren.stats.cells.CellMoves;
import de.arbeitsmarktmentoren.stats.projection.Reading.Countable;
import de.arbeitsmarktmentoren.stats.projection.Reading.Unreadable;

/**
 * Counts a batch in one transaction: position, facts, cells and dead letters together, or nothing of it. May be called with a
 * batch that somebody else has counted already: it then changes nothing.
 */
final class Projector {

    private final DataSource database;

    Projector(DataSource database) {
        this.database = database;
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
                connection.commit();
                return reached;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    private static Optional<Position> count(Connection connection, Batch batch) throws SQLException {
        // First, so that whatever follows sees all that the one before has written.
        OptionalLong revision = Positions.advance(connection, batch);
        if (revision.isEmpty()) {
            return Optional.empty();
        }
        Position from = batch.from();
        count(connection, new Shard(from.generation(), from.partition(), revision.getAsLong()), batch.only(Countable.class));
        DeadLetterRows.write(connection, batch.only(Unreadable.class));
        return Optional.of(from.at(batch.nextOffset()));
    }

    /** Writes the facts and moves the cells by what they changed. The caller holds the lock on the partition's position. */
    static void count(Connection connection, Shard shard, Collection<Countable> countables) throws SQLException {
        CellMoves moves = new CellMoves();
        Facts.write(connection, shard, countables).forEach(change -> moves.move(change.before(), change.now()));
        CellRows.move(connection, shard, moves);
    }

    static void rollBack(Connection connection, Exception because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
