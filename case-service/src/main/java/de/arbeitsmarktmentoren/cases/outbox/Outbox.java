package de.arbeitsmarktmentoren.cases.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.CaseEventType;
import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Erasure;
import de.arbeitsmarktmentoren.contracts.SubjectKey;
import de.arbeitsmarktmentoren.contracts.SubjectState;

/**
 * Where events are handed in. What is appended is published exactly if the caller's transaction commits, in the order of the
 * versions of its key, at least once.
 */
@ApplicationScoped
public class Outbox {

    private static final List<String> FORGOTTEN = List.of(CaseEventType.ANONYMISED.typeName(),
            CaseEventType.VOIDED.typeName());

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
     * What happened to a case. Joins the caller's transaction, which must hold the lock of whatever the reference stands for:
     * only then do the
     * events of a reference leave in the order of their versions.
     *
     * @throws UnpublishableEvent if the event breaks the contract; the transaction then cannot commit, so that no
     *         row ever blocks the relay
     */
    @Transactional(TxType.MANDATORY)
    public void append(UUID reference, CaseEvent event, CaseEventType type) {
        joined(connection -> insert(connection, NewEvent.of(reference, event, type)));
    }

    /**
     * Tells what a month of a subject now looks like, in the next version of its key; nothing if it was told so before. Joins
     * the caller's transaction, and there locks the key, so that of two callers the second computes with what the first has
     * written. Whoever tells of several does it in the {@linkplain SubjectKey order of the keys}, or two of them wait for each
     * other.
     *
     * @param state computes it from the database, by statements of its own; what the caller changed must have been written
     *        (flushed) by then. Called once, under the lock.
     * @throws UnpublishableEvent if the state is of another key or breaks the contract; the transaction then cannot commit
     */
    @Transactional(TxType.MANDATORY)
    public void append(SubjectKey key, Supplier<? extends SubjectState> state) {
        joined(connection -> {
            Optional<NewEvent> event = SubjectTable.next(connection, key, state);
            if (event.isPresent()) {
                insert(connection, event.get());
            }
        });
    }

    /**
     * What was told of a case before its last version is forgotten here, and when that one was recorded: nothing is left that
     * tells how the case came to stand as it does. What of it waits to be published is not published any more, the last version
     * follows. Joins the caller's transaction, which must hold the lock of whatever the reference stands for.
     */
    @Transactional(TxType.MANDATORY)
    public void forgetWay(UUID reference) {
        joined(connection -> OutboxTable.forgetWay(connection, CaseTopic.NAME, reference.toString()));
    }

    /** Puts a mentee on the list of erasures, which is kept outside the database. Joins the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void append(UUID mentee, Erasure erasure) {
        joined(connection -> {
            NewEvent event = NewEvent.of(mentee, erasure);
            insert(connection, event);
            OutboxTable.forgetWay(connection, event.topic(), event.key());
        });
    }

    /**
     * Has the current version of a case published once more, as it was: for a reader that lost it. Joins the caller's
     * transaction, which must hold the lock of whatever the reference stands for; else a newer version could overtake it.
     */
    @Transactional(TxType.MANDATORY)
    public void sendAgain(UUID reference) {
        joined(connection -> enqueue(connection, CaseTopic.NAME, reference.toString()));
    }

    /**
     * Has the current version of a subject published once more, as it was. Joins the caller's transaction and locks the key.
     */
    @Transactional(TxType.MANDATORY)
    public void sendAgain(SubjectKey key) {
        joined(connection -> {
            SubjectTable.lock(connection, key);
            enqueue(connection, key.subject().topic(), key.text());
        });
    }

    /**
     * Has a digest taken soon, and not only at night: for whoever waits to learn whether what was sent again has arrived. Joins
     * the caller's transaction, which must not have handed in anything: while a digest is taken, each would wait for the other.
     */
    @Transactional(TxType.MANDATORY)
    public void askForDigest() {
        joined(DigestTable::want);
    }

    /**
     * Takes from what was told of people who are forgotten the traces of when that was, for the audit knows to whom it happened
     * then: all rows are written anew by one transaction, which the database remembers, and those of this and the last month
     * are published again in the order of their references, so that none lies on the topic where its hour was. Joins the
     * caller's transaction.
     */
    @Transactional(TxType.MANDATORY)
    public void mixForgotten() {
        YearMonth month = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        joined(connection -> {
            OutboxTable.mix(connection, FORGOTTEN);
            OutboxTable.insertForgotten(connection, FORGOTTEN, month.minusMonths(1), month);
            ringAfterCommit();
        });
    }

    private void insert(Connection connection, NewEvent event) throws SQLException {
        schema.check(event);
        OutboxTable.insert(connection, event, clock.instant());
        ringAfterCommit();
    }

    private void enqueue(Connection connection, String topic, String key) throws SQLException {
        OutboxTable.insertCurrent(connection, topic, key);
        ringAfterCommit();
    }

    private void ringAfterCommit() {
        transactions.registerInterposedSynchronization(new RingAfterCommit(signal));
    }

    private void joined(Work work) {
        try (Connection connection = database.getConnection()) {
            work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the event cannot be recorded, SQL state " + e.getSQLState(), e);
        }
    }

    private interface Work {

        void on(Connection connection) throws SQLException;
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
