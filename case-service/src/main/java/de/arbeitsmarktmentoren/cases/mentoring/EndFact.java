package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import de.arbeitsmarktmentoren.contracts.EndKind;
import de.arbeitsmarktmentoren.contracts.Place;

/**
 * The end that stands.
 *
 * @param kind follows from the reason; kept, because it stays when the reason is forgotten
 */
@Embeddable
record EndFact(
        @Column(name = "ended_on") LocalDate endedOn,
        @Column(name = "end_reason") String reason,
        @Column(name = "end_kind") @Enumerated(EnumType.STRING) EndKind kind,
        @Column(name = "ended_project") String project,
        @Column(name = "ended_district") String district) {

    EndFact at(Place place) {
        return new EndFact(endedOn, reason, kind, place.project(), place.district());
    }
}
