package de.arbeitsmarktmentoren.stats.statistics;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How likely a mentoring of a cohort is to have led to a placement, or to have been dropped, within so many months: the
 * estimator of Aalen and Johansen for two exits that rule each other out. A case that was followed up for a shorter time counts
 * for as long as it was. Beyond the longest follow-up all figures stay as they are, for nothing is known there.
 */
public final class CumulativeIncidence {

    /**
     * Of a share of exactly one half the divisions make 0.49999999999999994 now and then, and the median would be a later month
     * or none. Their error is below 1e-12; what this forgives besides is a hundredth of a case among ten million.
     */
    private static final double ROUNDING = 1e-9;
    private static final double HALF = 0.5;

    private final long atStart;
    private final long[] placedObserved;
    private final long[] droppedObserved;
    private final double[] placed;
    private final double[] dropped;
    private final double[] open;

    CumulativeIncidence(CohortExits exits) {
        atStart = Arrays.stream(exits.placed()).sum() + Arrays.stream(exits.dropped()).sum()
                + Arrays.stream(exits.censored()).sum();
        placedObserved = runningSums(exits.placed());
        droppedObserved = runningSums(exits.dropped());
        placed = new double[placedObserved.length];
        dropped = new double[placedObserved.length];
        open = new double[placedObserved.length];
        estimate(exits);
    }

    private void estimate(CohortExits exits) {
        Stretch stretch = new Stretch(0, 0, 1, atStart);
        long placedCases = 0;
        long droppedCases = 0;
        for (int month = 0; month < placed.length; month++) {
            placedCases += exits.placed()[month];
            droppedCases += exits.dropped()[month];
            placed[month] = stretch.placed + stretch.share(placedCases);
            dropped[month] = stretch.dropped + stretch.share(droppedCases);
            open[month] = stretch.openAfter(placedCases + droppedCases);
            if (exits.censored()[month] > 0) {
                long left = stretch.atRisk - placedCases - droppedCases - exits.censored()[month];
                stretch = new Stretch(placed[month], dropped[month], open[month], left);
                placedCases = 0;
                droppedCases = 0;
            }
        }
    }

    /** Cases of the cohort that started up to the cut-off. */
    public long atStart() {
        return atStart;
    }

    /** Probability of having been placed within that many months, from 0. */
    public double placedBy(int months) {
        return placed[within(months)];
    }

    /** Probability of having been dropped within that many months, from 0. */
    public double droppedBy(int months) {
        return dropped[within(months)];
    }

    /** Probability that neither has happened within that many months, from 0. */
    public double stillOpenBy(int months) {
        return open[within(months)];
    }

    /** Cases that were seen to be placed within that many months, from 0, and within their follow-up. */
    public long placedObservedBy(int months) {
        return placedObserved[within(months)];
    }

    /** Cases that were seen to be dropped within that many months, from 0, and within their follow-up. */
    public long droppedObservedBy(int months) {
        return droppedObserved[within(months)];
    }

    /** Within how many months half of the cohort is placed; empty if that is not reached. */
    public OptionalInt medianToPlacement() {
        return monthsUntil(HALF);
    }

    /**
     * Within how many months that share of the cohort is placed, at least 1; empty if it is not reached.
     *
     * @param share above 0, at most 1
     */
    public OptionalInt monthsUntil(double share) {
        return IntStream.range(1, placed.length).filter(month -> placed[month] >= share - ROUNDING).findFirst();
    }

    private int within(int months) {
        return Math.min(months, placed.length - 1);
    }

    private static long[] runningSums(long[] counts) {
        long[] sums = counts.clone();
        for (int month = 1; month < sums.length; month++) {
            sums[month] += sums[month - 1];
        }
        return sums;
    }

    /**
     * The months from one censoring to the next, in which each case stands for equally many. One division then gives the share
     * of all of them: without any censoring that is the plain share, to the last digit.
     *
     * @param placed probability before the stretch, as the next two
     * @param atRisk cases when it begins
     */
    private record Stretch(double placed, double dropped, double open, long atRisk) {

        double share(long cases) {
            // The quotient first: with nobody gone it is 1, and nothing rises or falls by a rounding.
            return atRisk == 0 ? 0 : open * ((double) cases / atRisk);
        }

        double openAfter(long exits) {
            return atRisk == 0 ? open : share(atRisk - exits);
        }
    }
}
