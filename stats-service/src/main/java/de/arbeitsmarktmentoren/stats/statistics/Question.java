package de.arbeitsmarktmentoren.stats.statistics;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;

/**
 * What is asked: every listed value is a cell of its own with every other.
 *
 * @param districts five-digit keys, and {@code 14} for the total
 * @param groups target groups or combinations, as the mode says; {@link #TOTAL} among them, {@link #EVERY} for every
 *        combination
 */
public record Question(List<Measure> measures, List<String> districts, CountingMode mode, List<String> groups,
        List<Period> periods) {

    /** More would be an extract, not a question. */
    public static final int MOST_CELLS = 10_000;

    /** The group of all. */
    public static final String TOTAL = "ALL";

    /** Every combination that occurs. */
    public static final String EVERY = "*";

    YearMonth firstMonth() {
        return Collections.min(periods.stream().map(Period::from).toList());
    }

    YearMonth lastMonth() {
        return Collections.max(periods.stream().map(Period::to).toList());
    }

    long cells() {
        return (long) measures.size() * districts.size() * groups.size() * periods.size();
    }

    Question withGroups(List<String> named) {
        return new Question(measures, districts, mode, named, periods);
    }
}
