package de.arbeitsmarktmentoren.stats.statistics;

import java.util.Set;

/**
 * Whom a figure is about, by target group.
 *
 * @param mode {@code MULTIPLE}: who is in at least one of the codes; {@code DISJOINT}: whose groups are exactly these
 * @param codes target groups, or one combination; empty for everybody
 */
public record Group(CountingMode mode, Set<String> codes) {

    /** Everybody. */
    public static final Group ALL = new Group(CountingMode.MULTIPLE, Set.of());

    public Group {
        codes = Set.copyOf(codes);
    }

    static Group of(CountingMode mode, String code) {
        return code.equals(Question.TOTAL) ? ALL : new Group(mode, Set.of(code));
    }

    /**
     * Whether cases of that combination belong to it.
     *
     * @param combination sorted codes joined by {@code .}
     * @param members the same codes one by one
     */
    public boolean holds(String combination, Set<String> members) {
        if (codes.isEmpty()) {
            return true;
        }
        return mode == CountingMode.DISJOINT ? codes.contains(combination) : codes.stream().anyMatch(members::contains);
    }
}
