package de.arbeitsmarktmentoren.cases.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import de.arbeitsmarktmentoren.cases.audit.Verification.Fault;
import de.arbeitsmarktmentoren.stack.LocalPostgres;

class SealingTest {

    private static LocalPostgres postgres;

    private final Sealing sealing = new Sealing(Clock.systemUTC());
    private String database;

    @BeforeAll
    static void start() {
        postgres = LocalPostgres.temporary();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void create() {
        database = "audit" + System.nanoTime();
        Flyway.configure().dataSource(postgres.database(database), postgres.user(), postgres.password())
                .skipDefaultCallbacks(true).load().migrate();
    }

    @Test
    void followsOneSealWithTheNext() throws SQLException {
        Seal first = seal("a", "b").orElseThrow();

        Seal second = seal("c").orElseThrow();

        assertThat(List.of(first.number(), first.entries(), second.number(), second.entries())).containsExactly(1L, 2L, 2L, 1L);
        assertThat(second.follows(first)).isTrue();
        assertThat(verified()).extracting(Verification::fault, Verification::seals, Verification::entries, Verification::digest)
                .containsExactly(null, 2L, 3L, second.digestText());
    }

    @Test
    void makesNoSealOverNothing() throws SQLException {
        seal("a");

        assertThat(seal()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a removed entry            | DELETE FROM audit_entry WHERE subject = 'd'                                | ENTRIES_DIFFER
            a changed subject         | UPDATE audit_entry SET subject = 'x' WHERE subject = 'd'                   | ENTRIES_DIFFER
            a changed time            | UPDATE audit_entry SET at = at - interval '1 day' WHERE subject = 'd'      | ENTRIES_DIFFER
            a changed field           | UPDATE audit_entry SET fields = '{/phone}' WHERE subject = 'd'             | ENTRIES_DIFFER
            an entry for another      | UPDATE audit_entry SET transaction = (SELECT transaction FROM audit_entry WHERE subject = 'a') WHERE subject = 'd' | ENTRIES_DIFFER
            an inserted entry         | INSERT INTO audit_entry (transaction, roles, action, operation, kind, objects, projects, fields) SELECT transaction, roles, action, operation, kind, objects, projects, fields FROM audit_entry WHERE subject = 'd' | ENTRIES_DIFFER
            another order             | UPDATE audit_entry SET subject = CASE subject WHEN 'c' THEN 'd' ELSE 'c' END WHERE subject IN ('c', 'd') | ENTRIES_DIFFER
            a removed seal            | DELETE FROM audit_seal WHERE number = 2                                    | SEAL_MISSING
            a seal of another digest  | UPDATE audit_seal SET digest = sha256(digest) WHERE number = 2             | ENTRIES_DIFFER
            a seal of another time    | UPDATE audit_seal SET sealed_at = sealed_at - interval '1 day' WHERE number = 2 | ENTRIES_DIFFER
            a seal of another span    | UPDATE audit_seal SET first_transaction = '1' WHERE number = 2             | CHAIN_BROKEN
            seals that changed places | UPDATE audit_seal SET number = 9 - number WHERE number IN (2, 3); UPDATE audit_seal SET number = number - 4 WHERE number > 3 | CHAIN_BROKEN
            a removed entry and seal   | DELETE FROM audit_entry WHERE subject = 'd'; DELETE FROM audit_seal WHERE number = 2 | SEAL_MISSING
            """)
    void shows(String what, String change, Fault fault) throws SQLException {
        seal("a", "b");
        seal("c", "d");
        seal("e");

        run(change);

        assertThat(verified().fault()).as(what).isNotNull();
        assertThat(verified().fault().fault()).as(what).isEqualTo(fault);
    }

    @Test
    void explainsWhatADeletionRuleTookAway() throws SQLException {
        seal("a", "b");
        seal("c");
        String dayAfterTomorrow = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(2).toString();
        run("SELECT delete_audit_before('" + dayAfterTomorrow + "')");

        Seal third = seal("d").orElseThrow();

        assertThat(verified()).extracting(Verification::fault, Verification::seals, Verification::deletedUpTo,
                Verification::digest).containsExactly(null, 3L, 2L, third.digestText());
        assertThat(texts("SELECT subject FROM audit_entry")).containsExactly("d");
        run("INSERT INTO audit_entry (transaction, roles, action, operation, kind, objects, projects, fields)"
                + " SELECT first_transaction, '{}', 'READ', 'x', 'CASE', '{}', '{}', '{}' FROM audit_seal WHERE number = 2");
        assertThat(verified().fault()).isEqualTo(new Verification.FaultView(2, Fault.DELETED_ENTRIES_THERE));
    }

    @Test
    void waitsForTransactionsThatAreOpen() throws SQLException {
        try (Connection open = connection()) {
            open.setAutoCommit(false);
            open.createStatement().execute(insert("slow"));
            seal("fast");
            assertThat(sealed()).isEmpty();
            open.commit();
        }

        seal();

        assertThat(sealed()).containsExactly("slow", "fast");
        assertThat(verified().fault()).isNull();
    }

    @Test
    void passesByNothingAndTakesNothingTwiceWhileManyWrite() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        List<CompletableFuture<Void>> sealers = new ArrayList<>();
        for (int sealer = 0; sealer < 2; sealer++) {
            sealers.add(CompletableFuture.runAsync(() -> {
                while (writing.get()) {
                    unchecked(() -> seal());
                }
            }));
        }
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            Random random = new Random(writer);
            String name = "writer " + writer + " ";
            writers.add(CompletableFuture.runAsync(() -> unchecked(() -> write(name, random))));
        }

        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).join();
        writing.set(false);
        CompletableFuture.allOf(sealers.toArray(CompletableFuture[]::new)).join();
        seal();

        List<String> all = texts("SELECT subject FROM audit_entry");
        List<String> sealed = sealed();
        assertThat(sealed).hasSameSizeAs(Set.copyOf(sealed)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(texts("SELECT sum(entries) FROM audit_seal")).containsExactly(String.valueOf(all.size()));
        assertThat(verified().fault()).isNull();
    }

    private void write(String name, Random random) throws SQLException {
        try (Connection connection = connection()) {
            connection.setAutoCommit(false);
            for (int entry = 0; entry < 300; entry++) {
                connection.createStatement().execute(insert(name + entry));
                if (random.nextInt(5) == 0) {
                    connection.commit();
                } else if (random.nextInt(20) == 0) {
                    connection.rollback();
                }
            }
            connection.commit();
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static void unchecked(Work work) {
        try {
            work.run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The subjects of entries in the order of their seals, each as often as it was sealed. */
    private List<String> sealed() throws SQLException {
        return texts("SELECT e.subject FROM audit_seal s JOIN audit_entry e ON e.transaction >= s.first_transaction"
                + " AND e.transaction < s.end_transaction ORDER BY s.number, e.seq");
    }

    private Optional<Seal> seal(String... subjects) throws SQLException {
        for (String subject : subjects) {
            run(insert(subject));
        }
        try (Connection connection = connection()) {
            connection.setAutoCommit(false);
            Optional<Seal> seal = sealing.seal(connection);
            connection.commit();
            return seal;
        }
    }

    private static String insert(String subject) {
        return "INSERT INTO audit_entry (subject, roles, action, operation, kind, objects, projects, fields) VALUES ('"
                + subject
                + "', '{mentor}', 'READ', 'getMentee', 'MENTEE', '{one,two}', '{P-14511-1}', '{}')";
    }

    private Verification verified() throws SQLException {
        try (Connection connection = connection()) {
            connection.setAutoCommit(false);
            return Verification.of(connection, 1);
        }
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = connection()) {
            connection.createStatement().execute(statement);
        }
    }

    private List<String> texts(String query) throws SQLException {
        try (Connection connection = connection(); var rows = connection.createStatement().executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), postgres.user(), postgres.password());
    }
}
