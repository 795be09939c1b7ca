package de.arbeitsmarktmentoren.cases.programme;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How something is on some days, one after the other. */
record Period<T>(
        @Schema(description = "First day on which it is so", examples = "2025-01-01") LocalDate from,
        @Schema(description = "Last day; null while no end is known", examples = "2027-12-31", nullable = true) @Nullable LocalDate to,
        T state) {

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
