package de.arbeitsmarktmentoren.stats.statistics;

import java.util.Arrays;

/**
 * How many of a cohort were placed, dropped or lost from sight in which month after the start. Takes the cases in any order and
 * in any pieces, and keeps three numbers a month however many they are.
 */
public final class CohortExits {

    private long[] placed = new long[1];
    private long[] dropped = new long[1];
    private long[] censored = new long[1];

    /**
     * Adds cases of one start month. An exit in the n-th month after the start counts there if that month was complete at the
     * cut-off; otherwise the cases are censored where their follow-up ends.
     *
     * @param followUp completed months from the start month to the cut-off; below 0 if it lies behind, when nobody counts
     * @param exit {@code PLACED}, {@code DROPPED}, or {@code OPEN} for neither
     * @param afterMonths completed months from the start to the exit; says nothing for {@code OPEN}
     */
    public void add(int followUp, Exit exit, int afterMonths, long cases) {
        if (followUp >= 0) {
            reach(followUp);
            if (exit == Exit.OPEN || afterMonths >= followUp) {
                censored[followUp] += cases;
            } else {
                (exit == Exit.PLACED ? placed : dropped)[afterMonths + 1] += cases;
            }
        }
    }

    /** Adds the cases of another part of the cohort. */
    public void add(CohortExits other) {
        reach(other.censored.length - 1);
        for (int month = 0; month < other.censored.length; month++) {
            placed[month] += other.placed[month];
            dropped[month] += other.dropped[month];
            censored[month] += other.censored[month];
        }
    }

    /** What the cases added so far come to. */
    public CumulativeIncidence incidence() {
        return new CumulativeIncidence(this);
    }

    long[] placed() {
        return placed;
    }

    long[] dropped() {
        return dropped;
    }

    long[] censored() {
        return censored;
    }

    private void reach(int followUp) {
        if (followUp >= censored.length) {
            placed = Arrays.copyOf(placed, followUp + 1);
            dropped = Arrays.copyOf(dropped, followUp + 1);
            censored = Arrays.copyOf(censored, followUp + 1);
        }
    }
}
