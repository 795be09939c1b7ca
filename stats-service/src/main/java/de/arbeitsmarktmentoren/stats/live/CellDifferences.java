package de.arbeitsmarktmentoren.stats.live;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** How many series of figures differ between two moments. */
final class CellDifferences {

    private CellDifferences() {
    }

    static long between(CellArrays one, CellArrays other) {
        return between(one.flows().bySeries(), other.flows().bySeries(), RunningSum.NOTHING, RunningSum::isSameAs)
                + between(one.cohorts().bySeries(), other.cohorts().bySeries(), Triangle.NOTHING, Triangle::isSameAs);
    }

    static long series(CellArrays cells) {
        return cells.flows().bySeries().size() + cells.cohorts().bySeries().size();
    }

    private static <T> long between(Map<Series, T> one, Map<Series, T> other, T nothing, BiPredicate<T, T> same) {
        Set<Series> all = new HashSet<>(one.keySet());
        all.addAll(other.keySet());
        return all.stream()
                .filter(series -> !same.test(one.getOrDefault(series, nothing), other.getOrDefault(series, nothing))).count();
    }
}
