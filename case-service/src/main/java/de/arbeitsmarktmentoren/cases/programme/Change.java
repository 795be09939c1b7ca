package de.arbeitsmarktmentoren.cases.programme;

import java.time.Instant;

/**
 * Somebody said how an entry is from a day on.
 *
 * @param version of the entry after it, 1 for the first
 * @param recordedBy the subject of a token, never a name
 */
record Change<T>(long version, Period<T> period, Instant recordedAt, String recordedBy) {
}
