package de.arbeitsmarktmentoren.cases.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.cases.Topic;
import de.arbeitsmarktmentoren.cases.access.Actor;
import de.arbeitsmarktmentoren.cases.access.Scope;
import de.arbeitsmarktmentoren.cases.access.Wall;
import de.arbeitsmarktmentoren.cases.audit.Doing;
import de.arbeitsmarktmentoren.cases.outbox.Told;
import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.stack.LocalKafka;
import de.arbeitsmarktmentoren.stack.LocalPostgres;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.quarkus.narayana.jta.QuarkusTransaction;

@CaseServiceTest
class SendingTest {

    private static final String WAITERS = """
            SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'""";

    /** Who waits for the lock of a case, to send it again. */
    private static final String WAITING = """
            SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
            AND query LIKE 'SELECT id FROM mentoring_case%'""";

    LocalPostgres postgres;

    @Inject
    SendingDesk desk;

    @Inject
    Doing doing;

    @Inject
    Wall wall;

    SmallOidcServer identity;
    LocalKafka kafka;

    private CaseClient mentor;
    private SendingClient operator;
    /** What others wait for only he sees to whom the server belongs. */
    private DataSource database;
    private Records records;

    @BeforeEach
    void setUp() {
        mentor = new CaseClient(identity);
        operator = new SendingClient(identity);
        database = Records.administrator(postgres);
        records = new Records(database);
    }

    @Test
    void sendsTheCurrentVersionsOfThePartitionsAndNoOthers() {
        List<String> references = IntStream.range(0, 12).mapToObj(each -> reference(mentor.startedCase("2025-03-14"))).toList();
        int partition = Told.partitionOf(UUID.fromString(references.get(0)));
        var before = published(CaseTopic.NAME, CaseTopic.PARTITIONS);

        Map<String, Object> sending = operator.finished(Map.of("partitions", List.of(partition)));

        assertThat(sending.get("total")).isEqualTo(sending.get("sent")).isEqualTo((int) records
                .texts("SELECT DISTINCT reference FROM case_event").stream().map(UUID::fromString)
                .filter(each -> Told.partitionOf(each) == partition).count());
        assertThat(sending.get("partitions")).isEqualTo(List.of(partition));
        var after = published(CaseTopic.NAME, CaseTopic.PARTITIONS);
        assertThat(references).allSatisfy(each -> assertThat(after.get(each).size() - before.get(each).size())
                .isEqualTo(Told.partitionOf(UUID.fromString(each)) == partition ? 1 : 0));
    }

    @Test
    void sendsAllCasesWhereNothingElseIsSaid() {
        mentor.startedCase("2025-03-14");

        Map<String, Object> sending = operator.finished(Map.of());

        assertThat(sending).containsEntry("topic", CaseTopic.NAME)
                .containsEntry("sent", (int) records.count("SELECT count(DISTINCT reference) FROM case_event"));
        assertThat((List<?>) sending.get("partitions")).hasSize(CaseTopic.PARTITIONS);
    }

    @Test
    void sendsTheMonthsOfASubject() {
        records.awaitCapacityTold();
        var before = published(Subject.CAPACITY.topic(), Subject.PARTITIONS);

        Map<String, Object> sending = operator
                .finished(Map.of("topic", Subject.CAPACITY.topic(), "partitions", List.of(0, 2, 0)));

        var after = published(Subject.CAPACITY.topic(), Subject.PARTITIONS);
        assertThat((int) sending.get("sent")).isPositive().isEqualTo(sending.get("total"))
                .isEqualTo(sum(after) - sum(before));
        assertThat(sending.get("partitions")).isEqualTo(List.of(0, 2));
    }

    @Test
    @Tag("long")
    void goesOnWhereItWasKilledAndDoublesNothing() throws Exception {
        IntStream.range(0, 12).forEach(each -> mentor.startedCase("2025-03-14"));
        List<String> references = records.texts("SELECT DISTINCT reference FROM case_event ORDER BY reference");
        long events = records.count("SELECT count(*) FROM event");
        var before = published(CaseTopic.NAME, CaseTopic.PARTITIONS);
        String id;
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT FROM mentoring_case WHERE reference = ANY ('{"
                    + String.join(",", references.subList(5, 10)) + "}') FOR UPDATE");
            id = operator.order(Map.of());
            await().until(() -> records.texts(WAITING).size() == 1);
            records.texts("SELECT pg_terminate_backend(?)", Integer.valueOf(records.texts(WAITING).get(0)));
            assertThat(operator.sending(id)).containsEntry("sent", 5).containsEntry("finishedAt", null);
            other.rollback();
        }

        Map<String, Object> sending = operator.finished(id);

        assertThat(sending).containsEntry("sent", references.size()).containsEntry("total", references.size());
        assertThat(records.count("SELECT count(*) FROM event")).isEqualTo(events);
        var after = published(CaseTopic.NAME, CaseTopic.PARTITIONS);
        assertThat(references).allSatisfy(each -> assertThat(after.get(each).size() - before.get(each).size()).isOne());
    }

    @Test
    void keepsACaseFromChangingUntilItsEventIsHandedIn() {
        String id = mentor.startedCase("2025-03-14");
        QuarkusTransaction.begin();
        doing.job("a test");
        wall.open();
        desk.order(new Actor("an operator", Scope.EVERYTHING), Part.wholeOfCases());
        desk.proceed(10_000);

        CompletableFuture<Integer> change = CompletableFuture.supplyAsync(() -> pause(id));

        await().until(() -> change.isDone() || records.count(WAITERS) == 1);
        awaitPublished();
        QuarkusTransaction.commit();
        assertThat(change.join()).isEqualTo(201);
        assertThat(versions(published(CaseTopic.NAME, CaseTopic.PARTITIONS), id)).containsExactly(1L, 1L, 2L);
    }

    @Test
    @Tag("long")
    void neverPutsAnOldVersionBehindANewOneWhileCasesChange() {
        List<String> cases = IntStream.range(0, 10).mapToObj(each -> mentor.startedCase("2025-03-14")).toList();
        AtomicBoolean running = new AtomicBoolean(true);
        CompletableFuture<Integer> changes = CompletableFuture.supplyAsync(() -> changeWhile(running, cases));

        IntStream.range(0, 3).forEach(each -> operator.finished(Map.of()));

        running.set(false);
        assertThat(changes.join()).as("changes meanwhile").isPositive();
        var published = published(CaseTopic.NAME, CaseTopic.PARTITIONS);
        assertThat(cases).allSatisfy(each -> assertThat(versions(published, each)).isSorted().last()
                .isEqualTo(records.count("SELECT version FROM mentoring_case WHERE id = ?::uuid", each)));
    }

    @Test
    void asksForADigestWhenAllCasesAreSent() {
        records.texts("UPDATE digest SET wanted = false RETURNING id");

        operator.finished(Map.of("partitions", List.of(11)));

        assertThat(records.texts("SELECT wanted FROM digest")).containsExactly("t");
    }

    private int changeWhile(AtomicBoolean running, List<String> cases) {
        int changes = 0;
        while (running.get()) {
            String each = cases.get(changes++ % cases.size());
            boolean paused = "PAUSED".equals(mentor.asMentor().get("/v1/cases/" + each).path("status"));
            (paused ? mentor.change(each, "resumption", Map.of("resumedOn", "2025-04-14"))
                    : mentor.change(each, "pauses", Map.of("pausedOn", "2025-04-14", "reason", "COURSE"))).then()
                    .statusCode(201);
        }
        return changes;
    }

    private int pause(String caseId) {
        return mentor.change(caseId, "pauses", Map.of("pausedOn", "2025-04-14", "reason", "COURSE")).statusCode();
    }

    private List<Long> versions(Map<String, List<ConsumerRecord<String, byte[]>>> published, String caseId) {
        return published.get(reference(caseId)).stream().map(event -> CaseEvent.fromJson(event.value()).version()).toList();
    }

    private String reference(String caseId) {
        return records.referenceOf(caseId);
    }

    /** What other tests recorded is sent too, and takes its time. */
    private void awaitPublished() {
        await().atMost(Duration.ofMinutes(1)).until(() -> records.count("SELECT count(*) FROM outbox") == 0);
    }

    /** The events of each key in their order, once all are published. */
    private Map<String, List<ConsumerRecord<String, byte[]>>> published(String name, int partitions) {
        awaitPublished();
        try (Topic topic = new Topic(kafka.bootstrapServers(), name, partitions)) {
            return topic.everything().stream().filter(Topic::isEvent).collect(Collectors.groupingBy(ConsumerRecord::key));
        }
    }

    private static int sum(Map<String, List<ConsumerRecord<String, byte[]>>> published) {
        return published.values().stream().mapToInt(List::size).sum();
    }
}
