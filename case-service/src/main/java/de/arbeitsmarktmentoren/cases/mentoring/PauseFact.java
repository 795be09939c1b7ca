package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * Support interrupted.
 *
 * @param resumedOn first day of support again; null while it lasts, and where an end closed it
 * @param reason code of the list {@code pause-reasons}
 */
@Embeddable
public record PauseFact(
        @Column(name = "paused_on") LocalDate pausedOn,
        @Column(name = "resumed_on") @Nullable LocalDate resumedOn,
        String reason) {

    PauseFact resumed(LocalDate day) {
        return new PauseFact(pausedOn, day, reason);
    }
}
