package de.arbeitsmarktmentoren.stats.live;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.Place;

/** Every cell, summed over the partitions: as large as codes and months make it, however many cases there are. Immutable. */
record CellArrays(Cube<RunningSum> flows, Cube<Triangle> cohorts) {

    /** Of the cases started, those of people who had one before: kept under a measure of its own. */
    static final String STARTED_RETURNING = "STARTED_RETURNING";

    private static final String STARTED = "STARTED";

    static CellArrays empty() {
        return new CellArrays(Cube.empty(), Cube.empty());
    }

    /** What moves them. Not for several threads. */
    static final class Moves {

        private final Map<Series, RunningSum.Steps> flows = new HashMap<>();
        private final Map<Series, Triangle.Steps> cohorts = new HashMap<>();

        void flow(String measure, Place place, String combination, int month, long cases, long returning) {
            add(new Series(measure, place, combination), month, cases);
            if (measure.equals(STARTED)) {
                add(new Series(STARTED_RETURNING, place, combination), month, returning);
            }
        }

        void cohort(String exit, Place place, String combination, int start, int afterMonths, long cases) {
            if (cases != 0) {
                cohorts.computeIfAbsent(new Series(exit, place, combination), series -> new Triangle.Steps())
                        .add(start, afterMonths, cases);
            }
        }

        private void add(Series series, int month, long cases) {
            if (cases != 0) {
                flows.computeIfAbsent(series, key -> new RunningSum.Steps()).add(month, cases);
            }
        }

        CellArrays appliedTo(CellArrays before) {
            Map<Series, UnaryOperator<@Nullable RunningSum>> flowChanges = new HashMap<>();
            flows.forEach((series, steps) -> flowChanges.put(series,
                    sum -> (sum == null ? RunningSum.NOTHING : sum).plus(steps)));
            Map<Series, UnaryOperator<@Nullable Triangle>> cohortChanges = new HashMap<>();
            cohorts.forEach((series, steps) -> cohortChanges.put(series,
                    triangle -> (triangle == null ? Triangle.NOTHING : triangle).plus(steps)));
            return new CellArrays(before.flows.with(flowChanges), before.cohorts.with(cohortChanges));
        }
    }
}
