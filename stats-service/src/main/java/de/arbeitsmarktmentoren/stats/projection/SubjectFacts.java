package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import de.arbeitsmarktmentoren.stats.projection.Reading.CountableSubject;

/** The latest state of each month of a subject: the highest version wins, whatever the order in which they come. */
final class SubjectFacts {

    private static final Columns<CountableSubject> COLUMNS = new Columns<CountableSubject>()
            .with("record_key", "text", SubjectFacts::key)
            .with("version", "bigint", it -> it.event().version())
            .with("event", "bytea", it -> it.record().value());

    private static final String UPSERT = "INSERT INTO subject_fact (generation, topic, partition, revision, " + COLUMNS.names()
            + ") SELECT ?, ?, ?, ?, " + COLUMNS.names() + " FROM " + COLUMNS.unnest()
            + " ON CONFLICT (generation, topic, record_key) DO UPDATE SET partition = excluded.partition,"
            + " revision = excluded.revision, " + COLUMNS.overwrite(List.of("record_key"))
            + " WHERE subject_fact.version < excluded.version";

    private SubjectFacts() {
    }

    /** Writes what is newer than what is known. The caller holds the lock on the position. */
    static void write(Connection connection, Position position, long revision, Collection<CountableSubject> countables)
            throws SQLException {
        if (countables.isEmpty()) {
            return;
        }
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setInt(1, position.generation());
            upsert.setString(2, position.topic());
            upsert.setInt(3, position.partition());
            upsert.setLong(4, revision);
            COLUMNS.bind(upsert, 5, highestVersions(countables));
            upsert.executeUpdate();
        }
    }

    private static Collection<CountableSubject> highestVersions(Collection<CountableSubject> countables) {
        Map<String, CountableSubject> highest = new TreeMap<>();
        countables.forEach(it -> highest.merge(key(it), it,
                (one, other) -> one.event().version() < other.event().version() ? other : one));
        return highest.values();
    }

    private static String key(CountableSubject countable) {
        return countable.event().state().key().text();
    }
}
