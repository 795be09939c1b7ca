package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import de.arbeitsmarktmentoren.contracts.Place;

/**
 * Responsibility passed on.
 *
 * @param transferredOn first day on which the new project is responsible
 */
@Embeddable
record TransferFact(
        @Column(name = "transferred_on") LocalDate transferredOn,
        @Column(name = "from_project") String fromProject,
        @Column(name = "from_district") String fromDistrict,
        @Column(name = "to_project") String toProject,
        @Column(name = "to_district") String toDistrict) {

    static TransferFact of(LocalDate transferredOn, Place from, Place to) {
        return new TransferFact(transferredOn, from.project(), from.district(), to.project(), to.district());
    }

    Place from() {
        return new Place(fromProject, fromDistrict);
    }

    Place to() {
        return new Place(toProject, toDistrict);
    }
}
