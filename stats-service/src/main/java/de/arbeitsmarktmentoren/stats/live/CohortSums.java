package de.arbeitsmarktmentoren.stats.live;

import java.util.HashMap;
import java.util.Map;

import de.arbeitsmarktmentoren.stats.statistics.CohortExits;
import de.arbeitsmarktmentoren.stats.statistics.Coordinate;
import de.arbeitsmarktmentoren.stats.statistics.CumulativeIncidence;
import de.arbeitsmarktmentoren.stats.statistics.Exit;
import de.arbeitsmarktmentoren.stats.statistics.Period;

/** What became of those who started. Not for several threads. */
final class CohortSums {

    private static final int EVER = Integer.MAX_VALUE;

    private final Cube<Triangle> cube;
    private final Selection selection;
    private final int cutOff;
    private final Map<Part, CohortExits> exits = new HashMap<>();

    /** @param cutOff the last complete month */
    CohortSums(Cube<Triangle> cube, int cutOff) {
        this.cube = cube;
        this.selection = new Selection(cube);
        this.cutOff = cutOff;
    }

    long count(Exit exit, Coordinate at) {
        return switch (exit) {
            case ANY -> within(exit, at, EVER);
            case OPEN -> within(Exit.ANY, at, EVER) - within(Exit.PLACED, at, at.after() - 1)
                    - within(Exit.DROPPED, at, at.after() - 1);
            case PLACED, DROPPED, DROPPED_DROPOUT -> within(exit, at, at.after() - 1);
        };
    }

    CumulativeIncidence incidence(Coordinate at) {
        CohortExits cases = new CohortExits();
        for (int place : selection.places(at)) {
            for (int combination : selection.combinations(at)) {
                cases.add(exits.computeIfAbsent(new Part(place, combination, at.period()), this::exitsOf));
            }
        }
        return cases.incidence();
    }

    private CohortExits exitsOf(Part part) {
        CohortExits cases = new CohortExits();
        for (int kind = 0; kind < cube.kinds().size(); kind++) {
            Triangle triangle = cube.at(kind, part.place, part.combination);
            if (triangle != null) {
                add(exitOf(cube.kinds().all().get(kind)), triangle, part.period, cases);
            }
        }
        return cases;
    }

    private void add(Exit exit, Triangle triangle, Period period, CohortExits cases) {
        int to = Math.min(Months.of(period.to()), cutOff);
        for (int start = Months.of(period.from()); start <= to; start++) {
            int followUp = cutOff - start;
            triangle.startedIn(start).each((after, exits) -> cases.add(followUp, exit, after, exits));
        }
    }

    private static Exit exitOf(String exit) {
        if (Exit.PLACED.holds(exit)) {
            return Exit.PLACED;
        }
        return Exit.DROPPED.holds(exit) ? Exit.DROPPED : Exit.OPEN;
    }

    private long within(Exit exit, Coordinate at, int afterMonths) {
        int from = Months.of(at.period().from());
        int to = Months.of(at.period().to());
        long cases = 0;
        for (int kind : cube.kinds().placesOf(exit::holds)) {
            for (int place : selection.places(at)) {
                for (int combination : selection.combinations(at)) {
                    Triangle triangle = cube.at(kind, place, combination);
                    cases += triangle == null ? 0 : triangle.within(from, to, afterMonths);
                }
            }
        }
        return cases;
    }

    /** Of a cohort; each is read once per question, however many areas and groups it belongs to. */
    private record Part(int place, int combination, Period period) {
    }
}
