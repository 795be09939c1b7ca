package de.arbeitsmarktmentoren.stats.projection;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A record as it came. The arrays are not copied: nobody writes into them.
 *
 * @param time when it was published
 * @param headers as text; the last one of a name
 */
record RawRecord(String topic, int partition, long offset, Instant time, byte @Nullable [] key, Map<String, String> headers,
        byte @Nullable [] value) {
}
