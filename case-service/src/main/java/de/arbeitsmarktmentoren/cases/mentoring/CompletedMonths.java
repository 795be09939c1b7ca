package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Time between two days as the figures count it. */
final class CompletedMonths {

    private CompletedMonths() {
    }

    /**
     * The largest n with {@code start.plusMonths(n) ≤ date}; from 31 January to 28 February it is 1, where
     * {@link ChronoUnit#between} says 0.
     *
     * @throws IllegalArgumentException if the date lies before the start
     */
    static int between(LocalDate start, LocalDate date) {
        if (date.isBefore(start)) {
            throw new IllegalArgumentException("a fact before the start");
        }
        int months = (int) ChronoUnit.MONTHS.between(start.withDayOfMonth(1), date.withDayOfMonth(1));
        return start.plusMonths(months).isAfter(date) ? months - 1 : months;
    }
}
