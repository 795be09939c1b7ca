package de.arbeitsmarktmentoren.stats.statistics;

import static de.arbeitsmarktmentoren.stats.statistics.Exit.DROPPED;
import static de.arbeitsmarktmentoren.stats.statistics.Exit.PLACED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CumulativeIncidenceTest {

    private static final Offset<Double> ROUNDING = within(1e-12);
    private static final int MONTHS = 30;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 200);
    }

    /**
     * Two start months, five and three months before the cut-off. 5P5 and 3P3 happened behind it and are censored, as is who
     * has no exit: two after 3 months, two after 5.
     *
     * <pre>
     * month at risk placed dropped censored  placed by then             dropped by then            still open
     *   1     10      1       1       0      1/10                       1/10                       8/10
     *   2      8      0       0       0      1/10                       1/10                       8/10
     *   3      8      2       1       2      1/10 + 8/10 · 2/8 = 3/10   1/10 + 8/10 · 1/8 = 2/10   8/10 · 5/8 = 5/10
     *   4      3      0       0       0      3/10                       2/10                       5/10
     *   5      3      1       0       2      3/10 + 5/10 · 1/3 = 7/15   2/10                       5/10 · 2/3 = 1/3
     * </pre>
     */
    @Test
    void comesToWhatIsWorkedOutByHand() {
        CumulativeIncidence incidence = CohortCase
                .incidence(CohortCase.read("5P0 5P2 5D2 5P5 5N0 5P4 3P2 3D0 3N0 3P3"));

        assertThat(incidence.atStart()).isEqualTo(10);
        assertCurve(incidence::placedBy, 0, 0.1, 0.1, 0.3, 0.3, 7 / 15.0);
        assertCurve(incidence::droppedBy, 0, 0.1, 0.1, 0.2, 0.2, 0.2);
        assertCurve(incidence::stillOpenBy, 1, 0.8, 0.8, 0.5, 0.5, 1 / 3.0);
        assertCurve(incidence::placedObservedBy, 0, 1, 1, 3, 3, 4);
        assertThat(incidence.monthsUntil(0.25)).hasValue(3);
        assertThat(incidence.monthsUntil(0.301)).hasValue(5);
        assertThat(incidence.medianToPlacement()).isEmpty();
    }

    @Test
    void countsNobodyWhoStartedBehindTheCutOff() {
        CumulativeIncidence incidence = CohortCase.incidence(CohortCase.read("2P0 2N0 -1P0 -3N0"));

        assertThat(incidence.atStart()).isEqualTo(2);
        assertThat(incidence.medianToPlacement()).hasValue(1);
    }

    @Test
    void countsWhoStartedInTheCutOffMonthAtTheStartOnly() {
        CumulativeIncidence incidence = CohortCase.incidence(CohortCase.read("0P0 0N0 1P0 1N0"));

        assertThat(incidence.atStart()).isEqualTo(4);
        assertCurve(incidence::placedBy, 0, 0.5);
        assertCurve(incidence::placedObservedBy, 0, 1);
    }

    @Test
    void staysAsItIsBeyondTheLongestFollowUp() {
        CumulativeIncidence incidence = CohortCase.incidence(CohortCase.read("2P0 2N0"));

        assertThat(incidence.placedBy(120)).isEqualTo(0.5);
        assertThat(incidence.stillOpenBy(120)).isEqualTo(0.5);
    }

    @Test
    void saysOfAnEmptyCohortThatNothingHappened() {
        CumulativeIncidence incidence = CohortCase.incidence(List.of());

        assertThat(incidence.atStart()).isZero();
        assertThat(incidence.placedBy(12)).isZero();
        assertThat(incidence.stillOpenBy(12)).isOne();
        assertThat(incidence.medianToPlacement()).isEmpty();
    }

    /** 2/12 + 9/12 · 1/6 + 9/12 · 5/6 · 1/3 = 1/2, of which the divisions make 0.49999999999999994. */
    @Test
    void findsTheMedianWhereExactlyHalfIsPlaced() {
        CumulativeIncidence incidence = CohortCase
                .incidence(CohortCase.read("4P3 4D4 4P6 4P2 3P4 3P4 2P7 2P0 2P0 2P5 2D1 2P6"));

        assertThat(incidence.medianToPlacement()).hasValue(4);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void addsUpToOneAndNeverFalls(long seed) {
        CumulativeIncidence incidence = CohortCase.incidence(CohortCase.seeded(seed));

        IntStream.range(0, MONTHS).forEach(month -> {
            assertThat(incidence.placedBy(month) + incidence.droppedBy(month) + incidence.stillOpenBy(month))
                    .isCloseTo(1, ROUNDING);
            assertThat(incidence.placedBy(month + 1)).isGreaterThanOrEqualTo(incidence.placedBy(month));
            assertThat(incidence.droppedBy(month + 1)).isGreaterThanOrEqualTo(incidence.droppedBy(month));
            assertThat(incidence.stillOpenBy(month + 1)).isLessThanOrEqualTo(incidence.stillOpenBy(month)).isNotNegative();
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isThePlainShareToTheLastDigitWhereNobodyIsCensored(long seed) {
        List<CohortCase> cases = CohortCase.seeded(seed).stream()
                .map(each -> new CohortCase(MONTHS, each.exit(), each.afterMonths())).toList();

        CumulativeIncidence incidence = CohortCase.incidence(cases);

        IntStream.rangeClosed(0, MONTHS).forEach(month -> {
            long placed = cases.stream().filter(each -> each.exit() == PLACED && each.afterMonths() < month).count();
            long dropped = cases.stream().filter(each -> each.exit() == DROPPED && each.afterMonths() < month).count();
            assertThat(incidence.placedBy(month)).isEqualTo((double) placed / cases.size());
            assertThat(incidence.droppedBy(month)).isEqualTo((double) dropped / cases.size());
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isTheSameInAnyOrderAndWithLikeCasesTakenTogether(long seed) {
        List<CohortCase> cases = CohortCase.seeded(seed);
        List<CohortCase> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(seed));
        CohortExits merged = new CohortExits();
        cases.stream().collect(Collectors.groupingBy(each -> each, Collectors.counting()))
                .forEach((each, count) -> merged.add(each.followUp(), each.exit(), each.afterMonths(), count));

        List<Double> curve = curve(CohortCase.incidence(cases));

        assertThat(curve(CohortCase.incidence(shuffled))).isEqualTo(curve);
        assertThat(curve(merged.incidence())).isEqualTo(curve);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isNeverAboveWhatTakesTheDroppedForStillPlaceable(long seed) {
        List<CohortCase> cases = CohortCase.seeded(seed);

        CumulativeIncidence incidence = CohortCase.incidence(cases);

        double notPlaced = 1;
        for (int month = 1; month <= MONTHS; month++) {
            notPlaced *= 1 - (double) CohortCase.placedIn(month, cases) / Math.max(1, CohortCase.atRiskIn(month, cases));
            assertThat(incidence.placedBy(month)).isLessThanOrEqualTo(1 - notPlaced + 1e-12);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithTheTextbookFormulaInFractions(long seed) {
        List<CohortCase> cases = CohortCase.seeded(seed);
        ExactIncidence exact = ExactIncidence.of(cases, MONTHS);

        CumulativeIncidence incidence = CohortCase.incidence(cases);

        IntStream.rangeClosed(0, MONTHS).forEach(month -> {
            assertThat(incidence.placedBy(month)).isCloseTo(exact.placedBy(month), ROUNDING);
            assertThat(incidence.stillOpenBy(month)).isCloseTo(exact.openBy(month), ROUNDING);
        });
        assertThat(incidence.medianToPlacement()).isEqualTo(exact.median());
    }

    private static List<Double> curve(CumulativeIncidence incidence) {
        return IntStream.rangeClosed(0, MONTHS).boxed()
                .flatMap(month -> Stream.of(incidence.placedBy(month), incidence.droppedBy(month))).toList();
    }

    private static void assertCurve(IntToDoubleFunction curve, double... expected) {
        assertThat(IntStream.range(0, expected.length).mapToDouble(curve).toArray()).containsExactly(expected, ROUNDING);
    }
}
