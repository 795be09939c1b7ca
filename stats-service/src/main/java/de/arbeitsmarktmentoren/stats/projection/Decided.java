package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/**
 * What operators have decided about letters holds for whoever reads the topic again: what was discarded is not counted, even by
 * a release that could, and what was sent again is counted at its place, for a digest behind it includes it.
 */
final class Decided {

    private static final String DECIDED = """
            SELECT record_offset, state FROM dead_letter
            WHERE topic = ? AND partition = ? AND record_offset BETWEEN ? AND ? AND state <> 'OPEN'""";

    private final DataSource database;

    Decided(DataSource database) {
        this.database = database;
    }

    /** @param readings of one partition, in the order of their offsets */
    List<Reading> applyTo(List<Reading> readings) throws SQLException {
        if (readings.isEmpty()) {
            return readings;
        }
        try (Connection connection = database.getConnection()) {
            Map<Long, LetterState> decided = among(connection, readings.get(0).record(),
                    readings.get(readings.size() - 1).record());
            List<Reading> applied = new ArrayList<>();
            for (Reading reading : readings) {
                LetterState state = decided.get(reading.record().offset());
                applied.add(state == null ? reading : decide(connection, reading, state));
            }
            return applied;
        }
    }

    private static Reading decide(Connection connection, Reading reading, LetterState state) throws SQLException {
        if (state == LetterState.DISCARDED) {
            return reading.refused(RefusalReason.NOT_COUNTABLE, "discarded");
        }
        RawRecord record = reading.record();
        return DeadLetterRows.lock(connection, record.topic(), record.partition(), record.offset()).map(RecordReader::read)
                .orElse(reading);
    }

    private static Map<Long, LetterState> among(Connection connection, RawRecord first, RawRecord last) throws SQLException {
        Map<Long, LetterState> decided = new HashMap<>();
        Rows.all(connection, DECIDED, row -> decided.put(row.getLong(1), LetterState.valueOf(row.getString(2))), first.topic(),
                first.partition(), first.offset(), last.offset());
        return decided;
    }
}
