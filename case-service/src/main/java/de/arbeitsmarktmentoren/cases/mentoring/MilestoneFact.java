package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.Place;

/**
 * A step on the way that does not count as a placement.
 *
 * @param employer code of an employer, if there is one
 */
@Embeddable
public record MilestoneFact(
        @Column(name = "reached_on") LocalDate reachedOn,
        String kind,
        @Nullable String employer,
        String project,
        String district) {

    MilestoneFact at(Place place) {
        return new MilestoneFact(reachedOn, kind, employer, place.project(), place.district());
    }
}
