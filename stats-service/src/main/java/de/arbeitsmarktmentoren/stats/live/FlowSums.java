package de.arbeitsmarktmentoren.stats.live;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

import de.arbeitsmarktmentoren.stats.cells.Stock;
import de.arbeitsmarktmentoren.stats.statistics.Coordinate;
import de.arbeitsmarktmentoren.stats.statistics.Formula.Flow;

/** Sums of flows. Not for several threads. */
final class FlowSums {

    private static final String REOPENED_AFTER = "REOPENED_AFTER_";

    private final Cube<RunningSum> cube;
    private final Selection selection;
    private final Map<Object, int[]> kinds = new HashMap<>();

    FlowSums(Cube<RunningSum> cube) {
        this.cube = cube;
        this.selection = new Selection(cube);
    }

    /** What happened in the period. */
    long flow(Flow flow, Coordinate at) {
        int from = Months.of(at.period().from());
        int to = Months.of(at.period().to());
        return sum(kinds(flow, flow.cells()), at, sums -> sums.between(from, to));
    }

    /** What had entered and not left by the end of the month. */
    long stock(Stock stock, Coordinate at, int month) {
        return sum(kinds(stock + "_ENTERED"), at, sums -> sums.upTo(month))
                - sum(kinds(stock + "_LEFT"), at, sums -> sums.upTo(month));
    }

    /**
     * Open on the day before, started, or reopened where the end lay before the period: of those reopened n months after their
     * end, who were reopened in its first n months.
     */
    long served(Coordinate at) {
        int from = Months.of(at.period().from());
        int to = Months.of(at.period().to());
        long served = stock(Stock.OPEN, at, from - 1) + sum(kinds("STARTED"), at, sums -> sums.between(from, to));
        for (String measure : cube.kinds().all()) {
            if (measure.startsWith(REOPENED_AFTER)) {
                int months = Integer.parseInt(measure.substring(REOPENED_AFTER.length()));
                served += sum(kinds(measure), at, sums -> sums.between(from, Math.min(to, from + months - 1)));
            }
        }
        return served;
    }

    private int[] kinds(String measure) {
        return kinds(measure, measure::equals);
    }

    private int[] kinds(Object key, Predicate<String> fits) {
        return kinds.computeIfAbsent(key, absent -> cube.kinds().placesOf(fits));
    }

    private long sum(int[] kindsAsked, Coordinate at, ToLongFunction<RunningSum> part) {
        long sum = 0;
        for (int place : selection.places(at)) {
            for (int combination : selection.combinations(at)) {
                for (int kind : kindsAsked) {
                    RunningSum sums = cube.at(kind, place, combination);
                    sum += sums == null ? 0 : part.applyAsLong(sums);
                }
            }
        }
        return sum;
    }
}
