package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import de.arbeitsmarktmentoren.contracts.EndKind;

/** An end taken back. */
@Embeddable
public record ReopeningFact(
        @Column(name = "reopened_on") LocalDate reopenedOn,
        @Column(name = "ended_on") LocalDate endedOn,
        @Column(name = "end_reason") String reason,
        @Column(name = "end_kind") @Enumerated(EnumType.STRING) EndKind kind,
        @Column(name = "ended_project") String project,
        @Column(name = "ended_district") String district) {

    static ReopeningFact of(LocalDate reopenedOn, EndFact end) {
        return new ReopeningFact(reopenedOn, end.endedOn(), end.reason(), end.kind(), end.project(), end.district());
    }

    /** The end that no longer stands. */
    public EndFact end() {
        return new EndFact(endedOn, reason, kind, project, district);
    }
}
