package de.arbeitsmarktmentoren.cases.mentee;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What decides the target groups, in codes.
 *
 * @param gender code of {@code genders}
 * @param originGroup code of {@code origin-groups}
 * @param qualification code of {@code qualifications}
 */
@Embeddable
public record Profile(
        String gender,
        @Column(name = "origin_group") String originGroup,
        String qualification,
        @Column(name = "seeks_protection") boolean seeksProtection) {
}
