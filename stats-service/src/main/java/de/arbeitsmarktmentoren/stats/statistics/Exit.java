package de.arbeitsmarktmentoren.stats.statistics;

import java.util.function.Predicate;

/** What may have become of a mentoring of a cohort. */
public enum Exit {

    /** Whatever: all that started. */
    ANY(exit -> true),
    PLACED(exit -> exit.startsWith("PLACED_")),
    DROPPED(exit -> exit.startsWith("DROPPED_")),
    DROPPED_DROPOUT("DROPPED_DROPOUT"::equals),
    /** Neither placed nor dropped within the months asked about. */
    OPEN(exit -> false);

    private final Predicate<String> cells;

    Exit(Predicate<String> cells) {
        this.cells = cells;
    }

    /** Whether cohort cells of that exit belong to it. */
    public boolean holds(String exit) {
        return cells.test(exit);
    }
}
