package de.arbeitsmarktmentoren.stats.projection;

import static de.arbeitsmarktmentoren.stats.histories.Mentorings.CHEMNITZ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.contracts.MentoringState;
import de.arbeitsmarktmentoren.contracts.Voided;
import de.arbeitsmarktmentoren.stack.LocalKafka;
import de.arbeitsmarktmentoren.stats.cells.Cells;
import de.arbeitsmarktmentoren.stats.histories.Histories;
import de.arbeitsmarktmentoren.stats.histories.History;
import de.arbeitsmarktmentoren.stats.histories.Mentorings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class ProjectorLoopTest {

    private static final MentoringState STARTED = Mentorings.started("2025-02", CHEMNITZ).state();
    private static LocalKafka kafka;

    private final Figures figures = Figures.empty();
    private final String topic = "events-" + UUID.randomUUID();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ProjectionGauges gauges = new ProjectionGauges(meters);
    private final Loops loops = new Loops(kafka, gauges, "group-" + topic, List.of(topic));
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
        loops.close();
    }

    @Test
    void countsWhatTransactionsCommittedAndGoesPastTheirMarkers() {
        try (Publisher publisher = Publisher.onto(kafka, topic, 3)) {
            publisher.publish(records.event(new UUID(1, 1), 1, STARTED), records.event(new UUID(1, 2), 1, STARTED));
            publisher.abort(records.event(new UUID(1, 3), 1, STARTED));
            loops.start(figures);

            await().untilAsserted(() -> assertThat(figures.cases("STARTED")).isEqualTo(2));
            awaitAllCounted(publisher);
            await().untilAsserted(() -> assertThat(meters.get("projection_lag_records").gauge().value()).isZero());
        }
    }

    @Test
    void goesOnAfterARestartWhereItWas() {
        try (Publisher publisher = Publisher.onto(kafka, topic, 2)) {
            List<History> histories = Histories.of(41, 400);
            List<RawRecord> all = records.of(histories);
            publisher.publish(all.subList(0, all.size() / 2));
            Loops.Running first = loops.start(figures);
            awaitAllCounted(publisher);
            loops.stop(first);
            // Whoever reads anything again finds that it is gone.
            publisher.deleteAll();
            publisher.publish(all.subList(all.size() / 2, all.size()));

            loops.start(figures);

            awaitAllCounted(publisher);
            assertThat(figures.deadLetters()).isEmpty();
            assertThat(recount()).isEqualTo(new RecountResult(0, notVoid(histories), notVoid(histories)));
        }
    }

    @Test
    @Tag("long")
    void sharesThePartitionsBetweenReplicas() {
        try (Publisher publisher = Publisher.onto(kafka, topic, 4)) {
            List<History> histories = Histories.of(42, 400);
            List<RawRecord> all = records.of(histories);
            Loops.Running first = loops.start(figures);
            publisher.publish(all.subList(0, all.size() / 3));
            awaitAllCounted(publisher);
            loops.start(figures);
            await().atMost(Duration.ofSeconds(20)).until(() -> publisher.members("group-" + topic) == 2);
            publisher.publish(all.subList(all.size() / 3, 2 * all.size() / 3));
            awaitAllCounted(publisher);
            loops.stop(first);
            publisher.publish(all.subList(2 * all.size() / 3, all.size()));

            awaitAllCounted(publisher);
            assertThat(recount()).isEqualTo(new RecountResult(0, notVoid(histories), notVoid(histories)));
        }
    }

    @Test
    void waitsForATopicThatIsNotThereYet() {
        loops.start(figures);

        try (Publisher publisher = Publisher.onto(kafka, topic, 1)) {
            publisher.publish(records.event(new UUID(2, 1), 1, STARTED));

            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(figures.cases("STARTED")).isEqualTo(1));
        }
    }

    @Test
    void losesNothingWhileTheDatabaseIsAway() {
        try (Publisher publisher = Publisher.onto(kafka, topic, 2)) {
            publisher.publish(records.event(new UUID(3, 1), 1, STARTED));
            loops.start(figures);
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
            figures.refuseVersion(13);
            publisher.publish(records.event(new UUID(4, 1), 1, STARTED), records.event(new UUID(4, 2), 13, STARTED),
                    records.event(new UUID(4, 3), 1, STARTED));
            loops.start(figures);

            await().untilAsserted(() -> assertThat(figures.cases("STARTED")).isEqualTo(2));
            assertThat(figures.deadLetters()).isEqualTo("1 NOT_COUNTABLE OPEN\n");
        }
    }

    @Test
    void countsTheOtherPartitionsWhileARecordFindsNoPlaceAtAll() {
        try (Publisher publisher = Publisher.onto(kafka, topic, 2)) {
            figures.refuseVersion(13);
            figures.change("ALTER TABLE dead_letter ADD CHECK (partition <> 0)");
            publisher.publish(0, records.event(new UUID(6, 1), 13, STARTED));
            loops.start(figures);
            await().untilAsserted(() -> assertThat(figures.number("SELECT count(*) FROM consumer_position")).isEqualTo(2));

            publisher.publish(1, records.event(new UUID(6, 2), 1, STARTED));

            await().untilAsserted(() -> assertThat(figures.cases("STARTED")).isEqualTo(1));
            await().untilAsserted(() -> assertThat(meters.get("projection_lag_records").gauge().value()).isPositive());
        }
    }

    @Test
    void leavesThePartitionsToThoseWhoseFunctionFits() {
        try (Publisher publisher = Publisher.onto(kafka, topic, 4)) {
            Figures others = Figures.empty();
            others.change("UPDATE generation SET cell_function = 'cells-0'");
            loops.start(others);
            loops.start(figures);
            publisher.publish(records.of(Histories.of(43, 40)));

            awaitAllCounted(publisher);
        }
    }

    @Test
    void joinsWhenTheFunctionFits() {
        try (Publisher publisher = Publisher.onto(kafka, topic, 1)) {
            figures.change("UPDATE generation SET cell_function = 'cells-0'");
            loops.start(figures);
            publisher.publish(records.event(new UUID(7, 1), 1, STARTED));

            figures.change("UPDATE generation SET cell_function = '" + Cells.FUNCTION + "'");

            await().untilAsserted(() -> assertThat(figures.cases("STARTED")).isEqualTo(1));
        }
    }

    @Test
    void showsWhatIsNotCountedWhileTheDatabaseIsAway() {
        try (Publisher publisher = Publisher.onto(kafka, topic, 1)) {
            publisher.publish(records.event(new UUID(8, 1), 1, STARTED));
            loops.start(figures);
            await().untilAsserted(() -> assertThat(meters.get("projection_lag_records").gauge().value()).isZero());

            Figures.server().kill();
            try {
                publisher.publish(records.event(new UUID(8, 2), 1, STARTED));

                await().untilAsserted(() -> assertThat(meters.get("projection_lag_records").gauge().value()).isPositive());
            } finally {
                Figures.server().restart();
            }
        }
    }

    @Test
    void standsStillWhereTheRecordsAtItsPositionAreGone() {
        try (Publisher publisher = Publisher.onto(kafka, topic, 1)) {
            publisher.publish(records.event(new UUID(5, 1), 1, STARTED), records.event(new UUID(5, 2), 1, STARTED));
            publisher.deleteUpTo(2);
            publisher.publish(records.event(new UUID(5, 3), 1, STARTED));
            loops.start(figures);

            await().untilAsserted(() -> assertThat(meters.get("projection_stopped_partitions").gauge().value()).isEqualTo(1));
            assertThat(figures.number("SELECT next_offset FROM consumer_position")).isZero();
            assertThat(figures.cases("STARTED")).isZero();
        }
    }

    private void awaitAllCounted(Publisher publisher) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(figures.number(
                "SELECT coalesce(sum(next_offset), 0) FROM consumer_position")).isEqualTo(publisher.endOffsets()));
    }

    private static long notVoid(List<History> histories) {
        return histories.stream().filter(history -> history.last().state() instanceof Mentoring).count();
    }

    private RecountResult recount() {
        try {
            return new Recount(figures.database()).compare();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
