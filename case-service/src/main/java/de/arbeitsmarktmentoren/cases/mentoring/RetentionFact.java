package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What was found out six months or more after the counting placement.
 *
 * @param status code of the list {@code retention-statuses}
 */
@Embeddable
public record RetentionFact(
        @Column(name = "retention_status") String status,
        @Column(name = "retention_checked_on") LocalDate checkedOn) {

    /** How long after the placement it is due. */
    public static final int DUE_AFTER_MONTHS = 6;
}
