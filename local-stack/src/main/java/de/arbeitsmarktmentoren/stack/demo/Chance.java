package de.arbeitsmarktmentoren.stack.demo;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** All that is left to chance in the demo year; the same seed asks the same questions in the same order. */
final class Chance {

    /** {@link Random}, because its algorithm is part of its specification: other JDKs make the same year. */
    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    /** From 0 to bound − 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From 0 to bound − 1, small ones more often. */
    int ratherSmallBelow(int bound) {
        return Math.min(below(bound), below(bound));
    }

    boolean percent(int percent) {
        return below(100) < percent;
    }

    <T> T among(List<T> all) {
        return all.get(below(all.size()));
    }

    /** One of the keys, as often as its weight says; in the order of the list. */
    <T> T weighted(List<Map.Entry<T, Integer>> weights) {
        int left = below(weights.stream().mapToInt(Map.Entry::getValue).sum());
        for (Map.Entry<T, Integer> weight : weights) {
            left -= weight.getValue();
            if (left < 0) {
                return weight.getKey();
            }
        }
        throw new IllegalStateException("weights are positive");
    }

    /** An index, as often as its weight says. */
    int weighted(int... weights) {
        int left = below(Arrays.stream(weights).sum());
        int index = 0;
        while ((left -= weights[index]) >= 0) {
            index++;
        }
        return index;
    }

    void shuffle(List<?> list) {
        Collections.shuffle(list, random);
    }
}
