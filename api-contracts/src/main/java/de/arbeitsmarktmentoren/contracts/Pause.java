package de.arbeitsmarktmentoren.contracts;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * Support interrupted.
 *
 * @param resumed the month of resumption or of the end that closed it; null while it lasts
 */
public record Pause(YearMonth from, @Nullable YearMonth resumed) {
}
