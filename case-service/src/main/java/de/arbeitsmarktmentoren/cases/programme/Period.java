package de.arbeitsmarktmentoren.cases.programme;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How something is on some days, one after the other.
 *
 * @param from first day
 * @param to last day; null while no end is known
 */
record Period<T>(LocalDate from, @Nullable LocalDate to, T state) {

    Period {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends before it begins");
        }
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** What of it lies before that day. */
    Optional<Period<T>> before(LocalDate day) {
        if (!from.isBefore(day)) {
            return Optional.empty();
        }
        return Optional.of(to == null || !to.isBefore(day) ? new Period<>(from, day.minusDays(1), state) : this);
    }

    /** Whether it ends on the day before the other and nothing changes then. */
    boolean goesOnIn(Period<T> next) {
        return to != null && to.plusDays(1).equals(next.from) && state.equals(next.state);
    }
}
