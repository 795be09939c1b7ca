package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.Place;

/**
 * The first counting placement.
 *
 * @param placedOn first day of work or training
 */
@Embeddable
record PlacementFact(
        @Column(name = "placed_on") LocalDate placedOn,
        @Column(name = "placement_kind") String kind,
        @Column(name = "placement_sector") @Nullable String sector,
        @Column(name = "qualification_adequate") String qualificationAdequate,
        @Column(name = "placed_project") String project,
        @Column(name = "placed_district") String district) {

    PlacementFact at(Place place) {
        return new PlacementFact(placedOn, kind, sector, qualificationAdequate, place.project(), place.district());
    }
}
