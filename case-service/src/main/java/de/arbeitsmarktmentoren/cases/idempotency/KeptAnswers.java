package de.arbeitsmarktmentoren.cases.idempotency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

/** The table {@code idempotency_key}. Each method joins the caller's transaction. */
@ApplicationScoped
class KeptAnswers {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    // With a secret of the database: a hash of name and day of birth alone could be guessed.
    private static final String SECRET_HASH = "sha256((SELECT secret FROM person.request_secret) || ?)";

    private static final String CLAIM = """
            INSERT INTO idempotency_key (caller, key, request_hash, projects) VALUES (?, ?, %s, wall_projects())
            ON CONFLICT DO NOTHING"""
            .formatted(SECRET_HASH);

    private static final String FIND = """
            SELECT request_hash = %s, status, location, etag, body, projects <@ wall_projects() FROM idempotency_key
            WHERE caller = ? AND key = ?"""
            .formatted(SECRET_HASH);

    private static final String KEEP = """
            UPDATE idempotency_key SET status = ?, location = ?, etag = ?, body = ? WHERE caller = ? AND key = ?""";

    // Requests about them lead there by the address, and such a row keeps nothing but its key. Others may name one of them in
    // passing, as a possible duplicate: then nobody is named.
    private static final String FORGET_ABOUT = """
            UPDATE idempotency_key SET status = %d, request_hash = '', location = NULL, etag = NULL, body = NULL
            WHERE EXISTS (SELECT FROM unnest(?) id WHERE strpos(location, id) > 0)"""
            .formatted(AnswerForgotten.STATUS);

    private static final String FORGET_NAMED = """
            UPDATE idempotency_key SET body = replace(body, ?, '00000000-0000-0000-0000-000000000000')
            WHERE strpos(body, ?) > 0""";

    private static final String FORGET = "DELETE FROM idempotency_key WHERE created_at < now() - cast(? AS interval)";

    private final DataSource database;

    KeptAnswers(DataSource database) {
        this.database = database;
    }

    /**
     * Takes the key for this transaction, waiting for a twin that has it. The connection's {@code lock_timeout} bounds the
     * wait.
     *
     * @return the answer that the request got before, empty if it is new
     * @throws NotFoundException if the caller has been taken out of a project since
     */
    Optional<KeptAnswer> claim(RequestKey request) {
        try (Connection connection = database.getConnection()) {
            return inserted(connection, request) ? Optional.empty() : Optional.of(find(connection, request));
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new RequestInProgress();
            }
            throw new IllegalStateException("the idempotency key cannot be claimed, SQL state " + e.getSQLState(), e);
        }
    }

    void keep(RequestKey request, KeptAnswer answer) {
        try (Connection connection = database.getConnection(); PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setInt(1, answer.status());
            keep.setString(2, answer.location());
            keep.setString(3, answer.etag());
            keep.setString(4, answer.body());
            keep.setString(5, request.caller());
            keep.setString(6, request.key());
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the answer cannot be kept, SQL state " + e.getSQLState(), e);
        }
    }

    /** @return how many were forgotten */
    int forgetOld() {
        try (Connection connection = database.getConnection(); PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setString(1, Idempotency.KEPT.toString());
            return forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("old keys cannot be forgotten, SQL state " + e.getSQLState(), e);
        }
    }

    /** What is known of these. @return how many requests had been about them */
    int forget(Set<UUID> ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement about = connection.prepareStatement(FORGET_ABOUT);
                PreparedStatement named = connection.prepareStatement(FORGET_NAMED)) {
            about.setArray(1, connection.createArrayOf("text", ids.stream().map(UUID::toString).toArray()));
            int forgotten = about.executeUpdate();
            for (UUID id : ids) {
                named.setString(1, id.toString());
                named.setString(2, id.toString());
                named.executeUpdate();
            }
            return forgotten;
        } catch (SQLException e) {
            throw new IllegalStateException("answers cannot be forgotten, SQL state " + e.getSQLState(), e);
        }
    }

    private static boolean inserted(Connection connection, RequestKey request) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, request.caller());
            claim.setString(2, request.key());
            claim.setBytes(3, request.hash());
            return claim.executeUpdate() == 1;
        }
    }

    private static KeptAnswer find(Connection connection, RequestKey request) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setBytes(1, request.hash());
            find.setString(2, request.caller());
            find.setString(3, request.key());
            try (ResultSet row = find.executeQuery()) {
                if (!row.next()) {
                    throw new RequestInProgress();
                }
                if (!row.getBoolean(6)) {
                    // What it was about may not be the caller's any more, and doing it again could double what still is.
                    throw new NotFoundException();
                }
                if (row.getInt(2) == AnswerForgotten.STATUS) {
                    throw new AnswerForgotten();
                }
                if (!row.getBoolean(1)) {
                    throw new IdempotencyKeyReused();
                }
                return new KeptAnswer(row.getInt(2), row.getString(3), row.getString(4), row.getString(5));
            }
        }
    }
}
