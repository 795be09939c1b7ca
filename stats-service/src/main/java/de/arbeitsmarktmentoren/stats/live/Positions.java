package de.arbeitsmarktmentoren.stats.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.stats.statistics.Watermark;
import de.arbeitsmarktmentoren.stats.statistics.Watermark.Partition;

/** How far the generation that answers is counted, as the tables say it. */
record Positions(int generation, Map<Partition, Long> revisions, Watermark watermark) {

    private static final String READ = """
            SELECT g.generation, p.topic, p.partition, p.next_offset, p.revision, p.counted_up_to
            FROM generation g LEFT JOIN consumer_position p USING (generation) WHERE g.active""";

    static Positions read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ); ResultSet row = statement.executeQuery()) {
            Map<Partition, Long> revisions = new HashMap<>();
            Map<Partition, Long> offsets = new HashMap<>();
            List<Instant> times = new ArrayList<>();
            int generation = 0;
            while (row.next()) {
                generation = row.getInt(1);
                if (row.getString(2) != null) {
                    Partition partition = new Partition(row.getString(2), row.getInt(3));
                    offsets.put(partition, row.getLong(4));
                    revisions.put(partition, row.getLong(5));
                    addTime(row, partition, times);
                }
            }
            return new Positions(generation, revisions, Watermark.of(offsets, times));
        }
    }

    /** Only the cases have heartbeats: of a quiet subject no time says how far it is. */
    private static void addTime(ResultSet row, Partition partition, List<Instant> times) throws SQLException {
        if (partition.topic().equals(CaseTopic.NAME) && row.getTimestamp(6) != null) {
            times.add(row.getTimestamp(6).toInstant());
        }
    }
}
