package de.arbeitsmarktmentoren.stats.projection;

import static de.arbeitsmarktmentoren.stats.histories.Mentorings.CHEMNITZ;
import static de.arbeitsmarktmentoren.stats.histories.Mentorings.LEIPZIG;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.contracts.MentoringState;
import de.arbeitsmarktmentoren.contracts.Voided;
import de.arbeitsmarktmentoren.stats.cells.CellMoves;
import de.arbeitsmarktmentoren.stats.histories.Histories;
import de.arbeitsmarktmentoren.stats.histories.History;
import de.arbeitsmarktmentoren.stats.histories.Mentorings;

class ProjectorTest {

    private static final int RACING_BATCH = 20;
    private static final UUID REFERENCE = new UUID(4, 2);
    private static final MentoringState STARTED = Mentorings.started("2025-02", CHEMNITZ).state();

    private final Figures figures = Figures.empty();
    private final Projector projector = new Projector(figures.database());
    private final Records records = new Records(0);

    @Test
    void countsTheSameEventTwiceOnce() throws SQLException {
        RawRecord event = records.event(REFERENCE, 1, STARTED);

        apply(List.of(event, records.again(event)));
        apply(List.of(records.again(event)));

        assertThat(figures.cases("STARTED")).isEqualTo(1);
    }

    @Test
    void letsTheHighestVersionWinWhateverComesLast() throws SQLException {
        MentoringState corrected = Mentorings.started("2025-01", LEIPZIG).state();

        apply(List.of(records.event(REFERENCE, 9, corrected)));
        apply(List.of(records.event(REFERENCE, 7, STARTED)));

        assertThat(figures.text("SELECT month, district, cases FROM flow_cell WHERE measure = 'STARTED'"))
                .isEqualTo("2025-01 14713 1\n");
    }

    @Test
    void keepsAVoidCaseAsAFence() throws SQLException {
        apply(List.of(records.event(REFERENCE, 1, STARTED), records.event(REFERENCE, 3, new Voided())));
        apply(List.of(records.event(REFERENCE, 2, STARTED)));

        assertThat(figures.cells()).isEmpty();
        assertThat(figures.text("SELECT status, version FROM case_fact")).isEqualTo("VOIDED 3\n");
    }

    @Test
    void countsTheRecordAfterAPoisonousOne() throws SQLException {
        RawRecord poison = records.record(REFERENCE.toString(), "de.arbeitsmarktmentoren.mentoring.started.v1",
                new byte[] { 1 });

        apply(List.of(poison, records.event(REFERENCE, 1, STARTED)));

        assertThat(figures.deadLetters()).isEqualTo("0 MALFORMED OPEN\n");
        assertThat(figures.cases("STARTED")).isEqualTo(1);
    }

    @Test
    void movesPositionAndTimeByAHeartbeatAndNothingElse() throws SQLException {
        apply(List.of(records.heartbeat()));

        assertThat(figures.text("SELECT next_offset, counted_up_to AT TIME ZONE 'UTC' FROM consumer_position"))
                .isEqualTo("1 2025-11-20 08:00:00\n");
        assertThat(figures.cells()).isEmpty();
        assertThat(figures.deadLetters()).isEmpty();
    }

    @Test
    void changesNothingForWhoIsBehind() throws SQLException {
        Position stale = projector.position(CaseTopic.NAME, 0);
        RawRecord poison = records.record(null, "nonsense", null);
        Batch batch = batch(stale, List.of(records.event(REFERENCE, 1, STARTED), poison));
        projector.apply(batch);
        String before = figures.text("SELECT * FROM consumer_position") + figures.cells() + figures.deadLetters();

        Optional<Position> reached = projector.apply(batch(stale, List.of(records.event(new UUID(1, 1), 1, STARTED))));

        assertThat(reached).isEmpty();
        assertThat(figures.text("SELECT * FROM consumer_position") + figures.cells() + figures.deadLetters()).isEqualTo(before);
    }

    @Test
    void writesNoGenerationOfAnotherFunction() throws SQLException {
        Position before = projector.position(CaseTopic.NAME, 0);
        figures.change("UPDATE generation SET cell_function = 'cells-0'");

        Optional<Position> reached = projector.apply(batch(before, List.of(records.event(REFERENCE, 1, STARTED))));

        assertThat(reached).isEmpty();
        assertThat(figures.cells()).isEmpty();
        assertThat(projector.mayCount()).isFalse();
    }

    @Test
    void writesNoGenerationThatNoLongerAnswers() throws SQLException {
        Position before = projector.position(CaseTopic.NAME, 0);
        figures.change("UPDATE generation SET active = false");
        figures.change(
                "INSERT INTO generation (generation, cell_function, active) SELECT 2, cell_function, true FROM generation");

        Optional<Position> reached = projector.apply(batch(before, List.of(records.event(REFERENCE, 1, STARTED))));

        assertThat(reached).isEmpty();
        assertThat(projector.position(CaseTopic.NAME, 0).generation()).isEqualTo(2);
    }

    @Test
    void letsOneOfTwoWinThatCountTheSameRecordsAtOnce() throws Exception {
        List<RawRecord> all = records.of(Histories.of(33, 300));
        ExecutorService replicas = Executors.newFixedThreadPool(2);

        List<Future<Integer>> counted = replicas.invokeAll(List.of(() -> race(all), () -> race(all)));
        int batches = counted.get(0).get() + counted.get(1).get();
        replicas.shutdown();

        assertThat(batches).isEqualTo((all.size() + RACING_BATCH - 1) / RACING_BATCH);
        assertThat(new Recount(figures.database()).compare().isFine()).isTrue();
        assertThat(figures.number("SELECT next_offset FROM consumer_position")).isEqualTo(all.size());
    }

    /** Counts on from wherever the position is, as a replica that believes to be alone. @return how many batches it won */
    private int race(List<RawRecord> all) throws SQLException {
        int won = 0;
        Position from = projector.position(CaseTopic.NAME, 0);
        while (from.nextOffset() < all.size()) {
            int first = (int) from.nextOffset();
            Optional<Position> reached = projector
                    .apply(batch(from, all.subList(first, Math.min(all.size(), first + RACING_BATCH))));
            won += reached.isPresent() ? 1 : 0;
            from = reached.isPresent() ? reached.get() : projector.position(CaseTopic.NAME, 0);
        }
        return won;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 21, 22, 23, 24 })
    void comesToTheSameCellsInAnyOrderAndWithAnyDuplicates(long seed) throws SQLException {
        List<History> histories = Histories.of(seed, 800);
        applyInPieces(records.disturbed(records.of(histories), seed), seed);

        assertThat(figures.cells()).isEqualTo(cellsOfTheLastStatesOf(histories));
        assertThat(new Recount(figures.database()).compare().isFine()).isTrue();
        assertThat(figures.number("SELECT sum(cases) FROM cohort_cell")).isEqualTo(histories.stream()
                .filter(history -> history.last().state() instanceof Mentoring).count());
    }

    @Test
    void keepsTheSumOfTwoPartitionsRight() throws SQLException {
        List<History> histories = Histories.of(31, 500);
        Records other = new Records(1);
        applyInPieces(records.of(histories.subList(0, 250)), 31);
        applyInPieces(other.of(histories.subList(250, 500)), 32);

        assertThat(figures.cells()).isEqualTo(cellsOfTheLastStatesOf(histories));
    }

    private static String cellsOfTheLastStatesOf(List<History> histories) {
        CellMoves moves = new CellMoves();
        histories.stream().map(History::last).map(CaseEvent::state).forEach(state -> moves.move(null, state));
        List<String> lines = new ArrayList<>();
        moves.flows().forEach((cell, tally) -> lines.add(String.join(" ", "flow", cell.measure(), cell.month().toString(),
                cell.project(), cell.district(), cell.groupCombination(), tally.cases() + "", tally.returning() + "")));
        moves.cohorts().forEach((cell, tally) -> lines.add(String.join(" ", "cohort", cell.exit() + " " + cell.afterMonths(),
                cell.startMonth().toString(), cell.project(), cell.district(), cell.groupCombination(), tally.cases() + "",
                tally.returning() + "")));
        return Figures.sorted(lines);
    }

    private void applyInPieces(List<RawRecord> all, long seed) throws SQLException {
        Random random = new Random(seed);
        int from = 0;
        while (from < all.size()) {
            int to = Math.min(all.size(), from + 1 + random.nextInt(600));
            apply(all.subList(from, to));
            from = to;
        }
    }

    private void apply(List<RawRecord> some) throws SQLException {
        Position from = projector.position(CaseTopic.NAME, some.get(0).partition());
        assertThat(projector.apply(batch(from, some))).isPresent();
    }

    private static Batch batch(Position from, List<RawRecord> some) {
        return new Batch(from, some.get(some.size() - 1).offset() + 1, some.stream().map(RecordReader::read).toList());
    }
}
