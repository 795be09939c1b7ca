package de.arbeitsmarktmentoren.cases.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.CaseEventType;

/**
 * Where events are handed in. What is appended is published exactly if the caller's transaction commits, in the order of the
 * versions of its reference, at least once.
 */
@ApplicationScoped
public class Outbox {

    private final DataSource database;
    private final EventSchema schema;
    private final Clock clock;
    private final OutboxSignal signal;
    private final TransactionSynchronizationRegistry transactions;

    Outbox(DataSource database, EventSchema schema, Clock clock, OutboxSignal signal,
            TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.schema = schema;
        this.clock = clock;
        this.signal = signal;
        this.transactions = transactions;
    }

    /**
     * Joins the caller's transaction, which must hold the lock of whatever the reference stands for: only then do
     * the events of a reference leave in the order of their versions.
     *
     * @throws UnpublishableEvent if the event breaks the contract; the transaction then cannot commit, so that no
     *         row ever blocks the relay
     */
    @Transactional(TxType.MANDATORY)
    public void append(UUID reference, CaseEvent event, CaseEventType type) {
        byte[] body = event.toJson();
        schema.check(body);
        try (Connection connection = database.getConnection()) {
            OutboxTable.insert(connection, reference, event.version(), type.typeName(), clock.instant(), body);
        } catch (SQLException e) {
            throw new IllegalStateException("the event cannot be recorded, SQL state " + e.getSQLState(), e);
        }
        transactions.registerInterposedSynchronization(new RingAfterCommit(signal));
    }

    private record RingAfterCommit(OutboxSignal signal) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing to tell before the commit.
        }

        @Override
        public void afterCompletion(int status) {
            signal.ring();
        }
    }
}
