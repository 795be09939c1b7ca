package de.arbeitsmarktmentoren.cases.programme;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody said how an entry is from a day on. */
record Change<T>(
        @Schema(description = "Of the entry after it; 1 for the first", examples = "1") long version,
        Period<T> period,
        Instant recordedAt,
        @Schema(description = "The subject of a token, never a name", examples = "demo-office") String recordedBy) {
}
