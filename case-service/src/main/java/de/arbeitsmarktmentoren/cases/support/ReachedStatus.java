package de.arbeitsmarktmentoren.cases.support;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

/**
 * A status that a recognition procedure has reached.
 *
 * @param number rises from status to status; by it a status is corrected
 * @param result code of {@code recognition-results}, present exactly if it was decided
 */
@Embeddable
record ReachedStatus(
        int number,
        @Enumerated(EnumType.STRING) RecognitionStatus status,
        @Column(name = "reached_on") LocalDate reachedOn,
        @Nullable String result) {

    /** What may come next. */
    List<RecognitionStatus> next() {
        return result != null && RecognitionResult.isFinal(result) ? List.of() : status.next();
    }
}
