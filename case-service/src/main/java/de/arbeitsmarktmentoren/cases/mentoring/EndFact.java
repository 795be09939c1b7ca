package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import de.arbeitsmarktmentoren.contracts.EndKind;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.codelist.EndReason;

/**
 * The end that stands, or stood until a reopening took it back.
 *
 * @param kind follows from the reason; kept, because it stays when the reason is forgotten
 */
@Embeddable
public record EndFact(
        @Column(name = "ended_on") LocalDate endedOn,
        @Column(name = "end_reason") String reason,
        @Column(name = "end_kind") @Enumerated(EnumType.STRING) EndKind kind,
        @Column(name = "ended_project") String project,
        @Column(name = "ended_district") String district) {

    /** Of a reason that is not known nothing follows; whoever reads it from a request refuses it. */
    static EndFact of(LocalDate endedOn, String reason) {
        return new EndFact(endedOn, reason, EndReason.kindOf(reason).map(EndKind::valueOf).orElse(EndKind.NEUTRAL), "", "");
    }

    EndFact at(Place place) {
        return new EndFact(endedOn, reason, kind, place.project(), place.district());
    }
}
