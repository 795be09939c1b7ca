package de.arbeitsmarktmentoren.stats.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningSumTest {

    @Test
    void isNothingBeforeItsFirstMonthAndStaysAfterItsLast() {
        RunningSum sum = RunningSum.NOTHING.plus(steps(10, 3)).plus(steps(12, 4));

        assertThat(sum.upTo(9)).isZero();
        assertThat(sum.upTo(11)).isEqualTo(3);
        assertThat(sum.upTo(99)).isEqualTo(7);
        assertThat(sum.between(11, 12)).isEqualTo(4);
        assertThat(sum.between(12, 11)).isZero();
    }

    @Test
    void leavesTheOneItCameFromAsItWas() {
        RunningSum before = RunningSum.NOTHING.plus(steps(10, 3));

        RunningSum after = before.plus(steps(8, 5));

        assertThat(before.upTo(8)).isZero();
        assertThat(after.upTo(8)).isEqualTo(5);
        assertThat(after.upTo(10)).isEqualTo(8);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 1, 2, 3 })
    void comesToWhatAddingMonthByMonthComesTo(long seed) {
        Random random = new Random(seed);
        TreeMap<Integer, Long> changes = new TreeMap<>();
        RunningSum sum = RunningSum.NOTHING;
        for (int round = 0; round < 50; round++) {
            RunningSum.Steps steps = new RunningSum.Steps();
            for (int step = random.nextInt(10); step > 0; step--) {
                int month = random.nextInt(200);
                long change = random.nextInt(9) - 4;
                steps.add(month, change);
                changes.merge(month, change, Long::sum);
            }
            sum = sum.plus(steps);
        }

        for (int month = 0; month < 220; month++) {
            assertThat(sum.upTo(month)).isEqualTo(changes.headMap(month, true).values().stream().mapToLong(it -> it).sum());
        }
    }

    private static RunningSum.Steps steps(int month, long change) {
        RunningSum.Steps steps = new RunningSum.Steps();
        steps.add(month, change);
        return steps;
    }
}
