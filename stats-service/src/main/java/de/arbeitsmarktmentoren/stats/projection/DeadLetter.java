package de.arbeitsmarktmentoren.stats.projection;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A record that could not be counted, as far as people may see it: neither its key nor what stands in it.
 *
 * @param detail names the rule, never a value
 * @param eventType what it says it is; null if that is no type at all
 */
public record DeadLetter(String topic, int partition, long offset, Instant recordedAt, Instant firstSeen, LetterState state,
        @Nullable Instant redrivenAt, RefusalReason reason, String detail, @Nullable String eventType) {

    /** Where it stands in the list, the newest first. */
    public Place place() {
        return new Place(firstSeen, topic, partition, offset);
    }

    /** Between two letters of the list. */
    public record Place(Instant firstSeen, String topic, int partition, long offset) {
    }
}
