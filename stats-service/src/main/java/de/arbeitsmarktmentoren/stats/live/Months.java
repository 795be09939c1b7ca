package de.arbeitsmarktmentoren.stats.live;

import java.time.YearMonth;
import java.time.temporal.ChronoField;

/** Months as numbers that follow each other. */
final class Months {

    private Months() {
    }

    static int of(YearMonth month) {
        return Math.toIntExact(month.getLong(ChronoField.PROLEPTIC_MONTH));
    }

    /** @param month such as {@code 2025-07} */
    static int of(String month) {
        return of(YearMonth.parse(month));
    }
}
