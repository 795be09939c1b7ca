package de.arbeitsmarktmentoren.stats.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.contracts.SubjectEvent;
import de.arbeitsmarktmentoren.contracts.SubjectState;
import de.arbeitsmarktmentoren.stats.statistics.Watermark.Partition;

/** The facts of the subjects as rows. */
final class SupportTable {

    private static final String NEWER = """
            SELECT topic, event FROM subject_fact WHERE generation = ? AND topic = ? AND partition = ? AND revision > ?""";

    private static final Map<String, Subject> BY_TOPIC = Arrays.stream(Subject.values())
            .collect(Collectors.toMap(Subject::topic, Function.identity()));

    private SupportTable() {
    }

    static boolean holds(Partition partition) {
        return BY_TOPIC.containsKey(partition.topic());
    }

    /** What is newer in that partition than the revision known. */
    static List<SubjectState> newer(Connection connection, int generation, Partition partition, long known)
            throws SQLException {
        List<SubjectState> states = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(NEWER)) {
            statement.setInt(1, generation);
            statement.setString(2, partition.topic());
            statement.setInt(3, partition.number());
            statement.setLong(4, known);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    states.add(state(BY_TOPIC.get(row.getString(1)), row.getBytes(2)));
                }
            }
        }
        return states;
    }

    private static SubjectState state(Subject subject, byte[] event) {
        return SubjectEvent.fromJson(event, subject.stateType()).state();
    }
}
