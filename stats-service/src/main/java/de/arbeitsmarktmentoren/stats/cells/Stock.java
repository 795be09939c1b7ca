package de.arbeitsmarktmentoren.stats.cells;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.Life;
import de.arbeitsmarktmentoren.contracts.Place;

/** What is counted at month ends. {@link #OPEN} is the sum of the other three, of which a case is in one at most. */
public enum Stock {
    OPEN,
    SEEKING,
    PAUSED,
    AFTERCARE;

    /** Where the mentoring counts in this stock at the end of the month; null if it does not. */
    public @Nullable Place placeAtEndOf(YearMonth month, Life life) {
        boolean counts = life.openAtEndOf(month) && (this == OPEN || this == partAtEndOf(month, life));
        return counts ? life.placeAtEndOf(month) : null;
    }

    /** Who is paused in aftercare is paused. */
    private static Stock partAtEndOf(YearMonth month, Life life) {
        if (life.pausedAtEndOf(month)) {
            return PAUSED;
        }
        return life.placedByEndOf(month) ? AFTERCARE : SEEKING;
    }
}
