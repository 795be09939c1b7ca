package de.arbeitsmarktmentoren.stats.cells;

import java.time.YearMonth;
import java.util.Comparator;

/**
 * What became of those who started in a month. Each case that is not void stands in exactly one, so that their sum is the
 * number of cases.
 *
 * @param groupCombination sorted codes of target groups, joined by {@code .}
 * @param exit {@code PLACED_<kind>}, {@code DROPPED_<kind>}, or {@code NONE} while neither has happened
 * @param afterMonths completed months from the start to the exit, 0 for {@code NONE}
 */
public record CohortCell(YearMonth startMonth, String project, String district, String groupCombination, String exit,
        int afterMonths) implements Cell, Comparable<CohortCell> {

    private static final Comparator<CohortCell> ORDER = Comparator.comparing(CohortCell::startMonth)
            .thenComparing(CohortCell::project).thenComparing(CohortCell::district)
            .thenComparing(CohortCell::groupCombination).thenComparing(CohortCell::exit)
            .thenComparingInt(CohortCell::afterMonths);

    /** The order in which rows are locked; any fixed one would do. */
    @Override
    public int compareTo(CohortCell other) {
        return ORDER.compare(this, other);
    }
}
