package de.arbeitsmarktmentoren.stats.projection;

import static de.arbeitsmarktmentoren.stats.histories.Mentorings.CHEMNITZ;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.MentoringState;
import de.arbeitsmarktmentoren.stack.LocalKafka;
import de.arbeitsmarktmentoren.stats.cells.Cells;
import de.arbeitsmarktmentoren.stats.histories.Histories;
import de.arbeitsmarktmentoren.stats.histories.Mentorings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class RebuildTest {

    private static final int PARTITIONS = 3;
    private static final MentoringState STARTED = Mentorings.started("2025-02", CHEMNITZ).state();
    private static final String EVENT = "de.arbeitsmarktmentoren.mentoring.started.v1";
    private static LocalKafka kafka;

    private final Figures figures = Figures.empty();
    private final String topic = "events-" + UUID.randomUUID();
    private final Records records = new Records(0);
    private Loops replicas;
    private Publisher publisher;
    private Rebuilds rebuilds;

    @BeforeAll
    static void startKafka() {
        kafka = LocalKafka.temporary();
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    @BeforeEach
    void start() {
        publisher = Publisher.onto(kafka, topic, PARTITIONS);
        replicas = new Loops(kafka, new ProjectionGauges(new SimpleMeterRegistry()), "group-" + topic, List.of(topic));
        rebuilds = replicas.rebuilds(figures);
    }

    @AfterEach
    void stop() {
        replicas.close();
        publisher.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 61, 62 })
    void comesToTheSameCellsAsCountingDid(long seed) throws SQLException {
        replicas.start(figures);
        publisher.publish(records.disturbed(records.of(Histories.of(seed, 300)), seed));
        publisher.abort(records.event(new UUID(1, 9), 1, STARTED));
        publishUnreadable(new UUID(1, 1));
        publishUnreadable(new UUID(1, 2));
        awaitAllCounted();
        figures.change("UPDATE dead_letter SET state = 'DISCARDED' WHERE record_key = '" + new UUID(1, 2) + "'");
        sendAgain(new UUID(1, 1));
        String counted = figures.cells(1);

        rebuilds.start();

        awaitState(2, RebuildState.FLIPPED);
        assertThat(figures.answering()).isEqualTo(2);
        assertThat(figures.cells(2)).isEqualTo(counted).isEqualTo(figures.cells(1));
        assertThat(figures.text("SELECT state, count(*) FROM dead_letter GROUP BY state ORDER BY state"))
                .isEqualTo("DISCARDED 1\nREDRIVEN 1\n");
        assertThat(new Recount(figures.database()).compare().isFine()).isTrue();
        assertThat(rebuilds.find(2).orElseThrow().parts()).hasSize(PARTITIONS).allSatisfy(part -> {
            assertThat(part.recordsDone()).isPositive().isEqualTo(part.recordsTotal());
            assertThat(part.comparison().isEqual()).isTrue();
        });
    }

    @Test
    @Tag("long")
    void losesNothingThatComesMeanwhileInAnyReplica() throws Exception {
        List<RawRecord> all = records.of(Histories.of(63, 600));
        replicas.start(figures);
        publisher.publish(all.subList(0, all.size() / 2));
        replicas.start(figures);
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions()
                .until(() -> publisher.members("group-" + topic) == 2);
        Thread publishing = new Thread(() -> inPieces(all.subList(all.size() / 2, all.size())));
        publishing.start();

        rebuilds.start();

        awaitState(2, RebuildState.FLIPPED);
        publishing.join();
        awaitAllCounted();
        String counted = figures.cells(2);
        await().ignoreException(RebuildRunning.class).until(() -> rebuilds.start() == 3);
        awaitState(3, RebuildState.FLIPPED);
        assertThat(figures.cells(3)).isEqualTo(counted);
        assertThat(new Recount(figures.database()).compare().isFine()).isTrue();
    }

    @Test
    void waitsForADecisionIfSomethingDiffersAndFollowsMeanwhile() throws SQLException {
        replicas.start(figures);
        countStarts(0, 5);
        spoilACell();

        rebuilds.start();

        awaitState(2, RebuildState.COMPARED);
        assertThat(rebuilds.newest().orElseThrow().parts()).extracting(part -> part.comparison().differingCells())
                .contains(1L);
        countStarts(5, 7);
        assertThat(figures.answering()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(starts(2)).isEqualTo(7));
        assertThat(starts(1)).isEqualTo(107);

        rebuilds.flip(2);

        awaitState(2, RebuildState.FLIPPED);
        countStarts(7, 9);
        assertThat(starts(2)).isEqualTo(9);
        assertThat(new Recount(figures.database()).compare().isFine()).isTrue();
    }

    @Test
    void countsALetterThatIsSentAgainWhileItWaits() throws SQLException {
        replicas.start(figures);
        countStarts(0, 2);
        publishUnreadable(new UUID(1, 99));
        awaitAllCounted();
        spoilACell();
        rebuilds.start();
        awaitState(2, RebuildState.COMPARED);

        sendAgain(new UUID(1, 99));
        rebuilds.flip(2);

        awaitState(2, RebuildState.FLIPPED);
        assertThat(starts(2)).isEqualTo(3);
    }

    @Test
    void doesNotCountWhatWasDiscardedEvenIfItCould() {
        figures.refuseVersion(13);
        replicas.start(figures);
        publisher.publish(records.event(new UUID(1, 1), 13, STARTED), records.event(new UUID(1, 2), 1, STARTED));
        awaitAllCounted();
        figures.change("ALTER TABLE case_fact DROP CONSTRAINT case_fact_version_check");
        figures.change("UPDATE dead_letter SET state = 'DISCARDED'");

        rebuilds.start();

        awaitState(2, RebuildState.FLIPPED);
        assertThat(starts(2)).isEqualTo(1);
    }

    @Test
    void leavesNothingBehindWhenItIsDiscarded() {
        replicas.start(figures);
        countStarts(0, 5);
        spoilACell();
        rebuilds.start();
        awaitState(2, RebuildState.COMPARED);

        rebuilds.discard(2);

        awaitState(2, RebuildState.DISCARDED);
        assertThat(rebuilds.generations()).extracting(Generation::generation).containsExactly(1);
        assertThat(figures.number("SELECT count(*) FROM case_fact WHERE generation = 2")).isZero();
        assertThat(starts(1)).isEqualTo(105);
        assertThatThrownBy(() -> rebuilds.flip(2)).isInstanceOf(RebuildNotCompared.class);
    }

    @Test
    void runsOnceOverAllReplicas() {
        countStarts(0, 3, replicas);
        spoilACell();
        rebuilds.start();
        awaitState(2, RebuildState.COMPARED);
        Rebuilds elsewhere = replicas.rebuilds(figures);

        assertThatThrownBy(elsewhere::start).isInstanceOf(RebuildRunning.class);

        assertThat(elsewhere.newest().orElseThrow().state()).isEqualTo(RebuildState.COMPARED);
        elsewhere.flip(2);
        awaitState(2, RebuildState.FLIPPED);
    }

    @Test
    void leavesTheFiguresAloneWhenItsReplicaDies() throws SQLException {
        replicas.start(figures);
        countStarts(0, 5);
        String counted = figures.cells(1);
        spoilACell();
        rebuilds.start();
        awaitState(2, RebuildState.COMPARED);

        figures.change("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'");

        awaitState(2, RebuildState.ABANDONED);
        assertThat(figures.answering()).isEqualTo(1);
        mendTheCell();
        await().untilAsserted(() -> assertThat(rebuilds.start()).isEqualTo(3));
        awaitState(3, RebuildState.FLIPPED);
        assertThat(figures.cells(3)).isEqualTo(counted);
        assertThat(rebuilds.find(2).orElseThrow().state()).isEqualTo(RebuildState.FAILED);
        assertThat(rebuilds.generations()).extracting(Generation::generation).containsExactly(1, 3);
    }

    @Test
    void stopsWithItsReplica() throws InterruptedException {
        replicas.start(figures);
        countStarts(0, 5);
        spoilACell();
        rebuilds.start();
        awaitState(2, RebuildState.COMPARED);

        rebuilds.stop(null);

        assertThat(rebuilds.find(2).orElseThrow().failure()).isEqualTo("STOPPED");
        assertThat(figures.answering()).isEqualTo(1);
        assertThat(starts(1)).isEqualTo(105);
    }

    @Test
    void takesOverFromAnotherDefinitionOfTheFigures() throws SQLException {
        countStarts(0, 4, replicas);
        figures.change("UPDATE generation SET cell_function = 'cells-0'");

        rebuilds.start();

        awaitState(2, RebuildState.FLIPPED);
        assertThat(rebuilds.generations()).extracting(Generation::function).containsExactly("cells-0", Cells.FUNCTION);
        countStarts(4, 6);
        assertThat(starts(2)).isEqualTo(6);
    }

    @Test
    void showsHowFarItIsAndWhichGenerationAnswers() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        new RebuildMeters(figures.database(), meters);
        assertThat(meters.get("rebuild_progress_ratio").gauge().value()).isNaN();
        countStarts(0, 3, replicas);
        spoilACell();

        rebuilds.start();

        awaitState(2, RebuildState.COMPARED);
        assertThat(meters.get("rebuild_progress_ratio").gauge().value()).isEqualTo(1);
        assertThat(meters.get("generation_active").gauge().value()).isEqualTo(1);
        rebuilds.flip(2);
        awaitState(2, RebuildState.FLIPPED);
        assertThat(meters.get("generation_active").gauge().value()).isEqualTo(2);
    }

    @Test
    void goesBackToWhatAnsweredBefore() {
        replicas.start(figures);
        countStarts(0, 3);
        rebuilds.start();
        awaitState(2, RebuildState.FLIPPED);
        countStarts(3, 8);

        await().ignoreException(RebuildRunning.class).untilAsserted(() -> rebuilds.goBack(1));

        awaitState(1, RebuildState.FLIPPED);
        assertThat(figures.answering()).isEqualTo(1);
        assertThat(starts(1)).isEqualTo(8);
        countStarts(8, 9);
        assertThat(starts(1)).isEqualTo(9);
    }

    @Test
    void doesNotTakeOverByItselfWhereRecordsAreGone() {
        publisher.publish(0, records.event(new UUID(5, 1), 1, STARTED));
        publisher.deleteUpTo(1);
        publisher.publish(0, records.event(new UUID(5, 2), 1, STARTED));
        replicas.start(figures);
        await().untilAsserted(() -> assertThat(figures.number("SELECT count(*) FROM consumer_position")).isEqualTo(3));

        rebuilds.start();

        awaitState(2, RebuildState.COMPARED);
        assertThat(figures.answering()).isEqualTo(1);
        rebuilds.flip(2);
        awaitState(2, RebuildState.FLIPPED);
        publisher.publish(0, records.event(new UUID(5, 3), 1, STARTED));
        awaitAllCounted();
        assertThat(starts(2)).isEqualTo(2);
    }

    private void awaitState(int generation, RebuildState state) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(
                () -> assertThat(rebuilds.find(generation).orElseThrow().state()).isEqualTo(state));
    }

    private void awaitAllCounted() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(figures.number("""
                SELECT coalesce(sum(next_offset), 0) FROM consumer_position
                WHERE generation = (SELECT generation FROM generation WHERE active)""")).isEqualTo(publisher.endOffsets()));
    }

    private void countStarts(int from, int to, Loops counting) {
        counting.start(figures);
        countStarts(from, to);
    }

    private void countStarts(int from, int to) {
        for (int start = from; start < to; start++) {
            publisher.publish(records.event(new UUID(7, start), 1, STARTED));
        }
        awaitAllCounted();
    }

    private long starts(int generation) {
        return figures.number("SELECT coalesce(sum(cases), 0) FROM flow_cell WHERE measure = 'STARTED' AND generation = "
                + generation);
    }

    private void spoilACell() {
        changeACell("+ 100");
    }

    private void mendTheCell() {
        changeACell("- 100");
    }

    private void changeACell(String by) {
        figures.change("UPDATE flow_cell SET cases = cases " + by + " WHERE measure = 'STARTED' AND shard = "
                + "(SELECT min(shard) FROM flow_cell WHERE measure = 'STARTED') AND generation = 1");
    }

    private void publishUnreadable(UUID reference) {
        publisher.publish(records.record(reference.toString(), EVENT, new byte[] { '{' }));
    }

    /** As if whoever looked at it had found out how to read it; on the topic it stays what it is. */
    private void sendAgain(UUID reference) throws SQLException {
        String event = new String(new CaseEvent(1, STARTED).toJson(), UTF_8);
        figures.change(
                "UPDATE dead_letter SET raw = convert_to('" + event + "', 'UTF8') WHERE record_key = '" + reference + "'");
        String[] key = figures.text("SELECT partition, record_offset FROM dead_letter WHERE record_key = '" + reference + "'")
                .strip().split(" ");
        assertThat(new DeadLetters(figures.database()).sendAgain(topic, Integer.parseInt(key[0]), Long.parseLong(key[1])))
                .isEqualTo(DeadLetters.Outcome.COUNTED);
    }

    private void inPieces(List<RawRecord> all) {
        for (int from = 0; from < all.size(); from += 20) {
            publisher.publish(all.subList(from, Math.min(all.size(), from + 20)));
        }
    }
}
