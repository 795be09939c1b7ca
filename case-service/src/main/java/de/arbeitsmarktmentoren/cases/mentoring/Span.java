package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A time in which a mentoring was open, from the start or a reopening to the end after it; both days belong to it.
 *
 * @param to null if it is open now
 */
record Span(LocalDate from, @Nullable LocalDate to) {
}
