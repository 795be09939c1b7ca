package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.Place;

/**
 * The agreement that began the mentoring.
 *
 * @param startedAt who was responsible first
 * @param mentor who accompanied first; null where later mentors were recorded before the first was kept
 */
public record StartFact(LocalDate startedOn, Place startedAt, @Nullable String mentor) {
}
