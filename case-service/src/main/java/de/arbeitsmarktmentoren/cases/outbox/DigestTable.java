package de.arbeitsmarktmentoren.cases.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Digest;
import de.arbeitsmarktmentoren.contracts.DigestSum;

/** The statements of a digest. */
final class DigestTable {

    private static final int ROWS_AT_ONCE = 10_000;

    private static final String CLAIM = """
            SELECT number FROM digest WHERE id = 1 AND (wanted OR taken_at < ?) FOR UPDATE SKIP LOCKED""";

    // While this waits for its lock or holds it, no event can be recorded; a command waits for 2 s and then is refused. The
    // second limit is the database's own, so that a replica that hangs holds up nobody.
    private static final String HOLD = """
            SET LOCAL lock_timeout = 500; SET LOCAL transaction_timeout = 1500; LOCK TABLE outbox IN SHARE MODE""";

    private static final String CURRENT = """
            SELECT key, max(version) FROM event WHERE topic = ? AND key <> ALL (?) GROUP BY key""";

    private static final String FORGET_PENDING = "DELETE FROM outbox WHERE topic = ? AND key = ANY (?)";

    private static final String FORGET = "DELETE FROM event WHERE topic = ? AND key = ANY (?)";

    private static final String TAKEN = "UPDATE digest SET number = ?, taken_at = ?, wanted = false WHERE id = 1";

    private static final String WANT = "UPDATE digest SET wanted = true WHERE id = 1";

    private DigestTable() {
    }

    /**
     * The number of the next digest, if one was asked for or the last is older than that; then it is this transaction's to
     * take.
     */
    static OptionalLong claim(Connection connection, Instant due) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setObject(1, due.atOffset(ZoneOffset.UTC));
            try (ResultSet last = claim.executeQuery()) {
                return last.next() ? OptionalLong.of(last.getLong(1) + 1) : OptionalLong.empty();
            }
        }
    }

    /** From now on whoever has a number in the outbox has committed, and nobody gets one before this transaction ends. */
    static void hold(Connection connection) throws SQLException {
        try (Statement hold = connection.createStatement()) {
            hold.execute(HOLD);
        }
    }

    /** One for each partition, over what is committed now. */
    static List<DigestSum> sums(Connection connection) throws SQLException {
        List<DigestSum> sums = Stream.generate(DigestSum::new).limit(CaseTopic.PARTITIONS).toList();
        try (PreparedStatement current = ofDigests(connection, CURRENT)) {
            current.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = current.executeQuery()) {
                while (row.next()) {
                    UUID reference = UUID.fromString(row.getString(1));
                    sums.get(Told.partitionOf(reference)).add(reference, row.getLong(2));
                }
            }
        }
        return sums;
    }

    /** Hands them in, and forgets the ones before: what of these has not been published says nothing that these do not. */
    static void replace(Connection connection, long number, Instant takenAt, List<DigestSum> sums) throws SQLException {
        update(ofDigests(connection, FORGET_PENDING));
        update(ofDigests(connection, FORGET));
        for (int partition = 0; partition < sums.size(); partition++) {
            DigestSum sum = sums.get(partition);
            Digest digest = new Digest(takenAt, sum.cases(), sum.sum());
            OutboxTable.insert(connection, NewEvent.of(partition, number, digest), takenAt);
        }
        PreparedStatement taken = connection.prepareStatement(TAKEN);
        taken.setLong(1, number);
        taken.setObject(2, takenAt.atOffset(ZoneOffset.UTC));
        update(taken);
    }

    static void want(Connection connection) throws SQLException {
        update(connection.prepareStatement(WANT));
    }

    private static PreparedStatement ofDigests(Connection connection, String statement) throws SQLException {
        Array keys = connection.createArrayOf("text",
                IntStream.range(0, CaseTopic.PARTITIONS).mapToObj(Digest::key).toArray());
        PreparedStatement prepared = connection.prepareStatement(statement);
        prepared.setString(1, CaseTopic.NAME);
        prepared.setArray(2, keys);
        return prepared;
    }

    private static void update(PreparedStatement prepared) throws SQLException {
        try (prepared) {
            prepared.executeUpdate();
        }
    }
}
