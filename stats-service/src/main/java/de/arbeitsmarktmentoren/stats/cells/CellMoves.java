package de.arbeitsmarktmentoren.stats.cells;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.MentoringState;

/** By how much the cells move when cases go from old states to new ones. Not for several threads. */
public final class CellMoves {

    /**
     * For how many revisions of a shard its moves are kept for those who hold the cells in memory. Who is further behind must
     * load all cells anew: moves may be missing, and nothing shows it.
     */
    public static final int KEPT_REVISIONS = 1_000;

    private final Map<FlowCell, Tally> flows = new HashMap<>();
    private final Map<CohortCell, Tally> cohorts = new HashMap<>();

    /** Adds the cells of {@code now} and takes away those of {@code before}, which is null for a case not seen until now. */
    public void move(@Nullable MentoringState before, MentoringState now) {
        if (before != null) {
            Cells.of(before).forEach((cell, tally) -> add(cell, tally.negated()));
        }
        Cells.of(now).forEach(this::add);
    }

    /** Flow cells that move, in their order; those that come out at nothing are left out. */
    public SortedMap<FlowCell, Tally> flows() {
        return moving(flows);
    }

    /** Cohort cells that move, in their order; those that come out at nothing are left out. */
    public SortedMap<CohortCell, Tally> cohorts() {
        return moving(cohorts);
    }

    private void add(Cell cell, Tally tally) {
        if (cell instanceof FlowCell flow) {
            flows.merge(flow, tally, Tally::plus);
        } else if (cell instanceof CohortCell cohort) {
            cohorts.merge(cohort, tally, Tally::plus);
        }
    }

    private static <C extends Comparable<C>> SortedMap<C, Tally> moving(Map<C, Tally> all) {
        SortedMap<C, Tally> moving = new TreeMap<>();
        all.forEach((cell, tally) -> {
            if (!tally.isNothing()) {
                moving.put(cell, tally);
            }
        });
        return moving;
    }
}
