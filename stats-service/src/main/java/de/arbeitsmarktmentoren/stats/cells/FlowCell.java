package de.arbeitsmarktmentoren.stats.cells;

import java.time.YearMonth;
import java.util.Comparator;

/**
 * What happened in a month, where, to whom.
 *
 * @param measure what is counted, such as {@code STARTED} or {@code PLACED_VOCATIONAL_TRAINING}
 * @param groupCombination sorted codes of target groups, joined by {@code .}
 */
public record FlowCell(String measure, YearMonth month, String project, String district, String groupCombination)
        implements
            Cell,
            Comparable<FlowCell> {

    private static final Comparator<FlowCell> ORDER = Comparator.comparing(FlowCell::measure).thenComparing(FlowCell::month)
            .thenComparing(FlowCell::project).thenComparing(FlowCell::district).thenComparing(FlowCell::groupCombination);

    /** The order in which rows are locked; any fixed one would do. */
    @Override
    public int compareTo(FlowCell other) {
        return ORDER.compare(this, other);
    }
}
