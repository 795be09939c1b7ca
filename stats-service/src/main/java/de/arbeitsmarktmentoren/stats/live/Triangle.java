package de.arbeitsmarktmentoren.stats.live;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Cases with one exit, by the month in which they started and the months until the exit. Immutable. */
final class Triangle {

    static final Triangle NOTHING = new Triangle(0, new RunningSum[0]);

    private final int first;
    private final RunningSum[] byStart;

    private Triangle(int first, RunningSum[] byStart) {
        this.first = first;
        this.byStart = byStart;
    }

    /** Those who started in that month. */
    RunningSum startedIn(int month) {
        int index = month - first;
        return index < 0 || index >= byStart.length ? RunningSum.NOTHING : byStart[index];
    }

    /** Those who started in these months, both included, and whose exit came at most that many months later. */
    long within(int from, int to, int afterMonths) {
        long cases = 0;
        for (int start = Math.max(from, first); start <= Math.min(to, first + byStart.length - 1); start++) {
            cases += byStart[start - first].upTo(afterMonths);
        }
        return cases;
    }

    /** Whether it says the same of every start month. */
    boolean isSameAs(Triangle other) {
        return IntStream.rangeClosed(Math.min(first, other.first),
                Math.max(first + byStart.length, other.first + other.byStart.length))
                .allMatch(start -> startedIn(start).isSameAs(other.startedIn(start)));
    }

    Triangle plus(Steps steps) {
        int from = byStart.length == 0 ? steps.first() : Math.min(first, steps.first());
        int to = byStart.length == 0 ? steps.last() : Math.max(first + byStart.length - 1, steps.last());
        RunningSum[] now = new RunningSum[to - from + 1];
        Arrays.setAll(now, index -> startedIn(from + index));
        steps.byStart.forEach((start, changes) -> now[start - from] = now[start - from].plus(changes));
        return new Triangle(from, now);
    }

    /** By how much it changes. Not for several threads. */
    static final class Steps {

        private final TreeMap<Integer, RunningSum.Steps> byStart = new TreeMap<>();

        void add(int start, int afterMonths, long change) {
            byStart.computeIfAbsent(start, month -> new RunningSum.Steps()).add(afterMonths, change);
        }

        private int first() {
            return byStart.firstKey();
        }

        private int last() {
            return byStart.lastKey();
        }
    }
}
