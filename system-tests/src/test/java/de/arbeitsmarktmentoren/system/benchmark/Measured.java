package de.arbeitsmarktmentoren.system.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Everything that was measured, turn by turn; asked for, it gives the median of the turns. */
final class Measured {

    private final Map<Key, List<Latencies>> turns = new HashMap<>();

    void add(long cases, Asked asked, How how, Latencies turn) {
        turns.computeIfAbsent(new Key(cases, asked, how), key -> new ArrayList<>()).add(turn);
    }

    /** In milliseconds. */
    double percentile(long cases, Asked asked, How how, double percent) {
        return median(cases, asked, how, turn -> turn.percentile(percent));
    }

    double perSecond(long cases, Asked asked, How how) {
        return median(cases, asked, how, Latencies::perSecond);
    }

    private double median(long cases, Asked asked, How how, ToDoubleFunction<Latencies> of) {
        double[] sorted = turns.get(new Key(cases, asked, how)).stream().mapToDouble(of).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private record Key(long cases, Asked asked, How how) {
    }

    /** By whom. */
    enum How {
        /** Over HTTP on one connection. */
        ONE(1),
        /** Over HTTP on eight. */
        EIGHT(8),
        /** By SQL over the facts as they are. */
        GROUP_BY(1),
        /** By SQL over the facts with indexes made for these questions. */
        GROUP_BY_INDEX(1);

        private final int connections;

        How(int connections) {
            this.connections = connections;
        }

        int connections() {
            return connections;
        }
    }
}
