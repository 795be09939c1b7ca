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

    private static final String BEGIN = """
            INSERT INTO consumer_position (generation, topic, partition, next_offset, revision) VALUES (?, ?, ?, 0, 0)
            ON CONFLICT DO NOTHING""";

    private static final String READ = """
            SELECT p.generation, p.next_offset FROM consumer_position p JOIN generation g USING (generation)
            WHERE g.active AND g.cell_function = ? AND p.topic = ? AND p.partition = ?""";

    private static final String ADVANCE = """
            UPDATE consumer_position
            SET next_offset = ?, revision = revision + 1, counted_up_to = greatest(counted_up_to, ?)
            WHERE generation = ? AND topic = ? AND partition = ? AND next_offset = ?
            RETURNING revision""";

    private static final String STILL = """
            SELECT 1 FROM generation WHERE generation = ? AND active = ? AND cell_function = ?""";

    private static final String RAISE = """
            UPDATE consumer_position SET revision = revision + 1 WHERE generation = ? AND topic = ? AND partition = ?
            RETURNING revision""";

    private static final String OURS = "SELECT 1 FROM generation WHERE active AND cell_function = ?";

    private Positions() {
    }

    /** Whether this release may write the active generation. */
    static boolean areOurs(Connection connection) throws SQLException {
        return Rows.first(connection, OURS, row -> row.getInt(1), Cells.FUNCTION).isPresent();
    }

    /** At 0, in a generation that does not answer; one that is there already stays where it is. */
    static void begin(Connection connection, int generation, String topic, int partition) throws SQLException {
        Rows.change(connection, BEGIN, generation, topic, partition);
    }

    /**
     * Where to go on in the active generation; a partition seen for the first time begins at 0.
     *
     * @throws GenerationOfAnotherFunction if this release may not write the active generation
     */
    static Position read(Connection connection, String topic, int partition) throws SQLException {
        Rows.change(connection, CREATE, topic, partition, Cells.FUNCTION);
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
     * @return the revision of what this transaction changes; empty if somebody else is ahead, or another generation answers: it
     *         must be rolled back then
     */
    static OptionalLong advance(Connection connection, Batch batch) throws SQLException {
        Position from = batch.from();
        try (PreparedStatement update = connection.prepareStatement(ADVANCE)) {
            update.setLong(1, batch.nextOffset());
            update.setTimestamp(2, timestamp(batch.newest().orElse(null)));
            bind(update, 3, from);
            update.setLong(6, from.nextOffset());
            return revision(update, from);
        }
    }

    /** Locks the position for a change out of turn, which leaves it where it is; likewise. */
    static OptionalLong raise(Connection connection, Position position) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(RAISE)) {
            bind(update, 1, position);
            return revision(update, position);
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
            return new Position(row.getInt(1), true, topic, partition, row.getLong(2));
        }
    }

    /**
     * Whose generation it is must be asked after the position is locked, not along with it: who lets another one answer holds
     * that lock, and a statement that has waited for it still sees what was before.
     */
    private static OptionalLong revision(PreparedStatement update, Position position) throws SQLException {
        try (ResultSet row = update.executeQuery()) {
            return row.next() && isWritable(update.getConnection(), position) ? OptionalLong.of(row.getLong(1))
                    : OptionalLong.empty();
        }
    }

    private static boolean isWritable(Connection connection, Position position) throws SQLException {
        return Rows.first(connection, STILL, row -> row.getInt(1), position.generation(), position.answers(), Cells.FUNCTION)
                .isPresent();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
