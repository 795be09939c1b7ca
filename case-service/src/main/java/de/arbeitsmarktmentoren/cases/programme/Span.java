package de.arbeitsmarktmentoren.cases.programme;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Days from the first to the last, both included. */
record Span(LocalDate first, LocalDate last) {

    /** The days that both periods have; the second has an end. */
    static Optional<Span> common(Period<?> one, Period<?> bounded) {
        LocalDate first = one.from().isAfter(bounded.from()) ? one.from() : bounded.from();
        LocalDate last = earlier(one.to(), bounded.to());
        return last == null || last.isBefore(first) ? Optional.empty() : Optional.of(new Span(first, last));
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
