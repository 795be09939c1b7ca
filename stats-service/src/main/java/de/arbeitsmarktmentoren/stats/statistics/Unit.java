package de.arbeitsmarktmentoren.stats.statistics;

/** What a figure is measured in: codes of the list {@code units}. */
public enum Unit {

    MENTORINGS(0),
    PERSONS(0),
    PERCENT(1),
    PERCENTAGE_POINTS(1),
    MONTHS(0),
    CASES_PER_FULL_TIME(1),
    INTERVIEWS(0),
    ACTIVITIES(0),
    MINUTES(0),
    EMPLOYERS(0),
    CONTACTS(0),
    MENTORS(0),
    FULL_TIME_SHARES(2);

    private final int decimals;

    Unit(int decimals) {
        this.decimals = decimals;
    }

    /** How many decimals its figures have. */
    public int decimals() {
        return decimals;
    }

    /** What the difference of two such figures is measured in. */
    Unit ofChange() {
        return this == PERCENT ? PERCENTAGE_POINTS : this;
    }
}
