package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jboss.logging.Logger;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Digest;
import de.arbeitsmarktmentoren.contracts.DigestSum;

/** What digests told, compared with the facts at their place, as rows: the latest of each partition. */
final class DigestRows {

    private static final Logger LOG = Logger.getLogger(DigestRows.class);

    private static final int FETCH_SIZE = 10_000;

    // Later events may stand before a repetition, and what an old one includes may be compacted away. One from a time to come
    // would pass for newer than all that follow.
    private static final String TELLS = """
            SELECT 1 WHERE ?::timestamptz BETWEEN now() - interval '%s milliseconds' AND now() + interval '1 hour'
            AND NOT EXISTS (SELECT FROM digest WHERE generation = ? AND partition = ? AND taken_at >= ?)"""
            .formatted(CaseTopic.CONFIG.get("min.compaction.lag.ms"));

    private static final String KNOWN = "SELECT reference, version FROM case_fact WHERE generation = ? AND partition = ?";

    private static final String COLUMNS = "partition, taken_at, compared_at, cases, sum, own_cases, own_sum, letters_aside";

    private static final String WRITE = """
            INSERT INTO digest (generation, partition, taken_at, cases, sum, own_cases, own_sum, compared_at, letters_aside)
            SELECT ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), count(*) FROM dead_letter
            WHERE topic = ? AND partition = ? AND state <> 'REDRIVEN'
            ON CONFLICT (generation, partition) DO UPDATE SET taken_at = excluded.taken_at, cases = excluded.cases,
                sum = excluded.sum, own_cases = excluded.own_cases, own_sum = excluded.own_sum,
                compared_at = excluded.compared_at, letters_aside = excluded.letters_aside
            RETURNING\s""" + COLUMNS;

    private static final String LATEST = "SELECT " + COLUMNS
            + " FROM digest WHERE generation = (SELECT generation FROM generation WHERE active) ORDER BY partition";

    private DigestRows() {
    }

    /**
     * Compares, unless the digest is a repetition or too old to tell anything. The caller holds the lock on the position, which
     * is at the digest, and has written all that stands before it and nothing that stands behind.
     */
    static void compare(Connection connection, Position position, Digest digest) throws SQLException {
        if (tells(connection, position, digest)) {
            DigestComparison comparison = write(connection, position, digest, known(connection, position));
            if (!comparison.agrees()) {
                LOG.errorf("The facts of generation %d disagree with the digest: %s", position.generation(), comparison);
            }
        }
    }

    static List<DigestComparison> latest(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LATEST); ResultSet row = select.executeQuery()) {
            List<DigestComparison> latest = new ArrayList<>();
            while (row.next()) {
                latest.add(comparison(row));
            }
            return latest;
        }
    }

    private static boolean tells(Connection connection, Position position, Digest digest) throws SQLException {
        Timestamp takenAt = Timestamp.from(digest.takenAt());
        try (PreparedStatement select = connection.prepareStatement(TELLS)) {
            select.setTimestamp(1, takenAt);
            select.setInt(2, position.generation());
            select.setInt(3, position.partition());
            select.setTimestamp(4, takenAt);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** In pieces: no statement takes long, however many cases there are. */
    private static DigestSum known(Connection connection, Position position) throws SQLException {
        DigestSum sum = new DigestSum();
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setFetchSize(FETCH_SIZE);
            select.setInt(1, position.generation());
            select.setInt(2, position.partition());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sum.add(row.getObject(1, UUID.class), row.getLong(2));
                }
            }
        }
        return sum;
    }

    private static DigestComparison write(Connection connection, Position position, Digest digest, DigestSum known)
            throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(WRITE)) {
            write.setInt(1, position.generation());
            write.setInt(2, position.partition());
            write.setTimestamp(3, Timestamp.from(digest.takenAt()));
            write.setLong(4, digest.cases());
            write.setString(5, digest.sum());
            write.setLong(6, known.cases());
            write.setString(7, known.sum());
            write.setString(8, position.topic());
            write.setInt(9, position.partition());
            try (ResultSet row = write.executeQuery()) {
                row.next();
                return comparison(row);
            }
        }
    }

    private static DigestComparison comparison(ResultSet row) throws SQLException {
        return new DigestComparison(row.getInt(1), row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant(),
                row.getLong(4), row.getString(5), row.getLong(6), row.getString(7), row.getLong(8));
    }
}
