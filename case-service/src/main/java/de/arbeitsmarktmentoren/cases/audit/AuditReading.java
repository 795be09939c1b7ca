package de.arbeitsmarktmentoren.cases.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import de.arbeitsmarktmentoren.cases.page.Slice;

/** Where the audit is read; who reads it is taken down, too. Joins the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class AuditReading {

    private final DataSource database;
    private final Audit audit;

    AuditReading(DataSource database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    List<KeptEntry> page(EntryQuery entries, Slice slice) {
        slice.after().ifPresent(key -> entries.where("seq < ?", Long.valueOf(key.get(0))));
        List<KeptEntry> found = ask(connection -> entries.read(connection, slice.rowsToRead()));
        audit.exported(Kind.AUDIT, Set.of(), List.of(), Math.min(found.size(), slice.rowsToRead() - 1));
        return found;
    }

    List<Seal> seals(Slice slice) {
        long before = slice.after().map(key -> Long.valueOf(key.get(0))).orElse(Long.MAX_VALUE);
        return ask(connection -> SealTable.before(connection, before, slice.rowsToRead()));
    }

    Verification verification(long from) {
        return ask(connection -> Verification.of(connection, from));
    }

    private <T> T ask(Question<T> question) {
        try (Connection connection = database.getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the audit cannot be read, SQL state " + e.getSQLState(), e);
        }
    }

    private interface Question<T> {

        T ask(Connection connection) throws SQLException;
    }
}
