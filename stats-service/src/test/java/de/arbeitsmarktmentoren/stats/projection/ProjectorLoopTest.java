package de.arbeitsmarktmentoren.stats.projection;

import static de.arbeitsmarktmentoren.stats.histories.Mentorings.CHEMNITZ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.contracts.MentoringState;
import de.arbeitsmarktmentoren.contracts.Voided;
import de.arbeitsmarktmentoren.stack.LocalKafka;
import de.arbeitsmarktmentoren.stats.histories.Histories;
import de.arbeitsmarktmentoren.stats.histories.Mentorings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class ProjectorLoopTest {

    private static final MentoringState STARTED = Mentorings.started("2025-02", CHEMNITZ).state();
    private static LocalKafka kafka;

    private final Figures figures = Figures.empty();
    private final String topic = "events-" + UUID.randomUUID();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ProjectionGauges gauges = new ProjectionGauges(meters);
    private final List<Running> running = new ArrayList<>();
    private final Records records = new Records(0);

    @BeforeAll
    static void startKafka() {
        kafka = LocalKafka.temporary();
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    @AfterEach
    void stopLoops() {
        List.copyOf(running).forEach(this::stop);
    }

    @Test
    void countsWhatTransactionsCommittedAndGoesPastTheirMarkers() {
        try (Publisher publisher = Publisher.onto(kafka, topic, 3)) {
            publisher.publish(records.event(new UUID(1, 1), 1, STARTED), records.event(new UUID(1, 2), 1, STARTED));
            publisher.abort(records.event(new UUID(1, 3), 1, STARTED));
            start();

            await().untilAsserted(() -> assertThat(figures.cases("STARTED")).isEqualTo(2));
            await().untilAsserted(() -> assertThat(figures.number("SELECT sum(next_offset) FROM consumer_position"))
                    .isEqualTo(publisher.endOffsets()));
            await().untilAsserted(() -> assertThat(meters.get("projection_lag_records").gauge().value()).isZero());
        }
    }

    @Test
    void goesOnAfterARestartWhereItWas() {
        try (Publisher publisher = Publisher.onto(kafka, topic, 2)) {
            List<RawRecord> all = records.of(Histories.of(41, 400));
            publisher.publish(all.subList(0, all.size() / 2));
            Running first = start();
            await().untilAsserted(() -> assertThat(figures.number("SELECT count(*) FROM case_fact")).isPositive());
            stop(first);
            publisher.publish(all.subList(all.size() / 2, all.size()));

            start();

            await().untilAsserted(() -> assertThat(figures.number("SELECT sum(next_offset) FROM consumer_position"))
                    .isEqualTo(publisher.endOffsets()));
            assertThat(figures.deadLetters()).isEmpty();
            assertThat(audit()).isEqualTo(new AuditResult(0, 400 - figures.number(
                    "SELECT count(*) FROM case_fact WHERE status = 'VOIDED'"), figures.number(
                            "SELECT sum(cases) FROM cohort_cell")));
        }
    }

    @Test
    void sharesThePartitionsBetweenReplicas() {
        try (Publisher publisher = Publisher.onto(kafka, topic, 4)) {
            start();
            start();
            List<RawRecord> all = records.of(Histories.of(42, 400));
            for (int from = 0; from < all.size(); from += 40) {
                publisher.publish(all.subList(from, Math.min(all.size(), from + 40)));
            }

            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(figures.number(
                    "SELECT coalesce(sum(next_offset), 0) FROM consumer_position")).isEqualTo(publisher.endOffsets()));
            assertThat(audit().isFine()).isTrue();
        }
    }

    @Test
    void waitsForATopicThatIsNotThereYet() {
        start();

        try (Publisher publisher = Publisher.onto(kafka, topic, 1)) {
            publisher.publish(records.event(new UUID(2, 1), 1, STARTED));

            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(figures.cases("STARTED")).isEqualTo(1));
        }
    }

    @Test
    void losesNothingWhileTheDatabaseIsAway() {
        try (Publisher publisher = Publisher.onto(kafka, topic, 2)) {
            publisher.publish(records.event(new UUID(3, 1), 1, STARTED));
            start();
            await().untilAsserted(() -> assertThat(figures.cases("STARTED")).isEqualTo(1));

            Figures.server().kill();
            publisher.publish(records.event(new UUID(3, 2), 1, STARTED), records.event(new UUID(3, 1), 2, new Voided()));
            Figures.server().restart();

            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(
                    () -> assertThat(figures.text("SELECT version, status FROM case_fact ORDER BY reference"))
                            .isEqualTo("2 VOIDED\n1 ACTIVE\n"));
            assertThat(figures.deadLetters()).isEmpty();
        }
    }

    @Test
    void findsTheOneRecordThatTheDatabaseRefuses() {
        try (Publisher publisher = Publisher.onto(kafka, topic, 1)) {
            MentoringState refused = Mentorings.started("2025-02", CHEMNITZ).inGroups("NUL\0").state();
            publisher.publish(records.event(new UUID(4, 1), 1, STARTED), records.event(new UUID(4, 2), 1, refused),
                    records.event(new UUID(4, 3), 1, STARTED));
            start();

            await().untilAsserted(() -> assertThat(figures.cases("STARTED")).isEqualTo(2));
            assertThat(figures.deadLetters()).isEqualTo("1 NOT_COUNTABLE OPEN\n");
        }
    }

    @Test
    void standsStillWhereTheRecordsAtItsPositionAreGone() {
        try (Publisher publisher = Publisher.onto(kafka, topic, 1)) {
            publisher.publish(records.event(new UUID(5, 1), 1, STARTED), records.event(new UUID(5, 2), 1, STARTED));
            publisher.deleteUpTo(2);
            publisher.publish(records.event(new UUID(5, 3), 1, STARTED));
            start();

            await().untilAsserted(() -> assertThat(meters.get("projection_stopped_partitions").gauge().value()).isEqualTo(1));
            assertThat(figures.number("SELECT next_offset FROM consumer_position")).isZero();
            assertThat(figures.cases("STARTED")).isZero();
        }
    }

    private AuditResult audit() {
        try {
            return new SelfAudit(figures.database()).compare();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Running start() {
        CaseConsumers consumers = new CaseConsumers(new Settings("group-" + topic), kafka.bootstrapServers());
        ProjectorLoop loop = new ProjectorLoop(consumers, new Projector(figures.database()), gauges,
                topic);
        Thread thread = new Thread(loop, "projector-" + topic);
        thread.start();
        Running started = new Running(loop, thread);
        running.add(started);
        return started;
    }

    private void stop(Running one) {
        running.remove(one);
        one.loop().stop();
        await().until(() -> !one.thread().isAlive());
    }

    private record Running(ProjectorLoop loop, Thread thread) {
    }

    private record Settings(String group) implements ProjectionConfig {

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public int batch() {
            return 2000;
        }

        @Override
        public Duration sessionTimeout() {
            return Duration.ofSeconds(10);
        }
    }
}
