package de.arbeitsmarktmentoren.cases.outbox;

import java.time.Instant;
import java.util.UUID;

/** An event that waits to be published. */
record PendingEvent(long seq, String topic, String key, long version, UUID eventId, String type, Instant recordedAt,
        String body) {
}
