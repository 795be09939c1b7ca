package de.arbeitsmarktmentoren.stats.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The numbers are what R 4.2.2 with its package survival 3.5-3 says to these lines:
 *
 * <pre>
 * library(survival)
 * curve &lt;- function(follow, exit, after) {
 *   seen &lt;- exit != "NONE" &amp; after + 1 &lt;= follow
 *   state &lt;- factor(ifelse(seen, exit, "NONE"), c("NONE", "PLACED", "DROPPED"))
 *   survfit(Surv(ifelse(seen, after + 1, follow), state, type = "mstate") ~ 1)
 * }
 * show &lt;- function(fit, months) {
 *   s &lt;- summary(fit, times = months, extend = TRUE)
 *   cat(sprintf("%2d | %.15f | %.15f | %.15f\n", as.integer(months), s$pstate[, 2], s$pstate[, 3], s$pstate[, 1]), sep = "")
 *   for (share in c(0.25, 0.5)) print(fit$time[which(fit$pstate[, 2] &gt;= share - 1e-9)[1]])
 * }
 * P &lt;- "PLACED"; D &lt;- "DROPPED"; N &lt;- "NONE"
 * show(curve(c(5,5,5,5,5,5,3,3,3,3,0,0), c(P,P,D,P,N,P,P,D,N,P,N,P), c(0,2,2,5,0,4,2,0,0,3,0,0)), 0:5)
 * show(curve(c(4,4,4,4,3,3,2,2,2,2,2,2), c(P,D,P,P,P,P,P,P,P,P,D,P), c(3,4,6,2,4,4,7,0,0,5,1,6)), 1:4)
 * show(curve(c(rep(12,12), rep(7,8)), c(P,P,P,D,D,D,D,D,D,N,N,N, P,P,D,D,D,N,N,P),
 *   c(2,5,8,0,3,3,6,9,13,0,0,0, 1,6,0,4,6,0,0,9)), 1:12)
 * x &lt;- 20250701
 * draw &lt;- function(n) { x &lt;&lt;- (16807 * x) %% 2147483647; x %% n }
 * rows &lt;- t(replicate(500, c(draw(40), draw(10), draw(36))))
 * show(curve(rows[, 1], c(rep(P, 6), D, D, N, N)[rows[, 2] + 1], rows[, 3]), c(1, 3, 6, 9, 12, 18, 24, 30, 36, 39))
 * </pre>
 */
class CumulativeIncidenceInRTest {

    private static final Offset<Double> AS_PRINTED = within(1e-14);
    private static final CumulativeIncidence SMALL = of("5P0 5P2 5D2 5P5 5N0 5P4 3P2 3D0 3N0 3P3 0N0 0P0");
    private static final CumulativeIncidence HALF = of("4P3 4D4 4P6 4P2 3P4 3P4 2P7 2P0 2P0 2P5 2D1 2P6");
    private static final CumulativeIncidence FEW = of("12P2 12P5 12P8 12D0 12D3 12D3 12D6 12D9 12D13 12N0 12N0 12N0 "
            + "7P1 7P6 7D0 7D4 7D6 7N0 7N0 7P9");
    private static final CumulativeIncidence DRAWN = CohortCase
            .incidence(Stream.generate(new Draws()::next).limit(500).toList());

    @ParameterizedTest(name = "within {0} months")
    @CsvSource(delimiter = '|', textBlock = """
            0 | 0.000000000000000 | 0.000000000000000 | 1.000000000000000
            1 | 0.100000000000000 | 0.100000000000000 | 0.800000000000000
            2 | 0.100000000000000 | 0.100000000000000 | 0.800000000000000
            3 | 0.300000000000000 | 0.200000000000000 | 0.500000000000000
            4 | 0.300000000000000 | 0.200000000000000 | 0.500000000000000
            5 | 0.466666666666667 | 0.200000000000000 | 0.333333333333333
            """)
    void agreesOnExitsAndCensoringsInTheSameMonth(int months, double placed, double dropped, double open) {
        assertAgrees(SMALL, months, placed, dropped, open);
    }

    @ParameterizedTest(name = "within {0} months")
    @CsvSource(delimiter = '|', textBlock = """
            1 | 0.166666666666667 | 0.000000000000000 | 0.833333333333333
            2 | 0.166666666666667 | 0.083333333333333 | 0.750000000000000
            3 | 0.291666666666667 | 0.083333333333333 | 0.625000000000000
            4 | 0.500000000000000 | 0.083333333333333 | 0.416666666666667
            """)
    void agreesWhereExactlyHalfIsPlaced(int months, double placed, double dropped, double open) {
        assertAgrees(HALF, months, placed, dropped, open);
    }

    @ParameterizedTest(name = "within {0} months")
    @CsvSource(delimiter = '|', textBlock = """
             1 | 0.000000000000000 | 0.100000000000000 | 0.900000000000000
             2 | 0.050000000000000 | 0.100000000000000 | 0.850000000000000
             3 | 0.100000000000000 | 0.100000000000000 | 0.800000000000000
             4 | 0.100000000000000 | 0.200000000000000 | 0.700000000000000
             5 | 0.100000000000000 | 0.250000000000000 | 0.650000000000000
             6 | 0.150000000000000 | 0.250000000000000 | 0.600000000000000
             7 | 0.200000000000000 | 0.350000000000000 | 0.450000000000000
             8 | 0.200000000000000 | 0.350000000000000 | 0.450000000000000
             9 | 0.275000000000000 | 0.350000000000000 | 0.375000000000000
            10 | 0.275000000000000 | 0.425000000000000 | 0.300000000000000
            12 | 0.275000000000000 | 0.425000000000000 | 0.300000000000000
            """)
    void agreesWhereHalfIsNeverPlaced(int months, double placed, double dropped, double open) {
        assertAgrees(FEW, months, placed, dropped, open);
    }

    @ParameterizedTest(name = "within {0} months")
    @CsvSource(delimiter = '|', textBlock = """
             1 | 0.010121457489879 | 0.006072874493927 | 0.983805668016194
             3 | 0.051596171191651 | 0.010230276683667 | 0.938173552124682
             6 | 0.080761356304452 | 0.023590303153680 | 0.895648340541867
             9 | 0.124695328244269 | 0.043342309657292 | 0.831962362098439
            12 | 0.187780571156881 | 0.059717240949246 | 0.752502187893873
            18 | 0.319114570135001 | 0.103746494569851 | 0.577138935295148
            24 | 0.388588389715805 | 0.121001082327521 | 0.490410527956674
            30 | 0.503916944769836 | 0.156379465869704 | 0.339703589360460
            36 | 0.562798991329279 | 0.231180327029044 | 0.206020681641678
            39 | 0.562798991329279 | 0.231180327029044 | 0.206020681641678
            """)
    void agreesOnFiveHundredDrawnCases(int months, double placed, double dropped, double open) {
        assertAgrees(DRAWN, months, placed, dropped, open);
    }

    @Test
    void agreesOnMedianAndQuartile() {
        assertThat(Stream.of(SMALL, HALF, FEW, DRAWN).map(it -> it.monthsUntil(0.25).orElseThrow())).containsExactly(3, 3, 9,
                15);
        assertThat(HALF.medianToPlacement()).hasValue(4);
        assertThat(DRAWN.medianToPlacement()).hasValue(30);
        assertThat(SMALL.medianToPlacement()).isEmpty();
        assertThat(FEW.medianToPlacement()).isEmpty();
    }

    private static void assertAgrees(CumulativeIncidence incidence, int months, double placed, double dropped, double open) {
        assertThat(incidence.placedBy(months)).isCloseTo(placed, AS_PRINTED);
        assertThat(incidence.droppedBy(months)).isCloseTo(dropped, AS_PRINTED);
        assertThat(incidence.stillOpenBy(months)).isCloseTo(open, AS_PRINTED);
    }

    private static CumulativeIncidence of(String cases) {
        return CohortCase.incidence(CohortCase.read(cases));
    }

    /** The generator of Park and Miller, whose numbers are whole in R as well. */
    private static final class Draws {

        private static final List<Exit> EXITS = Stream.of("PPPPPPDDNN".split("")).map(CohortCase::exit).toList();
        private long last = 20250701;

        CohortCase next() {
            return new CohortCase(draw(40), EXITS.get(draw(10)), draw(36));
        }

        private int draw(int below) {
            last = 16807 * last % 2147483647;
            return (int) (last % below);
        }
    }
}
