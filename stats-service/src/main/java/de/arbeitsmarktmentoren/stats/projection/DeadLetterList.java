package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.CaseTopic;

/** Dead letters by what may be shown of them. */
final class DeadLetterList {

    private static final String SELECT = """
            SELECT topic, partition, record_offset, recorded_at, first_seen, state, redriven_at, reason, detail,
                headers ->> '%s' FROM dead_letter
            """.formatted(CaseTopic.HEADER_TYPE);

    /** Without a page before it every letter comes later than nothing. */
    private static final String PAGE = SELECT + """
            WHERE (state = ? OR ?::text IS NULL) AND (reason = ? OR ?::text IS NULL)
            AND (?::timestamptz IS NULL OR first_seen < ?
                OR (first_seen = ? AND (topic, partition, record_offset) > (?, ?, ?)))
            ORDER BY first_seen DESC, topic, partition, record_offset LIMIT ?""";

    private static final String OLDEST_OPEN = SELECT + """
            WHERE state = 'OPEN' AND reason = ? ORDER BY first_seen, topic, partition, record_offset LIMIT ?""";

    private static final String COUNTS = """
            SELECT reason, count(*) FILTER (WHERE state = 'OPEN'), count(*) FILTER (WHERE state = 'REDRIVEN'),
                count(*) FILTER (WHERE state = 'DISCARDED') FROM dead_letter GROUP BY reason""";

    private static final String ONE = " WHERE topic = ? AND partition = ? AND record_offset = ?";
    private static final String STATE = "SELECT state FROM dead_letter" + ONE;
    private static final String DISCARD = "UPDATE dead_letter SET state = 'DISCARDED'" + ONE + " AND state = 'OPEN'";

    /** Whatever else somebody may have put there is nobody's business. */
    private static final Pattern TYPE = Pattern.compile("[a-z]{2,20}(\\.[a-z0-9-]{1,40}){1,10}");

    private DeadLetterList() {
    }

    static List<DeadLetter> page(Connection connection, @Nullable LetterState state, @Nullable RefusalReason reason,
            DeadLetter.@Nullable Place after, int limit) throws SQLException {
        String ofState = state == null ? null : state.name();
        String ofReason = reason == null ? null : reason.name();
        Timestamp time = after == null ? null : Timestamp.from(after.firstSeen());
        return Rows.all(connection, PAGE, DeadLetterList::letter, ofState, ofState, ofReason, ofReason, time, time, time,
                after == null ? "" : after.topic(), after == null ? 0 : after.partition(),
                after == null ? 0L : after.offset(), limit);
    }

    static List<DeadLetter> oldestOpen(Connection connection, RefusalReason reason, int limit) throws SQLException {
        return Rows.all(connection, OLDEST_OPEN, DeadLetterList::letter, reason.name(), limit);
    }

    /** Without reasons that do not occur. */
    static List<LetterCount> counts(Connection connection) throws SQLException {
        return Rows.all(connection, COUNTS, row -> new LetterCount(RefusalReason.valueOf(row.getString(1)), row.getLong(2),
                row.getLong(3), row.getLong(4)));
    }

    static void discard(Connection connection, String topic, int partition, long offset) throws SQLException {
        Rows.change(connection, DISCARD, topic, partition, offset);
    }

    static Optional<LetterState> state(Connection connection, String topic, int partition, long offset) throws SQLException {
        return Rows.first(connection, STATE, row -> LetterState.valueOf(row.getString(1)), topic, partition, offset);
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        Timestamp redriven = row.getTimestamp(7);
        return new DeadLetter(row.getString(1), row.getInt(2), row.getLong(3), row.getTimestamp(4).toInstant(),
                row.getTimestamp(5).toInstant(), LetterState.valueOf(row.getString(6)),
                redriven == null ? null : redriven.toInstant(), RefusalReason.valueOf(row.getString(8)), row.getString(9),
                type(row.getString(10)));
    }

    private static @Nullable String type(@Nullable String header) {
        return header != null && TYPE.matcher(header).matches() ? header : null;
    }
}
