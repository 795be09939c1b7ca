package de.arbeitsmarktmentoren.cases.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Digest;
import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.contracts.SubjectKey;

/** What has been told so far and where it lies, for whoever has it sent again. Joins the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Told {

    // The order of the bytes, as SubjectKey has it; the database's own might be that of a language.
    private static final String KEYS = """
            SELECT key FROM subject_version WHERE topic = ? AND version > 0 AND key COLLATE "C" > ?
            ORDER BY key COLLATE "C" LIMIT ?""";

    // Digests lie on the same topic, under keys of their own.
    private static final String REFERENCES = """
            SELECT key FROM event WHERE topic = ? AND type <> ? AND key > ? GROUP BY key ORDER BY key LIMIT ?""";

    private static final String WAITING = "SELECT count(*) FROM (SELECT FROM outbox LIMIT ?) waiting";

    private final DataSource database;

    Told(DataSource database) {
        this.database = database;
    }

    /** The partition in which the events of a case lie. */
    public static int partitionOf(UUID reference) {
        return partitionOf(reference.toString(), CaseTopic.PARTITIONS);
    }

    /** The partition in which the events of a subject's month lie. */
    public static int partitionOf(SubjectKey key) {
        return partitionOf(key.text(), Subject.PARTITIONS);
    }

    /** The producer's own function, so that it cannot differ from where records are. */
    static int partitionOf(String key, int partitions) {
        return BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), partitions);
    }

    /**
     * Keys of a subject, in their order.
     *
     * @param after the text of a key, with which to go on; blank for the beginning
     */
    public List<SubjectKey> keys(Subject subject, String after, int most) {
        return ask(KEYS, select -> {
            select.setString(1, subject.topic());
            select.setString(2, after);
            select.setInt(3, most);
        }, row -> key(subject, row.getString(1)));
    }

    /**
     * References of cases, in their order: also of those whose case is erased, for their last version still counts.
     *
     * @param after the last one before, blank for the beginning
     */
    public List<UUID> references(String after, int most) {
        return ask(REFERENCES, select -> {
            select.setString(1, CaseTopic.NAME);
            select.setString(2, Digest.TYPE_NAME);
            select.setString(3, after);
            select.setInt(4, most);
        }, row -> UUID.fromString(row.getString(1)));
    }

    /** Whether at least so many events wait to be published; whoever adds to them then delays what comes after. */
    public boolean isWaiting(int events) {
        return ask(WAITING, select -> select.setInt(1, events), row -> row.getInt(1)).get(0) >= events;
    }

    private static SubjectKey key(Subject subject, String text) {
        int slash = text.indexOf('/');
        return subject.of(text.substring(0, slash), YearMonth.parse(text.substring(slash + 1)));
    }

    private <T> List<T> ask(String query, Parameters parameters, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            parameters.set(select);
            try (ResultSet row = select.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (row.next()) {
                    read.add(reading.of(row));
                }
                return read;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what was told is out of reach, SQL state " + e.getSQLState(), e);
        }
    }

    private interface Parameters {

        void set(PreparedStatement select) throws SQLException;
    }

    private interface Reading<T> {

        T of(ResultSet row) throws SQLException;
    }
}
