package de.arbeitsmarktmentoren.stats.live;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Numbers of something per month, summed up, so that any span of months costs one subtraction. Immutable. */
final class RunningSum {

    static final RunningSum NOTHING = new RunningSum(0, new long[0]);

    private final int first;
    private final long[] sums;

    private RunningSum(int first, long[] sums) {
        this.first = first;
        this.sums = sums;
    }

    /** What there was up to that month, it included. */
    long upTo(int month) {
        int index = Math.min(month - first, sums.length - 1);
        return index < 0 ? 0 : sums[index];
    }

    /** What there was in these months, both included; nothing if the last comes before the first. */
    long between(int from, int to) {
        return to < from ? 0 : upTo(to) - upTo(from - 1);
    }

    /** The first month of which anything is known; only where something is. */
    int first() {
        return first;
    }

    /** The last month of which anything is known; only where something is. */
    int last() {
        return first + sums.length - 1;
    }

    /** Each month in which there was anything, and how much. */
    void each(Visitor visitor) {
        long before = 0;
        for (int index = 0; index < sums.length; index++) {
            if (sums[index] != before) {
                visitor.visit(first + index, sums[index] - before);
                before = sums[index];
            }
        }
    }

    /** Whether it says the same of every month. */
    boolean isSameAs(RunningSum other) {
        return IntStream.rangeClosed(Math.min(first, other.first), Math.max(last(), other.last()))
                .allMatch(month -> upTo(month) == other.upTo(month));
    }

    RunningSum plus(Steps steps) {
        if (steps.isEmpty()) {
            return this;
        }
        int from = sums.length == 0 ? steps.first() : Math.min(first, steps.first());
        int to = sums.length == 0 ? steps.last() : Math.max(last(), steps.last());
        long[] now = new long[to - from + 1];
        steps.addTo(now, from);
        long moved = 0;
        for (int index = 0; index < now.length; index++) {
            moved += now[index];
            now[index] = moved + upTo(from + index);
        }
        return new RunningSum(from, now);
    }

    interface Visitor {

        void visit(int month, long number);
    }

    /** By how much single months change. Not for several threads. */
    static final class Steps {

        private int[] months = new int[4];
        private long[] changes = new long[4];
        private int size;

        void add(int month, long change) {
            if (size == months.length) {
                months = Arrays.copyOf(months, size * 2);
                changes = Arrays.copyOf(changes, size * 2);
            }
            months[size] = month;
            changes[size++] = change;
        }

        private boolean isEmpty() {
            return size == 0;
        }

        private int first() {
            return Arrays.stream(months, 0, size).min().orElseThrow();
        }

        private int last() {
            return Arrays.stream(months, 0, size).max().orElseThrow();
        }

        private void addTo(long[] perMonth, int from) {
            for (int index = 0; index < size; index++) {
                perMonth[months[index] - from] += changes[index];
            }
        }
    }
}
