package de.arbeitsmarktmentoren.stats.statistics;

import java.time.YearMonth;

/**
 * A span of whole months, both ends included.
 *
 * @param code as it was asked for: {@code 2025}, {@code 2025-Q3}, {@code 2025-07} or {@code 2025-01/2025-10}
 */
public record Period(String code, YearMonth from, YearMonth to) {

    boolean contains(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(to);
    }
}
