package de.arbeitsmarktmentoren.system.benchmark;

import java.util.Arrays;
import java.util.List;

/**
 * How long answers took.
 *
 * @param nanos of each, ascending
 * @param seconds in which all of them came
 */
record Latencies(long[] nanos, double seconds) {

    private static final double NANOS_PER_MILLI = 1e6;

    static Latencies of(List<long[]> nanos, double seconds) {
        return new Latencies(nanos.stream().flatMapToLong(Arrays::stream).sorted().toArray(), seconds);
    }

    /** In milliseconds: so many percent took no longer. */
    double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * nanos.length);
        return nanos[Math.max(1, rank) - 1] / NANOS_PER_MILLI;
    }

    double perSecond() {
        return nanos.length / seconds;
    }
}
