package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.stats.cells.Cells;

/** How far each partition is counted. Whoever changes figures of a partition holds the lock on its position until commit. */
final class Positions {

    private static final String CREATE = """
            INSERT INTO consumer_position (generation, topic, partition, next_offset, revision)
            SELECT generation, ?, ?, 0, 0 FROM generation WHERE active AND cell_function = ?
            ON CONFLICT DO NOTHING""";

    private static final String READ = """
            SELECT p.generation, p.next_offset FROM consumer_position p JOIN generation g USING (generation)
            WHERE g.active AND g.cell_function = ? AND p.topic = ? AND p.partition = ?""";

    private static final String ADVANCE = """
            UPDATE consumer_position
            SET next_offset = ?, revision = revision + 1, counted_up_to = greatest(counted_up_to, ?)
            WHERE generation = ? AND topic = ? AND partition = ? AND next_offset = ?
            AND generation IN (SELECT generation FROM generation WHERE active AND cell_function = ?)
            RETURNING revision""";

    private static final String RAISE = """
            UPDATE consumer_position SET revision = revision + 1
            WHERE generation = ? AND topic = ? AND partition = ?
            AND generation IN (SELECT generation FROM generation WHERE active AND cell_function = ?)
            RETURNING revision""";

    private static final String OURS = "SELECT 1 FROM generation WHERE active AND cell_function = ?";

    private Positions() {
    }

    /** Whether this release may write the active generation. */
    static boolean areOurs(Connection connection) throws SQLException {
        try (PreparedStatement ours = connection.prepareStatement(OURS)) {
            ours.setString(1, Cells.FUNCTION);
            try (ResultSet row = ours.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * Where to go on in the active generation; a partition seen for the first time begins at 0.
     *
     * @throws GenerationOfAnotherFunction if this release may not write the active generation
     */
    static Position read(Connection connection, String topic, int partition) throws SQLException {
        try (PreparedStatement create = connection.prepareStatement(CREATE)) {
            create.setString(1, topic);
            create.setInt(2, partition);
            create.setString(3, Cells.FUNCTION);
            create.executeUpdate();
        }
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setString(1, Cells.FUNCTION);
            read.setString(2, topic);
            read.setInt(3, partition);
            return found(read, topic, partition);
        }
    }

    /**
     * Moves the position, provided that it is where the batch believes it to be, and locks it.
     *
     * @return the revision of what this transaction changes; empty if somebody else is ahead, or another generation answers
     */
    static OptionalLong advance(Connection connection, Batch batch) throws SQLException {
        Position from = batch.from();
        try (PreparedStatement update = connection.prepareStatement(ADVANCE)) {
            update.setLong(1, batch.nextOffset());
            update.setTimestamp(2, timestamp(batch.newest().orElse(null)));
            bind(update, 3, from);
            update.setLong(6, from.nextOffset());
            update.setString(7, Cells.FUNCTION);
            return revision(update);
        }
    }

    /** Locks the position for a change out of turn, which leaves it where it is. */
    static OptionalLong raise(Connection connection, Position position) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(RAISE)) {
            bind(update, 1, position);
            update.setString(4, Cells.FUNCTION);
            return revision(update);
        }
    }

    private static void bind(PreparedStatement statement, int first, Position position) throws SQLException {
        statement.setInt(first, position.generation());
        statement.setString(first + 1, position.topic());
        statement.setInt(first + 2, position.partition());
    }

    private static Position found(PreparedStatement read, String topic, int partition) throws SQLException {
        try (ResultSet row = read.executeQuery()) {
            if (!row.next()) {
                throw new GenerationOfAnotherFunction();
            }
            return new Position(row.getInt(1), topic, partition, row.getLong(2));
        }
    }

    private static OptionalLong revision(PreparedStatement update) throws SQLException {
        try (ResultSet row = update.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
