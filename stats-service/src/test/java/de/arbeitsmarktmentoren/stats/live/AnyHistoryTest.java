package de.arbeitsmarktmentoren.stats.live;

import static de.arbeitsmarktmentoren.stats.statistics.Dataset.COHORTS;
import static de.arbeitsmarktmentoren.stats.statistics.Dataset.FLOWS;
import static de.arbeitsmarktmentoren.stats.statistics.Dataset.INDICATORS;
import static de.arbeitsmarktmentoren.stats.statistics.Dataset.STOCK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.contracts.MentoringState;
import de.arbeitsmarktmentoren.contracts.codelist.District;
import de.arbeitsmarktmentoren.stats.cells.CellMoves;
import de.arbeitsmarktmentoren.stats.histories.Histories;
import de.arbeitsmarktmentoren.stats.histories.History;

/** Seeds stand in the names of the tests. */
class AnyHistoryTest {

    private static final String EVERYWHERE = "district=14," + String.join(",", District.codes());
    private static final String MONTHS = "period=2024-07..2026-03";

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 101, 102, 103, 104 })
    void keepsEveryIdentity(long seed) {
        Told told = Told.ofLastStates(Histories.of(seed, 1_500));

        assertThat(Reconciliation.checks(told.moment())).hasSize(Identity.values().length)
                .allSatisfy(check -> assertThat(check.compared()).isPositive())
                .allSatisfy(check -> assertThat(check.differing()).as(check.identity().name()).isZero());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 111, 112, 113 })
    void givesTheSameObservationsInWhateverOrderAndHoweverOftenEventsCome(long seed) {
        List<History> histories = Histories.of(seed, 800);

        Told told = Told.ofLastStates(histories);
        Told disturbed = Told.of(lastStatesOf(disturbed(histories, seed)));

        for (String question : List.of(EVERYWHERE + "&" + MONTHS, "groupCombination=*,ALL&period=2025,2025-Q1..2025-Q4")) {
            assertThat(text(disturbed, question)).isEqualTo(text(told, question));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 121, 122 })
    void comesToTheSameStepByStepAsAtOnce(long seed) {
        List<History> histories = Histories.of(seed, 600);
        CellArrays stepByStep = CellArrays.empty();
        Map<UUID, MentoringState> known = new HashMap<>();
        for (History history : histories) {
            for (CaseEvent event : history.events()) {
                CellMoves moves = new CellMoves();
                moves.move(known.put(history.reference(), event.state()), event.state());
                stepByStep = Told.applied(moves, stepByStep);
            }
        }

        assertThat(CellDifferences.between(stepByStep, Told.ofLastStates(histories).moment().cells())).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 131, 132 })
    void servesWhomCountingEachLifeFindsOpen(long seed) {
        List<Mentoring> mentorings = lastMentorings(seed);
        Told told = Told.of(mentorings.stream());

        List<String> served = told.values(INDICATORS, "measure=SERVED&" + MONTHS);

        assertThat(served).isEqualTo(months().map(month -> String.valueOf(
                mentorings.stream().filter(mentoring -> mentoring.life().openDuring(month)).count())).toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 141, 142 })
    void findsInEveryStockWhomCountingEachLifeFindsThere(long seed) {
        List<Mentoring> mentorings = lastMentorings(seed);
        Told told = Told.of(mentorings.stream());

        List<String> open = told.values(STOCK, "measure=OPEN,PAUSED&" + MONTHS);

        assertThat(open).isEqualTo(Stream.concat(
                months().map(month -> String.valueOf(
                        mentorings.stream().filter(mentoring -> mentoring.life().openAtEndOf(month)).count())),
                months().map(month -> String.valueOf(mentorings.stream().map(Mentoring::life)
                        .filter(life -> life.openAtEndOf(month) && life.pausedAtEndOf(month)).count())))
                .toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 151, 152 })
    void placesMoreOfACohortTheLongerItLooks(long seed) {
        Told told = Told.of(lastMentorings(seed).stream());

        List<Long> placed = told.values(COHORTS, "measure=COHORT_PLACED&after=3,6,9,12,18&period=2024-07/2024-09").stream()
                .map(Long::valueOf).toList();

        assertThat(placed).isSorted().last().satisfies(last -> assertThat(last).isPositive());
    }

    /** The same events, some of them twice and all of them in any order: of each case the highest version is the truth. */
    private static List<CaseEventOf> disturbed(List<History> histories, long seed) {
        List<CaseEventOf> events = histories.stream()
                .flatMap(history -> history.events().stream().map(event -> new CaseEventOf(history.reference(), event)))
                .collect(Collectors.toCollection(ArrayList::new));
        events.addAll(List.copyOf(events.subList(0, events.size() / 3)));
        Collections.shuffle(events, new Random(seed));
        return events;
    }

    private static Stream<MentoringState> lastStatesOf(List<CaseEventOf> events) {
        Map<UUID, CaseEvent> highest = new HashMap<>();
        events.forEach(event -> highest.merge(event.reference(), event.event(),
                (one, other) -> one.version() > other.version() ? one : other));
        return highest.values().stream().map(CaseEvent::state);
    }

    private static String text(Told told, String question) {
        return Stream.of(FLOWS, STOCK).map(dataset -> told.values(dataset, question).toString()).collect(Collectors.joining());
    }

    private static List<Mentoring> lastMentorings(long seed) {
        return Histories.of(seed, 1_000).stream().map(History::last).map(CaseEvent::state)
                .filter(Mentoring.class::isInstance).map(Mentoring.class::cast).toList();
    }

    private static Stream<YearMonth> months() {
        return IntStream.rangeClosed(0, 20).mapToObj(YearMonth.of(2024, 7)::plusMonths);
    }

    private record CaseEventOf(UUID reference, CaseEvent event) {
    }
}
