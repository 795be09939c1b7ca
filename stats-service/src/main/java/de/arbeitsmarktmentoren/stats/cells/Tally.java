package de.arbeitsmarktmentoren.stats.cells;

/**
 * What a cell holds, or by how much it moves.
 *
 * @param cases number of cases
 * @param returning how many of them are of people who had a case before
 */
public record Tally(long cases, long returning) {

    static final Tally NOTHING = new Tally(0, 0);

    static Tally one(boolean returning) {
        return new Tally(1, returning ? 1 : 0);
    }

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(cases + other.cases, returning + other.returning);
    }

    Tally negated() {
        return new Tally(-cases, -returning);
    }

    boolean isNothing() {
        return cases == 0 && returning == 0;
    }
}
