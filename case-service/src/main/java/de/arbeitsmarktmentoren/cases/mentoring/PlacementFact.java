package de.arbeitsmarktmentoren.cases.mentoring;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.Place;

/**
 * Work or training of a kind that counts. The first of a mentoring is counted as its placement, further ones are reported as
 * milestones.
 *
 * @param placedOn first day of work or training
 * @param employer code of an employer, if known
 * @param occupation KldB 2010, two or five digits, if known
 * @param sector section of WZ 2008, if known
 * @param weeklyHours one decimal, if known
 */
@Embeddable
public record PlacementFact(
        @Column(name = "placed_on") LocalDate placedOn,
        String kind,
        @Nullable String employer,
        @Nullable String occupation,
        @Nullable String sector,
        @Column(name = "weekly_hours") @Nullable BigDecimal weeklyHours,
        @Column(name = "qualification_adequate") String qualificationAdequate,
        String project,
        String district) {

    PlacementFact at(Place place) {
        return new PlacementFact(placedOn, kind, employer, occupation, sector, weeklyHours, qualificationAdequate,
                place.project(), place.district());
    }

    /** Whether both say the same, wherever they count. */
    boolean isSameAs(@Nullable PlacementFact other) {
        return other != null && other.equals(at(new Place(other.project(), other.district())));
    }
}
