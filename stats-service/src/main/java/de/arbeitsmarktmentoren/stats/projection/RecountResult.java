package de.arbeitsmarktmentoren.stats.projection;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.stats.cells.Cell;
import de.arbeitsmarktmentoren.stats.cells.CohortCell;
import de.arbeitsmarktmentoren.stats.cells.Tally;

/**
 * What a recount found.
 *
 * @param differingCells cells that the facts do not bear out, or that are missing
 * @param cases facts that are not void
 * @param cohortSum cases in all cohort cells; each case stands in exactly one
 */
public record RecountResult(long differingCells, long cases, long cohortSum) {

    static RecountResult of(Map<Cell, Tally> expected, Map<Cell, Tally> stored, long cases) {
        Set<Cell> all = new HashSet<>(expected.keySet());
        all.addAll(stored.keySet());
        long differing = all.stream().filter(cell -> differs(expected.get(cell), stored.get(cell))).count();
        long cohortSum = stored.entrySet().stream().filter(entry -> entry.getKey() instanceof CohortCell)
                .mapToLong(entry -> entry.getValue().cases()).sum();
        return new RecountResult(differing, cases, cohortSum);
    }

    /** Whether cells, facts and checksum agree. */
    public boolean isFine() {
        return differingCells == 0 && cases == cohortSum;
    }

    private static boolean differs(@Nullable Tally one,
            @Nullable Tally other) {
        return one == null || !one.equals(other);
    }
}
