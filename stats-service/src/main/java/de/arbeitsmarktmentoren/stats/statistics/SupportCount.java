package de.arbeitsmarktmentoren.stats.statistics;

/** What is told month by month besides the cases. */
public enum SupportCount {
    INTERVIEWS,
    ACTIVITIES,
    ACTIVITY_MINUTES,
    /** Each employer once, however often it was supported in the period. */
    EMPLOYERS_SUPPORTED,
    EMPLOYER_CONTACTS,
    MENTORS,
    FULL_TIME_SHARES;

    /** Capacity is that of a month's last day. */
    boolean isOfTheEnd() {
        return this == MENTORS || this == FULL_TIME_SHARES;
    }
}
