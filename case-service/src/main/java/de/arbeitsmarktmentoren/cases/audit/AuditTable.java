package de.arbeitsmarktmentoren.cases.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import de.arbeitsmarktmentoren.cases.problem.NotTakenDown;

/** The table {@code audit_entry}, which is only added to, and what was refused in the minute that runs. */
@ApplicationScoped
class AuditTable {

    private static final String INSERT = """
            INSERT INTO audit_entry (subject, roles, action, operation, kind, objects, projects, fields, purpose,
                purpose_reference, request_id, amount)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String REFUSE = "SELECT audit_refuse(?, ?, ?, ?, ?, ?, ?)";

    private final DataSource database;

    AuditTable(DataSource database) {
        this.database = database;
    }

    /** Joins the caller's transaction. */
    void insert(List<Entry> entries) {
        try (Connection connection = database.getConnection(); PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Entry entry : entries) {
                fill(connection, insert, entry);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new NotTakenDown("the audit cannot be written, SQL state " + e.getSQLState(), e);
        }
    }

    /** Is kept when this returns, in a transaction of its own. */
    void refuse(Situation situation, int status, List<String> wanted) {
        try (Connection connection = database.getConnection(); PreparedStatement refuse = connection.prepareStatement(REFUSE)) {
            refuse.setString(1, situation.subject());
            refuse.setString(2, situation.operation());
            refuse.setInt(3, status);
            refuse.setArray(4, texts(connection, situation.roles()));
            refuse.setArray(5, texts(connection, wanted));
            refuse.setString(6, situation.purpose());
            refuse.setString(7, situation.requestId());
            refuse.execute();
        } catch (SQLException e) {
            throw new NotTakenDown("a refusal cannot be taken down, SQL state " + e.getSQLState(), e);
        }
    }

    private static void fill(Connection connection, PreparedStatement insert, Entry entry) throws SQLException {
        Situation situation = entry.situation();
        insert.setString(1, situation.subject());
        insert.setArray(2, texts(connection, situation.roles()));
        insert.setString(3, entry.action().name());
        insert.setString(4, situation.operation());
        insert.setString(5, entry.kind().name());
        insert.setArray(6, texts(connection, entry.objects()));
        insert.setArray(7, texts(connection, entry.projects().stream().sorted().toList()));
        insert.setArray(8, texts(connection, entry.fields()));
        insert.setString(9, situation.purpose());
        insert.setString(10, situation.reference());
        insert.setString(11, situation.requestId());
        insert.setInt(12, entry.amount());
    }

    private static java.sql.Array texts(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
