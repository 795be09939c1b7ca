package de.arbeitsmarktmentoren.cases.programme;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an employer.
 *
 * @param sector code of {@code sectors}
 * @param district official key (AGS), five digits; null where it is unknown or outside Saxony
 * @param sizeClass code of {@code employer-sizes}
 */
@Embeddable
record EmployerState(String name, @Nullable String sector, @Nullable String district, @Nullable String sizeClass) {

    /** Says nothing, because it may end up in a log. */
    @Override
    public String toString() {
        return "EmployerState";
    }
}
