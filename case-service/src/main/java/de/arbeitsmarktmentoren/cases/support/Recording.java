package de.arbeitsmarktmentoren.cases.support;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How something came to be as it is.
 *
 * @param version rises with each change; stands in the ETag
 * @param recordedBy who made the last change, as the token calls him
 * @param voided entered in error: the row stays, but is shown and counted nowhere
 */
@Embeddable
record Recording(
        long version,
        @Column(name = "recorded_at") Instant recordedAt,
        @Column(name = "recorded_by") String recordedBy,
        boolean voided) {

    static Recording first(Instant now, String by) {
        return new Recording(1, now, by, false);
    }

    Recording changed(Instant now, String by) {
        return new Recording(version + 1, now, by, false);
    }

    Recording voided(Instant now, String by) {
        return new Recording(version + 1, now, by, true);
    }

    /** Something that is derived has changed; nobody recorded anything. */
    Recording derived() {
        return new Recording(version + 1, recordedAt, recordedBy, voided);
    }
}
