package de.arbeitsmarktmentoren.cases.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.CaseEventType;
import de.arbeitsmarktmentoren.contracts.InterviewCount;
import de.arbeitsmarktmentoren.contracts.InterviewState;
import de.arbeitsmarktmentoren.contracts.SubjectEvent;
import de.arbeitsmarktmentoren.contracts.SubjectKey;
import de.arbeitsmarktmentoren.contracts.Voided;
import de.arbeitsmarktmentoren.stack.LocalPostgres;

/** A database of its own, whose events are written as commands write them: another row first, then the case's lock. */
final class RecordedEvents {

    private final PGSimpleDataSource database = new PGSimpleDataSource();

    private RecordedEvents(LocalPostgres postgres, String name) {
        database.setUrl(postgres.database(name));
        database.setUser(postgres.user());
        database.setPassword(postgres.password());
    }

    static RecordedEvents in(LocalPostgres postgres, String name) {
        RecordedEvents recorded = new RecordedEvents(postgres, name);
        Flyway.configure().dataSource(recorded.database).skipDefaultCallbacks(true).load().migrate();
        recorded.run("CREATE TABLE locked_case (reference uuid PRIMARY KEY, version bigint NOT NULL)");
        recorded.run("CREATE TABLE written_first (at timestamptz NOT NULL DEFAULT now())");
        recorded.run("CREATE TABLE interview (month text NOT NULL)");
        return recorded;
    }

    /**
     * As a release wrote them that knew cases only: two versions of a case, the second still to be published; then migrated.
     */
    static RecordedEvents ofTheFirstRelease(LocalPostgres postgres, String name, UUID reference) {
        RecordedEvents recorded = new RecordedEvents(postgres, name);
        Flyway.configure().dataSource(recorded.database).skipDefaultCallbacks(true).target("5").load().migrate();
        for (long version = 1; version <= 2; version++) {
            recorded.run(("INSERT INTO case_event VALUES ('%s', %d, gen_random_uuid(), '%s', now(), '%s')").formatted(reference,
                    version, CaseEventType.VOIDED.typeName(),
                    new String(new CaseEvent(version, new Voided()).toJson(), StandardCharsets.UTF_8)));
        }
        recorded.run("INSERT INTO outbox (reference, version) VALUES ('" + reference + "', 2)");
        Flyway.configure().dataSource(recorded.database).skipDefaultCallbacks(true).load().migrate();
        return recorded;
    }

    DataSource database() {
        return database;
    }

    /** The same database, whose first connection fails with that error. */
    DataSource databaseAfter(Error error) {
        AtomicBoolean failed = new AtomicBoolean();
        PGSimpleDataSource failing = new PGSimpleDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                if (!failed.getAndSet(true)) {
                    throw error;
                }
                return super.getConnection();
            }
        };
        failing.setUrl(database.getUrl());
        failing.setUser(database.getUser());
        failing.setPassword(database.getPassword());
        return failing;
    }

    UUID newCase() {
        UUID reference = UUID.randomUUID();
        run("INSERT INTO locked_case VALUES ('" + reference + "', 0)");
        return reference;
    }

    /** As a command of the service does, which waits for no lock longer than two seconds. */
    void append(UUID reference) {
        try (Connection connection = database.getConnection(); var limit = connection.createStatement()) {
            limit.execute("SET lock_timeout = 2000");
            append(connection, reference);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(List<UUID> cases, int events, Random random) {
        try (Connection connection = database.getConnection()) {
            for (int event = 0; event < events; event++) {
                append(connection, cases.get(random.nextInt(cases.size())));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An interview more in the month of each, and of its month what is then so. */
    void writeInterviews(List<SubjectKey> months, int interviews, Random random) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int interview = 0; interview < interviews; interview++) {
                appendInterview(connection, months.get(random.nextInt(months.size())));
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is so now, straight from the rows. */
    SubjectEvent<InterviewState> interviewsOf(SubjectKey month) {
        long count = count("SELECT count(*) FROM interview WHERE month = '" + month.month() + "'");
        return new SubjectEvent<>(count, interviews(month, count));
    }

    long pending() {
        return count("SELECT count(*) FROM outbox");
    }

    /** The ids of the events of a case, as those see them who compare events with cases. */
    List<String> idsOf(UUID reference) {
        return new Records(database).texts("SELECT event_id FROM case_event WHERE reference = ? ORDER BY version", reference);
    }

    void askForDigest() {
        run("UPDATE digest SET wanted = true");
    }

    /** The digests that are kept, each with its number and whether it is still to be published. */
    List<String> digests() {
        return new Records(database).texts("SELECT key || ' ' || version || CASE WHEN seq IS NULL THEN '' ELSE ' pending' END"
                + " FROM event LEFT JOIN outbox USING (topic, key, version) WHERE key LIKE 'digest-%'");
    }

    List<String> references() {
        return new Records(database).texts("SELECT reference FROM case_event");
    }

    long terms() {
        return count("SELECT term FROM relay_lease");
    }

    long versionOf(UUID reference) {
        return count("SELECT version FROM locked_case WHERE reference = '" + reference + "'");
    }

    List<PendingEvent> waiting() {
        try (Connection connection = database.getConnection()) {
            return OutboxTable.read(connection, 1000);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void append(Connection connection, UUID reference) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("INSERT INTO written_first DEFAULT VALUES");
            try (var row = statement.executeQuery(
                    "UPDATE locked_case SET version = version + 1 WHERE reference = '" + reference + "' RETURNING version")) {
                row.next();
                long version = row.getLong(1);
                OutboxTable.insert(connection,
                        NewEvent.of(reference, new CaseEvent(version, new Voided()), CaseEventType.VOIDED),
                        Instant.now());
            }
        }
        connection.commit();
    }

    private static void appendInterview(Connection connection, SubjectKey key) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("INSERT INTO interview VALUES ('" + key.month() + "')");
        }
        NewEvent event = SubjectTable.next(connection, key, () -> interviews(key, count(connection,
                "SELECT count(*) FROM interview WHERE month = '" + key.month() + "'"))).orElseThrow();
        OutboxTable.insert(connection, event, Instant.now());
    }

    private static InterviewState interviews(SubjectKey key, long count) {
        return new InterviewState(key.code(), "14511", key.month(),
                List.of(new InterviewCount("OTHER_IMMIGRANT", "AGREED", (int) count)));
    }

    private long count(String query) {
        try (Connection connection = database.getConnection()) {
            return count(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(Connection connection, String query) {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String statement) {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
