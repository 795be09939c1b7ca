package de.arbeitsmarktmentoren.stats.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.contracts.MentoringState;
import de.arbeitsmarktmentoren.contracts.Status;
import de.arbeitsmarktmentoren.contracts.codelist.District;
import de.arbeitsmarktmentoren.stats.histories.Histories;
import de.arbeitsmarktmentoren.stats.histories.History;

class CellsOfAnyHistoryTest {

    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final int MONTHS = 72;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 1, 2, 3, 4 })
    void givesTheStockThatWasKnownAtEachMonthsEnd(long seed) {
        List<NavigableMap<YearMonth, Mentoring>> lives = Histories.uncorrected(seed, 2000);

        CellMoves moves = movesOf(lives.stream().map(life -> life.lastEntry().getValue()));

        for (Stock stock : Stock.values()) {
            assertThat(runningSums(stock, moves)).isEqualTo(told(stock, lives))
                    .allSatisfy((key, count) -> assertThat(count).isNotNegative());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 5, 6 })
    void holdsThatOpenIsSeekingPausedAndAftercare(long seed) {
        CellMoves moves = movesOf(lastStatesOf(Histories.of(seed, 2000)));

        Map<String, Long> parts = new HashMap<>();
        Stream.of(Stock.SEEKING, Stock.PAUSED, Stock.AFTERCARE)
                .forEach(part -> runningSums(part, moves).forEach((key, count) -> parts.merge(key, count, Long::sum)));

        assertThat(parts).isEqualTo(runningSums(Stock.OPEN, moves));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 7, 8 })
    void putsEachCaseThatIsNotVoidIntoOneCohortCell(long seed) {
        List<History> histories = Histories.of(seed, 3000);

        CellMoves moves = movesOf(lastStatesOf(histories));

        long notVoid = lastStatesOf(histories).filter(Mentoring.class::isInstance).count();
        assertThat(moves.cohorts().values().stream().mapToLong(Tally::cases).sum()).isEqualTo(notVoid);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 9, 10 })
    void comesToTheSameByMovesAsByTheLastStatesAlone(long seed) {
        List<History> histories = Histories.of(seed, 2000);
        CellMoves stepByStep = new CellMoves();
        for (History history : histories) {
            MentoringState before = null;
            for (CaseEvent event : history.events()) {
                stepByStep.move(before, event.state());
                before = event.state();
            }
        }

        CellMoves atOnce = movesOf(lastStatesOf(histories));

        assertThat(stepByStep.flows()).isEqualTo(atOnce.flows());
        assertThat(stepByStep.cohorts()).isEqualTo(atOnce.cohorts());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 11, 12 })
    void countsEachFlowOfTheStatesInSomeDistrict(long seed) {
        List<MentoringState> states = lastStatesOf(Histories.of(seed, 2000)).toList();

        CellMoves moves = movesOf(states.stream());

        long placed = states.stream().filter(state -> state instanceof Mentoring it && it.placed() != null).count();
        assertThat(moves.flows().entrySet().stream().filter(entry -> entry.getKey().measure().startsWith("PLACED_"))
                .filter(entry -> District.codes().contains(entry.getKey().district()))
                .mapToLong(entry -> entry.getValue().cases()).sum()).isEqualTo(placed);
    }

    private static CellMoves movesOf(Stream<? extends MentoringState> states) {
        CellMoves moves = new CellMoves();
        states.forEach(state -> moves.move(null, state));
        return moves;
    }

    private static Stream<MentoringState> lastStatesOf(List<History> histories) {
        return histories.stream().map(History::last).map(CaseEvent::state);
    }

    private static Stream<YearMonth> months() {
        return IntStream.range(0, MONTHS).mapToObj(FIRST::plusMonths);
    }

    /** By month end and district, entered less left. */
    private static Map<String, Long> runningSums(Stock stock, CellMoves moves) {
        Map<String, Long> sums = new HashMap<>();
        moves.flows().forEach((cell, tally) -> {
            long moved = cell.measure().equals(stock + "_ENTERED") ? tally.cases()
                    : cell.measure().equals(stock + "_LEFT") ? -tally.cases() : 0;
            months().filter(month -> moved != 0 && !month.isBefore(cell.month()))
                    .forEach(month -> sums.merge(month + " " + cell.district(), moved, Long::sum));
        });
        sums.values().removeIf(count -> count == 0);
        return sums;
    }

    /** By month end and district, by what was known of each life then: knows nothing of how a final state is read. */
    private static Map<String, Long> told(Stock stock, List<NavigableMap<YearMonth, Mentoring>> lives) {
        Map<String, Long> counts = new HashMap<>();
        lives.forEach(life -> months().filter(month -> life.floorEntry(month) != null).forEach(month -> {
            Mentoring then = life.floorEntry(month).getValue();
            if (isIn(stock, then.status())) {
                counts.merge(month + " " + then.responsible().district(), 1L, Long::sum);
            }
        }));
        return counts;
    }

    private static boolean isIn(Stock stock, Status status) {
        return switch (stock) {
            case OPEN -> status != Status.ENDED;
            case PAUSED -> status == Status.PAUSED;
            case AFTERCARE -> status == Status.AFTERCARE;
            case SEEKING -> status == Status.ACTIVE;
        };
    }
}
