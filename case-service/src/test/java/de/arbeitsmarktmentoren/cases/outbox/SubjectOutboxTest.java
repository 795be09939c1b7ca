package de.arbeitsmarktmentoren.cases.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.cases.Topic;
import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.InterviewCount;
import de.arbeitsmarktmentoren.contracts.InterviewState;
import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.contracts.SubjectEvent;
import de.arbeitsmarktmentoren.contracts.SubjectKey;
import de.arbeitsmarktmentoren.stack.LocalKafka;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Interviews stand for every subject: they are counted from a table of the test's own, as a feature counts its own. */
@CaseServiceTest
class SubjectOutboxTest {

    private static final String EVENTS = "SELECT count(*) FROM event WHERE topic = ? AND key = ?";

    @Inject
    Outbox outbox;

    /** Of the service, for it is in the transaction that counts are made. */
    @Inject
    DataSource database;

    DataSource owner = Records.owner();

    LocalKafka kafka;

    private static int months;

    /** One that no other test has. */
    private final SubjectKey key = Subject.INTERVIEW.of("P-14511-1", YearMonth.of(2000, 1).plusMonths(months++));

    @BeforeEach
    void makeTable() {
        run(owner, "CREATE TABLE IF NOT EXISTS interview_of_a_test (month text NOT NULL)");
        run(owner, "GRANT ALL ON interview_of_a_test TO PUBLIC");
    }

    @AfterEach
    void dropTable() {
        run(owner, "DROP TABLE interview_of_a_test");
    }

    @Test
    void publishesTheStateOnTheTopicOfTheSubject() {
        QuarkusTransaction.requiringNew().run(this::recordOne);

        try (Topic topic = new Topic(kafka.bootstrapServers(), key.subject().topic(), Subject.PARTITIONS)) {
            await().untilAsserted(() -> assertThat(topic.events(key.text())).hasSize(1));
            ConsumerRecord<String, byte[]> event = topic.events(key.text()).get(0);
            assertThat(SubjectEvent.fromJson(event.value(), InterviewState.class)).isEqualTo(new SubjectEvent<>(1, counted(1)));
            assertThat(Topic.header(event, CaseTopic.HEADER_TYPE)).isEqualTo("de.arbeitsmarktmentoren.interview.changed.v1");
        }
    }

    @Test
    void appendsNothingWhereNothingHasChanged() {
        QuarkusTransaction.requiringNew().run(this::recordOne);

        QuarkusTransaction.requiringNew().run(() -> outbox.append(key, this::counted));

        assertThat(new Records(database).count(EVENTS, key.subject().topic(), key.text())).isEqualTo(1);
    }

    @Test
    void leavesNothingWhenTheTransactionRollsBack() {
        QuarkusTransaction.begin();
        recordOne();

        QuarkusTransaction.rollback();

        assertThat(new Records(database).count(EVENTS, key.subject().topic(), key.text())).isZero();
        assertThat(versionTold()).isEmpty();
    }

    @Test
    void givesTheVersionOfOneThatWasRolledBackToTheNext() {
        QuarkusTransaction.requiringNew().run(this::recordOne);
        QuarkusTransaction.begin();
        recordOne();
        QuarkusTransaction.rollback();

        QuarkusTransaction.requiringNew().run(this::recordOne);

        assertThat(versionTold()).containsExactly("2");
        assertThat(told(2)).isEqualTo(new SubjectEvent<>(2, counted(2)));
    }

    @Test
    void letsTheSecondOfTwoWritersCountWhatTheFirstWrote() {
        CountDownLatch written = new CountDownLatch(2);
        Runnable writer = () -> QuarkusTransaction.requiringNew().run(() -> {
            run(database, "INSERT INTO interview_of_a_test VALUES ('" + key.month() + "')");
            // Both have written and see nothing of each other when they ask for the lock.
            written.countDown();
            awaitBoth(written);
            outbox.append(key, this::counted);
        });

        CompletableFuture.allOf(CompletableFuture.runAsync(writer), CompletableFuture.runAsync(writer)).join();

        assertThat(told(1)).isEqualTo(new SubjectEvent<>(1, counted(1)));
        assertThat(told(2)).isEqualTo(new SubjectEvent<>(2, counted(2)));
    }

    @Test
    void sendsTheCurrentVersionAgainAsItWas() {
        QuarkusTransaction.requiringNew().run(this::recordOne);
        QuarkusTransaction.requiringNew().run(this::recordOne);

        QuarkusTransaction.requiringNew().run(() -> outbox.sendAgain(key));

        try (Topic topic = new Topic(kafka.bootstrapServers(), key.subject().topic(), Subject.PARTITIONS)) {
            await().untilAsserted(() -> assertThat(topic.events(key.text())).hasSize(3));
            List<ConsumerRecord<String, byte[]>> events = topic.events(key.text());
            assertThat(events.get(2).value()).isEqualTo(events.get(1).value());
            assertThat(Topic.header(events.get(2), CaseTopic.HEADER_ID))
                    .isEqualTo(Topic.header(events.get(1), CaseTopic.HEADER_ID));
        }
    }

    @Test
    void sendsNothingAgainOfWhatWasNeverTold() {
        QuarkusTransaction.requiringNew().run(() -> outbox.sendAgain(key));

        assertThat(new Records(database).count("SELECT count(*) FROM outbox WHERE key = ?", key.text())).isZero();
    }

    @Test
    void refusesAStateOfAnotherKey() {
        Supplier<InterviewState> foreign = () -> new InterviewState("P-14522-1", "14522", key.month(), List.of());

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.append(key, foreign)))
                .isInstanceOf(UnpublishableEvent.class);

        assertThat(versionTold()).isEmpty();
    }

    @Test
    void refusesAStateThatBreaksItsSchema() {
        Supplier<InterviewState> endless = () -> new InterviewState("P-14511-1", "14511", key.month(),
                IntStream.range(1000, 1257).mapToObj(code -> new InterviewCount("G_" + code, "AGREED", 1)).toList());

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.append(key, endless)))
                .isInstanceOf(UnpublishableEvent.class).hasMessageNotContaining("G_");

        assertThat(versionTold()).isEmpty();
    }

    @Test
    void refusesToWriteWithoutATransaction() {
        assertThatThrownBy(() -> outbox.append(key, this::counted))
                .isInstanceOf(jakarta.transaction.TransactionalException.class);
    }

    private void recordOne() {
        run(database, "INSERT INTO interview_of_a_test VALUES ('" + key.month() + "')");
        outbox.append(key, this::counted);
    }

    private InterviewState counted() {
        return counted((int) new Records(database).count("SELECT count(*) FROM interview_of_a_test WHERE month = ?",
                key.month().toString()));
    }

    private InterviewState counted(int interviews) {
        return new InterviewState("P-14511-1", "14511", key.month(),
                List.of(new InterviewCount("OTHER_IMMIGRANT", "AGREED", interviews)));
    }

    private SubjectEvent<InterviewState> told(long version) {
        String body = new Records(database).texts("SELECT body FROM event WHERE topic = ? AND key = ? AND version = ?",
                key.subject().topic(), key.text(), version).get(0);
        return SubjectEvent.fromJson(body.getBytes(java.nio.charset.StandardCharsets.UTF_8), InterviewState.class);
    }

    private List<String> versionTold() {
        return new Records(database).texts("SELECT version FROM subject_version WHERE topic = ? AND key = ?",
                key.subject().topic(), key.text());
    }

    private static void awaitBoth(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(DataSource database, String statement) {
        try (var connection = database.getConnection(); var prepared = connection.createStatement()) {
            prepared.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
